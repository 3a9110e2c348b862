import type { Side } from './side.ts'

/**
 * The partners of one good as a binary heap, the one soonest outbid first. Keys are lower bounds while an auction lasts: a
 * partner's own price only falls, so that its true key only rises, and it is enough to look at the root again. O(log capacity).
 */
export function heapify(side: Side, y: number): void {
  for (let hole = (side.used[y] >> 1) - 1; hole >= 0; hole--) sink(side, y, hole)
}

/** The partner that `join` added last finds its place. */
export function pushKey(side: Side, y: number, key: number): void {
  const { slotKey } = side
  const from = side.slotStart[y]
  let at = side.used[y] - 1
  slotKey[from + at] = key
  while (at > 0) {
    const above = (at - 1) >> 1
    if (slotKey[from + above] <= slotKey[from + at]) return
    swap(side, from + above, from + at)
    at = above
  }
}

/** The least true key among the partners, at the root from now on. `worth`: what a pair is worth besides its score. */
export function refreshRoot(side: Side, y: number, price: Float64Array, worth: number): number {
  const root = side.slotStart[y]
  for (;;) {
    const key = side.slotScore[root] + worth - price[side.slotHead[root]]
    if (key <= side.slotKey[root]) return key
    side.slotKey[root] = key
    if (side.used[y] > 1) sink(side, y, 0)
  }
}

export function replaceRoot(side: Side, y: number, x: number, score: number, key: number): void {
  const root = side.slotStart[y]
  side.slotHead[root] = x
  side.slotScore[root] = score
  side.slotKey[root] = key
  if (side.used[y] > 1) sink(side, y, 0)
}

function sink(side: Side, y: number, hole: number): void {
  const { slotKey } = side
  const from = side.slotStart[y]
  const used = side.used[y]
  for (let at = hole; ;) {
    let below = 2 * at + 1
    if (below >= used) return
    if (below + 1 < used && slotKey[from + below + 1] < slotKey[from + below]) below++
    if (slotKey[from + at] <= slotKey[from + below]) return
    swap(side, from + at, from + below)
    at = below
  }
}

function swap({ slotHead, slotScore, slotKey }: Side, one: number, two: number): void {
  const [head, score, key] = [slotHead[one], slotScore[one], slotKey[one]]
  slotHead[one] = slotHead[two]
  slotScore[one] = slotScore[two]
  slotKey[one] = slotKey[two]
  slotHead[two] = head
  slotScore[two] = score
  slotKey[two] = key
}
