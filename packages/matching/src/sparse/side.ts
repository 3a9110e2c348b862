import type { SparsePairs } from '../sparse-pairs.ts'

/**
 * One side of the problem, rows or columns, as the solver works on it. Both sides have the same shape, so that every step
 * can be taken from either. A member's possible partners are those from `start[x]` up to `ends[x]` in `head`
 * and `score`; its present ones the first `used[x]` from `slotStart[x]` in `slotHead` and `slotScore`.
 */
export interface Side {
  readonly count: number
  readonly start: Int32Array
  readonly ends: Int32Array
  readonly head: Int32Array
  readonly score: Int32Array
  readonly capacity: Int32Array
  readonly price: Float64Array
  readonly used: Int32Array
  readonly slotStart: Int32Array
  readonly slotHead: Int32Array
  readonly slotScore: Int32Array
  /** The price at which a partner would rather leave; kept by the auction, for the side that is bid for. */
  readonly slotKey: Float64Array
}

/** What is being solved: a pair is worth `score + bonus`; prices and partners change in place. */
export interface Market {
  readonly rows: Side
  readonly columns: Side
  readonly bonus: number
}

/** Nobody is paired and every price is 0. O(pairs) time, 16 bytes a pair on top of `pairs` itself. */
export function openMarket(pairs: SparsePairs, bonus: number): Market {
  const { start, head, score } = transposed(pairs)
  return {
    rows: sideOf(pairs.rows, pairs.rowStart, pairs.column, pairs.score, pairs.rowCapacity),
    columns: sideOf(pairs.columns, start, head, score, pairs.columnCapacity),
    bonus,
  }
}

function sideOf(count: number, start: Int32Array, head: Int32Array, score: Int32Array, capacity: Int32Array): Side {
  const slotStart = new Int32Array(count + 1)
  for (let x = 0; x < count; x++) slotStart[x + 1] = slotStart[x] + Math.min(capacity[x], start[x + 1] - start[x])
  const slots = slotStart[count]
  return {
    count,
    start,
    ends: start.slice(1),
    head,
    score,
    capacity,
    price: new Float64Array(count),
    used: new Int32Array(count),
    slotStart,
    slotHead: new Int32Array(slots),
    slotScore: new Int32Array(slots),
    slotKey: new Float64Array(slots),
  }
}

/** The same pairs by column, the rows of each ascending: a counting sort. */
function transposed({ rows, columns, rowStart, column, score: scoreByRow }: SparsePairs) {
  const start = new Int32Array(columns + 1)
  for (const y of column) start[y + 1]++
  for (let y = 0; y < columns; y++) start[y + 1] += start[y]
  const next = start.slice(0, columns)
  const head = new Int32Array(column.length)
  const score = new Int32Array(column.length)
  for (let x = 0; x < rows; x++) {
    for (let pair = rowStart[x]; pair < rowStart[x + 1]; pair++) {
      const at = next[column[pair]]++
      head[at] = x
      score[at] = scoreByRow[pair]
    }
  }
  return { start, head, score }
}

/** Adds `y` to the partners of `x` on this side only. O(1). */
export function join(side: Side, x: number, y: number, score: number): void {
  const at = side.slotStart[x] + side.used[x]++
  side.slotHead[at] = y
  side.slotScore[at] = score
}

/** Takes `y` from the partners of `x` on this side only; the last one fills the gap. O(capacity). */
export function leave(side: Side, x: number, y: number): void {
  const last = side.slotStart[x] + --side.used[x]
  let at = side.slotStart[x]
  while (side.slotHead[at] !== y) at++
  side.slotHead[at] = side.slotHead[last]
  side.slotScore[at] = side.slotScore[last]
}
