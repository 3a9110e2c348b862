import type { PricedSolution } from '../sparse-pairs.ts'
import type { Market, Side } from './side.ts'

/** The chosen pairs as indices into `pairs.column`, and the prices, of an optimal market that was opened on `pairs`. O(pairs). */
export function solutionOf(market: Market): PricedSolution {
  const { rows, columns } = market
  settlePrices(market)
  let count = 0
  for (let x = 0; x < rows.count; x++) count += rows.used[x]
  const chosen = new Int32Array(count)
  const partnerOf = new Int32Array(columns.count).fill(-1)
  let found = 0
  for (let x = 0; x < rows.count; x++) {
    for (let at = rows.slotStart[x], end = at + rows.used[x]; at < end; at++) partnerOf[rows.slotHead[at]] = x
    for (let pair = rows.start[x]; pair < rows.ends[x]; pair++)
      if (partnerOf[rows.head[pair]] === x) chosen[found++] = pair
  }
  return { chosen, rowPrice: rows.price.slice(), columnPrice: columns.price.slice() }
}

/**
 * Among the prices that prove the optimum, those that say most: a full row's is raised to the most that it can be, so that a
 * row that is paired once shows its whole gain; the price of who has no capacity falls to the least. O(members), and
 * the pairs of those without capacity.
 */
export function settlePrices({ rows, columns, bonus }: Market): void {
  lowerClosed(columns, rows, bonus)
  lowerClosed(rows, columns, bonus)
  for (let x = 0; x < rows.count; x++) {
    if (rows.used[x] < rows.capacity[x] || rows.capacity[x] === 0) continue
    let most = Infinity
    for (let at = rows.slotStart[x], end = at + rows.used[x]; at < end; at++)
      most = Math.min(most, rows.slotScore[at] + bonus - columns.price[rows.slotHead[at]])
    rows.price[x] = most
  }
}

function lowerClosed(side: Side, others: Side, bonus: number): void {
  for (let x = 0; x < side.count; x++) {
    if (side.capacity[x] > 0) continue
    side.price[x] = 0
    for (let pair = side.start[x]; pair < side.ends[x]; pair++) {
      const gain = side.score[pair] + bonus - others.price[side.head[pair]]
      if (gain > side.price[x]) side.price[x] = gain
    }
  }
}
