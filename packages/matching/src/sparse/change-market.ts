import type { SparsePairs } from '../sparse-pairs.ts'
import { leave, type Market, type Side } from './side.ts'

/** Where `y` stands among the possible partners of `x`, which are ascending; below 0 where it does not. O(log degree). */
export function placeOfPartner({ start, ends, head }: Side, x: number, y: number): number {
  let [from, until] = [start[x], ends[x]]
  while (from < until) {
    const middle = (from + until) >> 1
    if (head[middle] < y) from = middle + 1
    else until = middle
  }
  return from < ends[x] && head[from] === y ? from : -1
}

/** The two are no longer paired, if they were. O(capacity). */
export function part({ rows, columns }: Market, x: number, y: number): void {
  const from = rows.slotStart[x]
  if (!rows.slotHead.subarray(from, from + rows.used[x]).includes(y)) return
  leave(rows, x, y)
  leave(columns, y, x)
}

/** Gives an eligible pair another score; false where it is not eligible. O(log degree + capacity). */
export function setScore({ rows, columns }: Market, x: number, y: number, score: number): boolean {
  const at = placeOfPartner(rows, x, y)
  if (at < 0) return false
  rows.score[at] = score
  columns.score[placeOfPartner(columns, y, x)] = score
  setSlotScore(rows, x, y, score)
  setSlotScore(columns, y, x, score)
  return true
}

function setSlotScore({ slotStart, slotHead, slotScore, used }: Side, x: number, y: number, score: number): void {
  for (let at = slotStart[x], end = at + used[x]; at < end; at++) if (slotHead[at] === y) slotScore[at] = score
}

/** Takes the pair out of the market and gives its score; none where it was not in it. O(degree + capacity). */
export function removePair(market: Market, x: number, y: number): number | undefined {
  const at = placeOfPartner(market.rows, x, y)
  if (at < 0) return undefined
  const score = market.rows.score[at]
  part(market, x, y)
  close(market.rows, x, at)
  close(market.columns, y, placeOfPartner(market.columns, y, x))
  return score
}

function close({ head, score, ends }: Side, x: number, at: number): void {
  const end = ends[x]--
  head.copyWithin(at, at + 1, end)
  score.copyWithin(at, at + 1, end)
}

/** The member parts with whom it has no place for any more, the last that came first. O(capacity). */
export function fitCapacity(side: Side, others: Side, x: number): void {
  while (side.used[x] > side.capacity[x]) {
    const y = side.slotHead[side.slotStart[x] + side.used[x] - 1]
    leave(side, x, y)
    leave(others, y, x)
  }
}

/** The pairs of the market as they are now. O(pairs). */
export function pairsOf({ rows, columns }: Market): SparsePairs {
  const rowStart = new Int32Array(rows.count + 1)
  for (let x = 0; x < rows.count; x++) rowStart[x + 1] = rowStart[x] + rows.ends[x] - rows.start[x]
  const [column, score] = [new Int32Array(rowStart[rows.count]), new Int32Array(rowStart[rows.count])]
  for (let x = 0; x < rows.count; x++) {
    column.set(rows.head.subarray(rows.start[x], rows.ends[x]), rowStart[x])
    score.set(rows.score.subarray(rows.start[x], rows.ends[x]), rowStart[x])
  }
  const [rowCapacity, columnCapacity] = [rows.capacity, columns.capacity]
  return { rows: rows.count, columns: columns.count, rowStart, column, score, rowCapacity, columnCapacity }
}
