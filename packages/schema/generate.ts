// Run in an app's folder: types its operations and adds them to its manifest.
import { generate } from '@graphql-codegen/cli'
import { appCodegen } from './codegen.ts'
import { keepOperations } from './keep-operations.ts'

await generate(appCodegen(), true)
keepOperations(process.cwd(), { fresh: process.argv.includes('--fresh') })
