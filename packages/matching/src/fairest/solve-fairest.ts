import { assignmentOf } from '../assign.ts'
import type { Assignment, Cover } from '../assignment.ts'
import type { Instance } from '../instance.ts'
import { orderOf } from '../order.ts'
import { solvePairs } from '../solve-priced.ts'
import { sparsePairsOf } from '../sparse-pairs-of.ts'
import type { Watch } from '../watch.ts'
import { coverOf, type Layers } from './layers.ts'
import { grow } from './maximum-matching.ts'
import { unmatched, worstMatched, worthAtLeast, type PairGraph } from './pair-graph.ts'

/**
 * Most pairs, of those the best worst score, of those the best total: the threshold by bisection over the scores with a
 * matching that is kept from one to the next, then the best total of the pairs that reach it. Burkard, Dell'Amico and
 * Martello, Assignment Problems (2009), 6.2 (bottleneck assignment). O(log(range of scores)) matchings, of fewer and fewer
 * pairs, and one solve; at most 26 bytes a pair besides the solver.
 */
export function solveFairest(instance: Instance, watch: Watch): Assignment {
  const order = orderOf(instance.seed, instance.rows, instance.columns)
  const pairs = sparsePairsOf(instance, order, watch)
  watch.claim?.(26 * pairs.column.length)
  const all = unmatched(pairs)
  const most = coverOf(grow(all, watch), order)
  const { best, floor, above } = bestFloor(all, watch)
  const threshold = above ? coverOf(above, order) : emptyCover(instance)
  const priced = solvePairs(instance, order, best.pairs, watch)
  const worst = floor === Infinity ? undefined : instance.sign * floor
  const { bonus, rowPrice, columnPrice } = priced
  const prices = { kind: 'prices', bonus, rowPrice, columnPrice } as const
  return assignmentOf(instance, priced, { kind: 'fairest', worst, most, threshold, prices })
}

/**
 * The greatest floor above which as many pairs can be matched as in this graph, the pairs that reach it, and the layers of
 * the failed search one above; none where no score is above. Where nothing is matched the floor is `Infinity`.
 */
function bestFloor(graph: PairGraph, watch: Watch): { best: PairGraph; floor: number; above: Layers | undefined } {
  const count = matched(graph)
  let floor = worstMatched(graph)
  if (floor === Infinity) return { best: graph, floor, above: undefined }
  let best = worthAtLeast(graph, floor)
  let tooHigh = greatest(graph) + 1
  let above: Layers | undefined
  while (floor + 1 < tooHigh) {
    const middle = Math.floor((floor + tooHigh) / 2)
    const tried = worthAtLeast(best, middle)
    const layers = grow(tried, watch)
    if (matched(tried) === count) {
      floor = worstMatched(tried)
      best = worthAtLeast(tried, floor)
    } else {
      tooHigh = middle
      above = layers
    }
    watch.report('threshold', floor, tooHigh)
  }
  return { best, floor, above }
}

const matched = ({ isMatched }: PairGraph) => isMatched.reduce((sum, each) => sum + each, 0)
const greatest = ({ pairs }: PairGraph) => pairs.score.reduce((most, score) => Math.max(most, score), -Infinity)

function emptyCover({ rows, columns }: Instance): Cover {
  return { row: new Uint8Array(rows), column: new Uint8Array(columns) }
}
