// npm start: makes what is missing, then runs database, API, worker and both apps on one port.
import { become } from './become.ts'
import { prepare } from './prepare.ts'

console.log('Ithaca')
try {
  await prepare()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
become(['--disable-warning=ExperimentalWarning', 'apps/api/src/start.ts'])
