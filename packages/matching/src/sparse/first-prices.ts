import type { Watch } from '../watch.ts'
import { pairMost } from './most-pairs.ts'
import type { Market, Side } from './side.ts'

/** Members without any capacity cost more than any pair is worth: nobody bids for them. O(pairs). */
export function closeFull({ rows, columns, bonus }: Market): void {
  for (const side of [rows, columns]) {
    for (let x = 0; x < side.count; x++) if (side.capacity[x] === 0) side.price[x] = dearest(side, x, bonus)
  }
}

function dearest({ start, ends, score }: Side, x: number, bonus: number): number {
  let price = 0
  for (let pair = start[x]; pair < ends[x]; pair++) price = Math.max(price, score[pair] + bonus)
  return price
}

/**
 * Where more rows want a set of columns than it has places, one more pair can only come at the cost of another: these
 * columns start at the price of a pair, so that no war over them has to raise it there. Leaves nobody paired.
 * O(pairs * sqrt(members)).
 */
export function chargeShortage(market: Market, watch: Watch): void {
  const { rows, columns, bonus } = market
  const { columnLevel } = pairMost(market, watch)
  let least = 0
  for (let pair = 0; pair < rows.score.length; pair++) if (rows.score[pair] < least) least = rows.score[pair]
  for (let y = 0; y < columns.count; y++) {
    if (columnLevel[y] >= 0 && columns.capacity[y] > 0) columns.price[y] = Math.max(0, bonus + least)
  }
  rows.used.fill(0)
  columns.used.fill(0)
}
