import type { Watch } from '../watch.ts'
import { join, leave, type Market, type Side } from './side.ts'
import { heapify, pushKey, refreshRoot, replaceRoot } from './slot-heap.ts'

/** Looked at in about a millisecond. */
const PAIRS_BETWEEN_LOOKS = 2 ** 17

/** So often every pair may be looked at in one auction, on average; a war of prices that takes longer is left to the exact search. */
const PATIENCE = 40

/**
 * The auction: every bidder with room bids for the partner it gains most from, raising the price to where its second
 * choice is as good, plus `epsilon`; whoever would rather leave at the new price is outbid and bids again. At the end each
 * bidder is full or gains nothing more. Keeps, for whole numbers throughout,
 *
 * - a chosen pair: `score + bonus >= price + price - epsilon`, any other: `score + bonus <= price + price`.
 *
 * Partners of the same good compete for its places, not for the good (the auction for similar objects), so that capacities
 * cost nothing extra. With `epsilon` 0 a bidder that finds two equally good, full partners is left without one: the
 * exact search has to place it. O(pairs), with a large constant: when its patience ends, what holds so far still holds.
 *
 * D. P. Bertsekas and D. A. Castañón, "The auction algorithm for the transportation problem", Annals of Operations Research 20
 * (1989); from the other side it is the reverse auction of Bertsekas, Castañón and Tsaknakis, SIAM J. Optimization 3 (1993).
 */
export function auction(bidders: Side, goods: Side, market: Market, epsilon: number, watch: Watch): void {
  const { bonus } = market
  const { start, ends, head, score, capacity, used, price } = bidders
  const goodPrice = goods.price
  const goodCapacity = goods.capacity
  const goodUsed = goods.used
  const slotStart = goods.slotStart
  setKeys(bidders, goods, bonus + epsilon)

  const waiting: number[] = []
  for (let x = bidders.count - 1; x >= 0; x--) if (used[x] < capacity[x] && price[x] > 0) waiting.push(x)
  const heldAt = new Int32Array(goods.count)
  let bids = 0
  let seen = 0
  let patience = PATIENCE * head.length + bidders.count

  for (let x = waiting.pop(); x !== undefined; x = waiting.pop()) {
    if (used[x] >= capacity[x]) continue
    patience -= ends[x] - start[x]
    if (patience < 0) return
    bids++
    seen += ends[x] - start[x]
    if (seen > PAIRS_BETWEEN_LOOKS) {
      seen = 0
      watch.look()
    }
    for (let at = 0; at < used[x]; at++) heldAt[bidders.slotHead[bidders.slotStart[x] + at]] = bids

    let first = 0
    let second = 0
    let chosen = -1
    for (let pair = start[x], end = ends[x]; pair < end; pair++) {
      const y = head[pair]
      const gain = score[pair] + bonus - goodPrice[y]
      if (gain > second && heldAt[y] !== bids) {
        if (gain > first) {
          second = first
          first = gain
          chosen = pair
        } else second = gain
      }
    }
    price[x] = second
    if (chosen < 0) continue

    const y = head[chosen]
    const key = score[chosen] + bonus - second + epsilon
    if (goodUsed[y] < goodCapacity[y]) {
      join(goods, y, x, score[chosen])
      join(bidders, x, y, score[chosen])
      pushKey(goods, y, key)
      if (goodUsed[y] === goodCapacity[y])
        goodPrice[y] = Math.max(goodPrice[y], refreshRoot(goods, y, price, bonus + epsilon))
    } else {
      const least = refreshRoot(goods, y, price, bonus + epsilon)
      if (key <= least) {
        // Nobody is outbid; the price rises to what this bidder would pay at most, and it looks again.
        if (key <= goodPrice[y]) continue
        goodPrice[y] = key
        waiting.push(x)
        continue
      }
      const outbid = goods.slotHead[slotStart[y]]
      leave(bidders, outbid, y)
      join(bidders, x, y, score[chosen])
      replaceRoot(goods, y, x, score[chosen], key)
      goodPrice[y] = goodCapacity[y] === 1 ? key : refreshRoot(goods, y, price, bonus + epsilon)
      waiting.push(outbid)
    }
    if (used[x] < capacity[x]) waiting.push(x)
  }
}

/** The key of a partner `x` of `y`: the greatest price of `y` at which `x` keeps to the condition. */
function setKeys(bidders: Side, goods: Side, worth: number): void {
  for (let y = 0; y < goods.count; y++) {
    const from = goods.slotStart[y]
    for (let at = from; at < from + goods.used[y]; at++) {
      goods.slotKey[at] = goods.slotScore[at] + worth - bidders.price[goods.slotHead[at]]
    }
    if (goods.used[y] > 1) heapify(goods, y)
    if (goods.used[y] === goods.capacity[y] && goods.used[y] > 0)
      goods.price[y] = Math.max(goods.price[y], goods.slotKey[from])
  }
}
