// npm run generate [-- --print]: everything that is generated; with --print first the schema, from the code of the API.
import { execFileSync } from 'node:child_process'
import { prepareOrExit } from './prepare.ts'

if (process.argv.includes('--print')) {
  execFileSync('npm', ['run', '--silent', 'generate', '-w', '@ithaca/database'], { stdio: 'inherit' })
  execFileSync('npm', ['run', '--silent', 'print', '-w', '@ithaca/api'], { stdio: 'inherit' })
}
await prepareOrExit(['generate'])
