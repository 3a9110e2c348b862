import { findFlaw, readProblem, solveInstance, type Problem } from '../src/index.ts'
import { timed, type Row } from './row.ts'

/** Checking the certificate, as a part of solving. Both need the problem read: that is in neither time. */
export function checking(name: string, problem: Problem): Row {
  const instance = readProblem(problem)
  const assignment = solveInstance(instance)
  const check = () => (findFlaw(instance, assignment) ? NaN : assignment.total)
  return {
    name,
    ours: () => timed(check),
    peers: [{ name: 'the solve', aim: 0.05, run: () => timed(() => solveInstance(instance).total) }],
  }
}
