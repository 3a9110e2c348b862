// npm run build: what is generated, and both apps.
import { prepareOrExit } from './prepare.ts'

await prepareOrExit()
