import { bonusOf } from '../bonus.ts'
import type { Instance } from '../instance.ts'
import type { Order } from '../order.ts'
import type { PricedSolution, SparsePairs } from '../sparse-pairs.ts'
import { carryOver } from '../sparse/carry-over.ts'
import { closeFull } from '../sparse/first-prices.ts'
import { marketBytes } from '../sparse/market-bytes.ts'
import { openMarket } from '../sparse/side.ts'
import { solutionOf } from '../sparse/solution.ts'
import { makeOptimal, startPrices } from '../sparse/solve-sparse.ts'
import type { Watch } from '../watch.ts'
import { mergePairs } from './merge-pairs.ts'
import { pricingPass } from './pass.ts'
import { plainPricer, type Pricer } from './pricer.ts'
import { fallen, nothingProved, type Proved } from './proved.ts'
import { simdPricer } from './simd-pricer.ts'

export interface PricedPairs {
  /** The pairs that were held at the end, numbered by the order. */
  readonly pairs: SparsePairs
  readonly bonus: number
  /** Optimal over all free pairs, held or not. */
  readonly solution: PricedSolution
}

/** Where more pairs than one for so many rows come in, prices are found anew: sooner done than repaired. */
const ROWS_A_PAIR = 10

/**
 * The optimum over all free pairs while only some are held: each row's best `candidates` to begin with, then, as long as
 * there are any, the best quarter as many of those that the prices say could improve the result. When none is left the
 * prices prove the result over all pairs. A round holds pairs that were not held before, so that it ends. A round
 * looks only at pairs where a price fell: O(rows * columns) at most; O(pairs held) memory.
 *
 * Column generation, from the pricing of the simplex method: J. Desrosiers and M. E. Lübbecke, "A primer in column
 * generation" (2005).
 */
export function solveByPricing(instance: Instance, order: Order, candidates: number, watch: Watch): PricedPairs {
  const { rows, columns } = instance
  const pricer = simdPricer(instance, order) ?? plainPricer(instance, order)
  const rowCapacity = order.row.map((row) => instance.rowCapacity[row])
  const columnCapacity = order.column.map((column) => instance.columnCapacity[column])

  const floors = Float64Array.from(rowCapacity, (capacity) => (capacity === 0 ? Infinity : -Infinity))
  const best = pricingPass(pricer, floors, candidates, watch)
  const { least, greatest } = pricer.range()
  const bonus = instance.objective === 'score' || least > greatest ? 0 : bonusOf(rows, columns, least, greatest)
  /** Without capacity: no pair is worth as much. */
  const dearest = least > greatest ? 0 : Math.max(0, greatest + bonus)

  const more = Math.max(1, candidates >> 2)
  let pairs: SparsePairs = { rows, columns, rowCapacity, columnCapacity, ...best }
  // The pairs of the next round stand beside those of this one.
  watch.claim?.(2 * marketBytes(pairs))
  let market = startPrices(openMarket(pairs, bonus), watch)
  let proved = nothingProved(rows, columns)
  for (;;) {
    makeOptimal(market, watch)
    const solution = solutionOf(market)
    const price = { row: solution.rowPrice, column: solution.columnPrice }
    rowCapacity.forEach((capacity, row) => capacity === 0 && (price.row[row] = dearest))
    columnCapacity.forEach((capacity, column) => capacity === 0 && (price.column[column] = dearest))
    const held = pairs.column.length
    const next = priceOut(pricer, pairs, bonus, solution, proved, more, watch)
    if (next.pairs.column.length === held) return { pairs, bonus, solution }
    proved = next.proved
    pairs = next.pairs
    watch.claim?.(2 * marketBytes(pairs))
    const opened = openMarket(pairs, bonus)
    if (pairs.column.length - held > rows / ROWS_A_PAIR) market = startPrices(opened, watch)
    else {
      market = carryOver(market, opened)
      closeFull(market)
    }
  }
}

/** Holds the pairs, not held so far, that are worth more than both prices: rows that fell with all columns, others with fallen ones. */
function priceOut(
  pricer: Pricer,
  pairs: SparsePairs,
  bonus: number,
  { chosen, rowPrice, columnPrice }: PricedSolution,
  before: Proved,
  more: number,
  watch: Watch,
): { readonly pairs: SparsePairs; readonly proved: Proved } {
  // A chosen pair may be worth more than both prices too: it must not stand in the way of one that is not held.
  const limit = more + mostOfARow(pairs, chosen)
  const rowFell = fallen(before.rowPrice, rowPrice)
  const columnFell = fallen(before.columnPrice, columnPrice)
  const proved = { rowPrice: rowPrice.slice(), columnPrice }
  const look = (fell: number, price: Float64Array): void => {
    pricer.setPrices(price)
    const floors = rowPrice.map((own, row) =>
      rowFell[row] === fell && pairs.rowCapacity[row] > 0 ? own - bonus : Infinity,
    )
    const found = pricingPass(pricer, floors, limit, watch)
    // A row that gave as many as it may could have more.
    for (let row = 0; row < pairs.rows; row++)
      if (found.rowStart[row + 1] - found.rowStart[row] === limit) proved.rowPrice[row] = Infinity
    held = mergePairs(held, found)
  }
  let held = pairs
  look(1, columnPrice)
  if (columnFell.includes(1) && rowFell.includes(0))
    look(
      0,
      columnPrice.map((price, column) => (columnFell[column] === 1 ? price : Infinity)),
    )
  return { pairs: held, proved }
}

/** The most pairs chosen of one row. */
function mostOfARow({ rows, rowStart }: SparsePairs, chosen: Int32Array): number {
  let [most, next] = [0, 0]
  for (let row = 0; row < rows; row++) {
    const first = next
    while (next < chosen.length && chosen[next] < rowStart[row + 1]) next++
    most = Math.max(most, next - first)
  }
  return most
}
