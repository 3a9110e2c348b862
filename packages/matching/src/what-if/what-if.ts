import type { Assignment } from '../assignment.ts'
import { readProblem } from '../instance.ts'
import type { Problem } from '../problem.ts'
import { unwatched, type Watch } from '../watch.ts'
import { applyChange } from './apply-change.ts'
import { fewestChanges, type FewestChanges } from './fewest-changes.ts'
import { LiveMarket } from './live-market.ts'
import { problemOf } from './problem-of.ts'
import type { ProblemChange } from './problem-change.ts'

/**
 * A problem solved and kept open: each change is solved from the prices and the pairs of the last result, which is a small
 * part of the work of solving anew, and every result comes with its proof. For the objectives `pairs` and `score`; all
 * eligible pairs are held (some 50 bytes each). Not usable after an error of a watch.
 */
export class WhatIf {
  private readonly live: LiveMarket
  private result: Assignment

  /** Solves. Throws as `solve` does, and `unknown-name` for another objective. */
  constructor(problem: Problem, watch: Watch = unwatched) {
    this.live = new LiveMarket(readProblem(problem), watch)
    this.result = this.live.assignment()
  }

  get assignment(): Assignment {
    return this.result
  }

  /**
   * Makes the changes, one after the other, and solves again. Throws a `MatchingError` for the first that cannot be made: those
   * before it are made, and `assignment` is their result.
   */
  change(changes: readonly ProblemChange[], watch: Watch = unwatched): Assignment {
    try {
      for (const change of changes) applyChange(this.live, change)
    } finally {
      this.live.solve(watch)
      this.result = this.live.assignment()
    }
    return this.result
  }

  /** The problem as it is now, for whoever checks the result. O(pairs). */
  problem(): Problem {
    return problemOf(this.live)
  }

  /** See `fewestChanges`: the present result stays what it is. */
  fewestChanges(before: Assignment, loss: number, watch: Watch = unwatched): FewestChanges {
    return fewestChanges(this.live, before, loss, watch)
  }
}
