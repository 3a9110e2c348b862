import { leave, type Side } from './side.ts'

/**
 * Prices one side exactly against the other and parts whoever is not content: each member's price becomes the most that it
 * could gain from a pair that is not chosen (0 at least), and a chosen pair stays only where it gains as much, less
 * `tolerance`. After it
 *
 * - a chosen pair has `score + bonus >= price + price - tolerance`, any other `<=`;
 *
 * Members without capacity keep their price (`closeFull`). What may be wrong still is a member with room and a price above 0. Starts each phase of an auction, and carries
 * prices over to a changed problem. O(pairs).
 */
export function priceExactly(side: Side, others: Side, bonus: number, tolerance: number): void {
  const { start, ends, head, score, capacity, used, slotStart, slotHead, slotScore, price } = side
  const otherPrice = others.price
  const partnerOf = new Int32Array(others.count).fill(-1)
  for (let x = 0; x < side.count; x++) {
    if (capacity[x] === 0) continue
    for (let at = slotStart[x], end = at + used[x]; at < end; at++) partnerOf[slotHead[at]] = x
    let most = 0
    for (let pair = start[x], end = ends[x]; pair < end; pair++) {
      const gain = score[pair] + bonus - otherPrice[head[pair]]
      if (gain > most && partnerOf[head[pair]] !== x) most = gain
    }
    price[x] = most
    for (let at = slotStart[x] + used[x] - 1; at >= slotStart[x]; at--) {
      const y = slotHead[at]
      if (slotScore[at] + bonus - otherPrice[y] >= most - tolerance) continue
      leave(side, x, y)
      leave(others, y, x)
    }
  }
}
