import { assignmentOf } from '../assign.ts'
import type { Assignment, Cover } from '../assignment.ts'
import type { Instance } from '../instance.ts'
import { orderOf } from '../order.ts'
import { solvePairs } from '../solve-priced.ts'
import { sparsePairsOf } from '../sparse-pairs-of.ts'
import type { Watch } from '../watch.ts'
import { coverOf, type Layers } from './layers.ts'
import { emptyMatching, grow, matchingAbove, type Matching } from './maximum-matching.ts'
import { pairGraph, type PairGraph } from './pair-graph.ts'

/**
 * Most pairs, of those the best worst score, of those the best total: the threshold by bisection over the scores with a
 * matching that is kept from one to the next, then the best total of the pairs that reach it. Burkard, Dell'Amico and
 * Martello, Assignment Problems (2009), 6.2 (bottleneck assignment). O(matching * log(range of scores)) and one solve;
 * 17 bytes a pair besides the solver.
 */
export function solveFairest(instance: Instance, watch: Watch): Assignment {
  const order = orderOf(instance.seed, instance.rows, instance.columns)
  const all = sparsePairsOf(instance, order)
  const graph = pairGraph(all)
  const matching = emptyMatching(all)
  const most = coverOf(grow(graph, matching, -Infinity, watch), order)
  const { floor, above } = bestFloor(graph, matching, watch)
  const threshold = above ? coverOf(above, order) : emptyCover(instance)
  const priced = solvePairs(instance, order, sparsePairsOf(instance, order, floor), watch)
  const worst = matching.count === 0 ? undefined : instance.sign * floor
  const { bonus, rowPrice, columnPrice } = priced
  const prices = { kind: 'prices', bonus, rowPrice, columnPrice } as const
  return assignmentOf(instance, priced, { kind: 'fairest', worst, most, threshold, prices })
}

/**
 * The greatest floor above which the matching can be as large as it is, and the layers of the failed search one above; none
 * where no score is above. An empty matching has no floor.
 */
function bestFloor(graph: PairGraph, matching: Matching, watch: Watch): { floor: number; above: Layers | undefined } {
  if (matching.count === 0) return { floor: -Infinity, above: undefined }
  let best = matching
  let floor = worstOf(graph, best)
  let tooHigh = graph.pairs.score.reduce((most, score) => Math.max(most, score), floor) + 1
  let above: Layers | undefined
  while (floor + 1 < tooHigh) {
    const middle = Math.floor((floor + tooHigh) / 2)
    const tried = matchingAbove(graph, best, middle)
    const layers = grow(graph, tried, middle, watch)
    if (tried.count === matching.count) {
      best = tried
      floor = worstOf(graph, best)
    } else {
      tooHigh = middle
      above = layers
    }
    watch.report('threshold', floor, tooHigh)
  }
  return { floor, above }
}

function worstOf({ pairs }: PairGraph, { isMatched }: Matching): number {
  let worst = Infinity
  isMatched.forEach((matched, pair) => {
    if (matched === 1 && pairs.score[pair] < worst) worst = pairs.score[pair]
  })
  return worst
}

function emptyCover({ rows, columns }: Instance): Cover {
  return { row: new Uint8Array(rows), column: new Uint8Array(columns) }
}
