import { join, type Market } from './side.ts'

/**
 * Takes prices and pairs of one market over to another with the same members, whose pairs hold those that were chosen at
 * least. Gives the other. O(members + pairs chosen).
 */
export function carryOver(from: Market, to: Market): Market {
  to.rows.price.set(from.rows.price)
  to.columns.price.set(from.columns.price)
  for (let x = 0; x < from.rows.count; x++) {
    for (let at = from.rows.slotStart[x], end = at + from.rows.used[x]; at < end; at++) {
      const y = from.rows.slotHead[at]
      join(to.rows, x, y, from.rows.slotScore[at])
      join(to.columns, y, x, from.rows.slotScore[at])
    }
  }
  return to
}
