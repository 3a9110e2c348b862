// npm start: makes what is missing, then runs database, API, worker and both apps on one port.
import { become } from './become.ts'
import { prepareOrExit } from './prepare.ts'

console.log('Ithaca')
await prepareOrExit()
become(['--disable-warning=ExperimentalWarning', 'apps/api/src/start.ts'])
