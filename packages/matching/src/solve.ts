import { assignmentOf } from './assign.ts'
import type { Assignment } from './assignment.ts'
import { MatchingError } from './errors.ts'
import { solveFairest } from './fairest/solve-fairest.ts'
import { readProblem, type Instance } from './instance.ts'
import type { Problem } from './problem.ts'
import { solvePriced } from './solve-priced.ts'
import { solveStable } from './stable/solve-stable.ts'
import { unwatched, type Watch } from './watch.ts'

export interface SolveOptions {
  /** Follows the run, and may end it. */
  readonly watch?: Watch
  /**
   * `pairs` and `score`: begin with so many best partners for each row and price the rest afterwards, until no pair that was
   * left out could improve the result. It changes the time and the memory, not what is proved. Refused for the others.
   */
  readonly candidates?: number
}

/**
 * The best assignment by the objective of the problem, with the certificate that proves it. The same problem gives the same
 * result. Throws a `MatchingError`: what is wrong with the problem and where, or `cancelled` by the watch.
 */
export function solve(problem: Problem, options: SolveOptions = {}): Assignment {
  return solveInstance(readProblem(problem), options)
}

/** The same for a problem that was read before. */
export function solveInstance(instance: Instance, { watch = unwatched, candidates }: SolveOptions = {}): Assignment {
  const isPriced = instance.objective === 'pairs' || instance.objective === 'score'
  if (candidates !== undefined && !isPriced)
    throw new MatchingError('malformed', 'only for the objectives pairs and score', { field: 'candidates' })
  switch (instance.objective) {
    case 'pairs':
    case 'score': {
      const priced = solvePriced(instance, watch, candidates)
      const { bonus, rowPrice, columnPrice } = priced
      return assignmentOf(instance, priced, { kind: 'prices', bonus, rowPrice, columnPrice })
    }
    case 'fairest':
      return solveFairest(instance, watch)
    case 'stable':
      return solveStable(instance, watch)
  }
}
