import { bonusOf } from './bonus.ts'
import { solveDense } from './dense/solve-dense.ts'
import type { Instance } from './instance.ts'
import { integer } from './integers.ts'
import { orderOf, type Order } from './order.ts'
import type { Priced } from './priced.ts'
import { solveByPricing } from './pricing/solve-by-pricing.ts'
import { SIZE_BOUND } from './problem.ts'
import type { PricedSolution, SparsePairs } from './sparse-pairs.ts'
import { sparsePairsOf } from './sparse-pairs-of.ts'
import { solveSparse } from './sparse/solve-sparse.ts'
import type { Watch } from './watch.ts'

/** How many partners of each row are held at first where the pairs are too many to hold, unless the caller says. */
const CANDIDATES = 40

/** The objectives `pairs` and `score`, by the solver that suits how the scores are kept. */
export function solvePriced(instance: Instance, watch: Watch, candidates?: number): Priced {
  const { rows, columns, scores, seed } = instance
  const order = orderOf(seed, rows, columns)
  if (scores.kind === 'features' || candidates !== undefined) {
    const few = integer(candidates ?? CANDIDATES, [1, SIZE_BOUND], 'candidates')
    const { pairs, bonus, solution } = solveByPricing(instance, order, few, watch)
    return inNumbering(instance, order, pairs, bonus, solution)
  }
  return solveDense(instance, order, watch) ?? solvePairs(instance, order, sparsePairsOf(instance, order, watch), watch)
}

/** The sparse solver on these pairs, which are numbered in the order. */
export function solvePairs(instance: Instance, order: Order, pairs: SparsePairs, watch: Watch): Priced {
  let [least, greatest] = [0, 0]
  for (const score of pairs.score) {
    if (score < least) least = score
    if (score > greatest) greatest = score
  }
  const bonus = instance.objective === 'score' ? 0 : bonusOf(pairs.rows, pairs.columns, least, greatest)
  return inNumbering(instance, order, pairs, bonus, solveSparse(pairs, bonus, watch))
}

/** From the numbering of the order to that of the problem. O(rows + columns + pairs chosen). */
function inNumbering(
  { sign }: Instance,
  order: Order,
  pairs: SparsePairs,
  bonus: number,
  { chosen, rowPrice, columnPrice }: PricedSolution,
): Priced {
  const row = new Int32Array(chosen.length)
  let at = 0
  chosen.forEach((pair, nth) => {
    while (pairs.rowStart[at + 1] <= pair) at++
    row[nth] = order.row[at]
  })
  return {
    row,
    column: chosen.map((pair) => order.column[pairs.column[pair]]),
    score: chosen.map((pair) => sign * pairs.score[pair]),
    bonus,
    rowPrice: pricesIn(order.row, rowPrice),
    columnPrice: pricesIn(order.column, columnPrice),
  }
}

function pricesIn(order: Int32Array, prices: Float64Array): Float64Array {
  const price = new Float64Array(prices.length)
  order.forEach((one, at) => (price[one] = prices[at]))
  return price
}
