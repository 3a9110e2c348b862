import { assignmentOf } from '../assign.ts'
import type { Assignment } from '../assignment.ts'
import type { Instance } from '../instance.ts'
import { orderOf } from '../order.ts'
import { sparsePairsOf } from '../sparse-pairs-of.ts'
import type { Watch } from '../watch.ts'
import { deferredAcceptance } from './deferred-acceptance.ts'
import { rankings } from './rankings.ts'

/**
 * A stable assignment, the best one for the proposers: rows rank by `scores`, columns by `columnScores` (else by `scores`
 * too), of equals the first in the seed's order; nobody is paired who is not eligible. O(pairs * log(pairs of one)); 24
 * bytes a pair.
 */
export function solveStable(instance: Instance, watch: Watch): Assignment {
  const { rows, columns, seed, proposer, sign } = instance
  const order = orderOf(seed, rows, columns)
  const byRows = sparsePairsOf(instance, order)
  const byColumns = instance.columnScores
    ? sparsePairsOf({ ...instance, scores: instance.columnScores }, order)
    : byRows
  const [proposers, receivers] = rankings(byRows, byColumns, proposer)
  const taken = deferredAcceptance(proposers, receivers, watch)
  const [ofRow, ofColumn] = proposer === 'rows' ? [taken.proposer, taken.receiver] : [taken.receiver, taken.proposer]
  const chosen = {
    row: ofRow.map((place) => order.row[place]),
    column: ofColumn.map((place) => order.column[place]),
    score: taken.pair.map((pair) => sign * byRows.score[pair]),
  }
  return assignmentOf(instance, chosen, { kind: 'stable', proposer })
}
