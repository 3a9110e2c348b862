import type { PairList } from '../pricing/pass.ts'

/** By places; more is better. */
export interface NewPair {
  readonly row: number
  readonly column: number
  readonly score: number
}

/** The pairs in compressed rows. O(rows + pairs * log pairs). */
export function pairList(rows: number, pairs: readonly NewPair[]): PairList {
  const sorted = pairs.toSorted((one, other) => one.row - other.row || one.column - other.column)
  const rowStart = new Int32Array(rows + 1)
  for (const { row } of sorted) rowStart[row + 1]++
  for (let row = 0; row < rows; row++) rowStart[row + 1] += rowStart[row]
  return {
    rowStart,
    column: Int32Array.from(sorted, ({ column }) => column),
    score: Int32Array.from(sorted, ({ score }) => score),
  }
}
