import { rowOfEach, type SparsePairs } from '../sparse-pairs.ts'

/** One side and what it thinks of the pairs, which are numbered as the other side numbers them. */
export interface Side {
  readonly capacity: Int32Array
  /** For each pair, who of this side is in it, and how much it likes it. */
  readonly member: Int32Array
  readonly score: Int32Array
  /** The pairs of member `x` are those from `start[x]` up to `start[x + 1]` in `pair`. */
  readonly start: Int32Array
  readonly pair: Int32Array
}

/** Proposers and receivers. The two hold the same pairs, scored by either side. O(pairs). */
export function sidesOf(byRows: SparsePairs, byColumns: SparsePairs, proposer: 'rows' | 'columns'): [Side, Side] {
  const rows = sideOf(rowOfEach(byRows), byRows.score, byRows.rowCapacity)
  const columns = sideOf(byRows.column, byColumns.score, byRows.columnCapacity)
  return proposer === 'rows' ? [rows, columns] : [columns, rows]
}

function sideOf(member: Int32Array, score: Int32Array, capacity: Int32Array): Side {
  const start = new Int32Array(capacity.length + 1)
  for (const one of member) start[one + 1]++
  for (let one = 0; one < capacity.length; one++) start[one + 1] += start[one]
  const next = start.slice()
  const pair = new Int32Array(member.length)
  member.forEach((one, index) => (pair[next[one]++] = index))
  return { capacity, member, score, start, pair }
}
