import { bonusOf } from './bonus.ts'
import { solveDense } from './dense/solve-dense.ts'
import type { Instance } from './instance.ts'
import { orderOf, type Order } from './order.ts'
import type { Priced } from './priced.ts'
import type { SparsePairs } from './sparse-pairs.ts'
import { sparsePairsOf } from './sparse-pairs-of.ts'
import { solveSparse } from './sparse/solve-sparse.ts'
import type { Watch } from './watch.ts'

/** The objectives `pairs` and `score`, by the solver that suits how the scores are kept. */
export function solvePriced(instance: Instance, watch: Watch): Priced {
  const { rows, columns, seed } = instance
  const order = orderOf(seed, rows, columns)
  return solveDense(instance, order, watch) ?? solvePairs(instance, order, sparsePairsOf(instance, order), watch)
}

/** The sparse solver on these pairs, which are numbered in the order, and its answer in the numbering of the problem. */
export function solvePairs(instance: Instance, order: Order, pairs: SparsePairs, watch: Watch): Priced {
  const { rows, columns, objective, sign } = instance
  const [least, greatest] = [pairs.score.reduce(lesser, 0), pairs.score.reduce(greater, 0)]
  const bonus = objective === 'score' ? 0 : bonusOf(rows, columns, least, greatest)
  const { chosen, rowPrice, columnPrice } = solveSparse(pairs, bonus, watch)
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
    rowPrice: inNumbering(order.row, rowPrice),
    columnPrice: inNumbering(order.column, columnPrice),
  }
}

const lesser = (one: number, other: number) => Math.min(one, other)
const greater = (one: number, other: number) => Math.max(one, other)

function inNumbering(order: Int32Array, prices: Float64Array): Float64Array {
  const price = new Float64Array(prices.length)
  order.forEach((one, at) => (price[one] = prices[at]))
  return price
}
