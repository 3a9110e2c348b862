// One problem solved in a process of its own, to know what memory it takes: prints a line of JSON.
import { mentoringFeatures, mentoringLike } from './problems.ts'
import { findFlaw, readProblem, solve } from '../src/index.ts'

const [kind, rows] = process.argv.slice(2)
const problem = kind === 'features' ? mentoringFeatures(Number(rows)) : mentoringLike(Number(rows), 40)
const started = performance.now()
const assignment = solve(problem, kind === 'features' ? { candidates: 40 } : {})
const milliseconds = performance.now() - started
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
const isProved = kind === 'features' ? undefined : findFlaw(readProblem(problem), assignment) === undefined
console.log(JSON.stringify({ milliseconds, total: assignment.total, megabytes, isProved }))
