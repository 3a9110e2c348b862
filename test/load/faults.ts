// npm run faults: Ithaca as in production, under people who write and send again what was not acknowledged, while PostgreSQL
// and then the API are killed with -9, ten times each; then behind a torn network. `-- killed` or `-- torn` runs only that
// part; FAULTS_TIMES sets how often each is killed. For Linux: it looks into /proc.
import { prepare } from '../../scripts/prepare.ts'
import { killed } from './faults/killed.ts'
import { torn } from './faults/torn.ts'

const parts = process.argv.slice(2)
const wanted = (part: string) => parts.length === 0 || parts.includes(part)

await prepare(['generate'])
try {
  if (wanted('killed')) await killed(Number(process.env['FAULTS_TIMES'] ?? 10))
  if (wanted('torn')) await torn()
} catch (error) {
  console.error(error)
  process.exit(1) // whoever still writes is not waited for
}
