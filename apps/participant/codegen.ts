import { appCodegen } from '@ithaca/schema/codegen'

export default appCodegen()
