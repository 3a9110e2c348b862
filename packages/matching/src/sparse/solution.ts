import type { PricedSolution } from '../sparse-pairs.ts'
import type { Market, Side } from './side.ts'

/**
 * The chosen pairs as indices and the prices, of an optimal market. A full row's price is raised to the most that it can be,
 * so that a row that is paired once shows its whole gain; the price of who has no capacity falls to the least. O(pairs).
 */
export function solutionOf({ rows, columns, bonus }: Market): PricedSolution {
  lowerClosed(columns, rows, bonus)
  lowerClosed(rows, columns, bonus)
  let count = 0
  for (let x = 0; x < rows.count; x++) count += rows.used[x]
  const chosen = new Int32Array(count)
  const rowPrice = rows.price.slice()
  const partnerOf = new Int32Array(columns.count).fill(-1)
  let found = 0
  for (let x = 0; x < rows.count; x++) {
    let most = Infinity
    for (let at = rows.slotStart[x], end = at + rows.used[x]; at < end; at++) {
      const y = rows.slotHead[at]
      partnerOf[y] = x
      most = Math.min(most, rows.slotScore[at] + bonus - columns.price[y])
    }
    if (most < Infinity && rows.used[x] === rows.capacity[x]) rowPrice[x] = most
    for (let pair = rows.start[x]; pair < rows.start[x + 1]; pair++)
      if (partnerOf[rows.head[pair]] === x) chosen[found++] = pair
  }
  return { chosen, rowPrice, columnPrice: columns.price.slice() }
}

function lowerClosed(side: Side, others: Side, bonus: number): void {
  for (let x = 0; x < side.count; x++) {
    if (side.capacity[x] > 0) continue
    side.price[x] = 0
    for (let pair = side.start[x]; pair < side.start[x + 1]; pair++) {
      const gain = side.score[pair] + bonus - others.price[side.head[pair]]
      if (gain > side.price[x]) side.price[x] = gain
    }
  }
}
