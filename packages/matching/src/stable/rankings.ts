import { rowOfEach, type SparsePairs } from '../sparse-pairs.ts'

/** The ranked list of each member of one side: `start[x]` up to `start[x + 1]` in `pair`, the most liked first. */
export interface Rankings {
  readonly capacity: Int32Array
  readonly start: Int32Array
  /** Indices of pairs, which both sides share. */
  readonly pair: Int32Array
  /** For each pair, its place in that list: lower is liked more. */
  readonly rank: Int32Array
  /** For each pair, who of this side is in it. */
  readonly member: Int32Array
}

/** Both sides' lists, those of the proposers first. The two hold the same pairs, scored by either side. O(pairs * log(pairs of one)). */
export function rankings(
  byRows: SparsePairs,
  byColumns: SparsePairs,
  proposer: 'rows' | 'columns',
): [Rankings, Rankings] {
  const rows = ranked(rowOfEach(byRows), byRows.score, byRows.rowCapacity)
  const columns = ranked(byRows.column, byColumns.score, byRows.columnCapacity)
  return proposer === 'rows' ? [rows, columns] : [columns, rows]
}

/** Of equals the first pair goes first: pairs stand by row, then column, so that it is the first in the order. */
function ranked(member: Int32Array, score: Int32Array, capacity: Int32Array): Rankings {
  const start = new Int32Array(capacity.length + 1)
  for (const one of member) start[one + 1]++
  for (let one = 0; one < capacity.length; one++) start[one + 1] += start[one]
  const next = start.slice()
  const pair = new Int32Array(member.length)
  member.forEach((one, index) => (pair[next[one]++] = index))
  const rank = new Int32Array(member.length)
  for (let one = 0; one < capacity.length; one++) {
    const list = pair.subarray(start[one], start[one + 1])
    list.sort((first, second) => score[second] - score[first] || first - second)
    list.forEach((index, place) => (rank[index] = place))
  }
  return { capacity, start, pair, rank, member }
}
