import { assignmentOf } from '../assign.ts'
import type { Assignment } from '../assignment.ts'
import type { Instance } from '../instance.ts'
import { orderOf } from '../order.ts'
import { rowOfEach } from '../sparse-pairs.ts'
import { sparsePairsOf } from '../sparse-pairs-of.ts'
import type { Watch } from '../watch.ts'
import { deferredAcceptance } from './deferred-acceptance.ts'
import { sidesOf } from './side.ts'

/**
 * A stable assignment, the best one for the proposers: rows rank by `scores`, columns by `columnScores` (else by `scores`
 * too), of equals the first in the seed's order; nobody is paired who is not eligible. O(pairs + proposals * log(pairs of
 * one)); at most 32 bytes a pair.
 */
export function solveStable(instance: Instance, watch: Watch): Assignment {
  const { rows, columns, seed, proposer, sign } = instance
  const order = orderOf(seed, rows, columns)
  const byRows = sparsePairsOf(instance, order, watch)
  const byColumns = instance.columnScores
    ? sparsePairsOf({ ...instance, scores: instance.columnScores }, order, watch)
    : byRows
  watch.claim?.(32 * byRows.column.length)
  const pairs = deferredAcceptance(...sidesOf(byRows, byColumns, proposer), watch)
  const rowOf = rowOfEach(byRows)
  const chosen = {
    row: pairs.map((pair) => order.row[rowOf[pair]]),
    column: pairs.map((pair) => order.column[byRows.column[pair]]),
    score: pairs.map((pair) => sign * byRows.score[pair]),
  }
  return assignmentOf(instance, chosen, { kind: 'stable', proposer })
}
