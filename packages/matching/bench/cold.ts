// One solve in a process of its own: `node cold.ts SIZE` prints how long it took and what it found.
import { solve } from '../src/index.ts'
import { denseProblem } from './dense.ts'
import { timed } from './row.ts'

const problem = denseProblem('uniform', Number(process.argv[2]))
console.log(JSON.stringify(timed(() => solve(problem).total)))
