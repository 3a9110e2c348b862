import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unwatched } from '../watch.ts'
import { auction } from './auction.ts'
import { DistanceHeap } from './distance-heap.ts'
import { priceExactly } from './exact-prices.ts'
import { closeFull } from './first-prices.ts'
import { openMarket, type Market } from './side.ts'
import { anyPairs } from './sparse.examples.ts'

/** Whether the market keeps to complementary slackness within `epsilon`, and both sides tell of the same pairs. */
function keeps({ rows, columns, bonus }: Market, epsilon: number): boolean {
  let isKept = true
  for (let x = 0; x < rows.count; x++) {
    const partners = new Set(rows.slotHead.subarray(rows.slotStart[x], rows.slotStart[x] + rows.used[x]))
    if (partners.size !== rows.used[x] || rows.used[x] > rows.capacity[x]) isKept = false
    for (let pair = rows.start[x]; pair < rows.ends[x]; pair++) {
      const y = rows.head[pair]
      const gain = rows.score[pair] + bonus - rows.price[x] - columns.price[y]
      const from = columns.slotStart[y]
      const isKnown = columns.slotHead.subarray(from, from + columns.used[y]).includes(x)
      if (isKnown !== partners.has(y)) isKept = false
      if (partners.has(y) ? gain < -epsilon : gain > 0) isKept = false
    }
  }
  return isKept
}

test('an auction keeps its condition, from either side, and leaves nobody with room who would gain', () => {
  fc.assert(
    fc.property(anyPairs(9), fc.constantFrom(1, 3, 50), fc.constantFrom(0, 5000), (pairs, epsilon, bonus) => {
      const market = openMarket(pairs, bonus)
      const { rows, columns } = market
      closeFull(market)
      priceExactly(rows, columns, bonus, epsilon)
      auction(rows, columns, market, epsilon, unwatched)
      expect(keeps(market, epsilon)).toBe(true)
      auction(columns, rows, market, epsilon, unwatched)
      expect(keeps(market, epsilon)).toBe(true)
      priceExactly(rows, columns, bonus, 0)
      expect(keeps(market, 0)).toBe(true)
      auction(rows, columns, market, 0, unwatched)
      auction(columns, rows, market, 0, unwatched)
      expect(keeps(market, 0)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('nodes leave the heap by distance, then by number', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 50 }))), (nodes) => {
      const heap = new DistanceHeap()
      for (const [distance, node] of nodes) heap.push(distance, node)
      const out = nodes.map(() => [heap.nearest, heap.pop()])
      expect(out).toEqual(nodes.toSorted((one, other) => one[0] - other[0] || one[1] - other[1]))
      expect(heap.size).toBe(0)
    }),
  )
})

test('the heap grows', () => {
  const heap = new DistanceHeap()
  for (let node = 0; node < 5000; node++) heap.push(5000 - node, node)
  expect(heap.pop()).toBe(4999)
})
