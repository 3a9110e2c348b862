import { rowOfEach, type SparsePairs } from '../sparse-pairs.ts'

/** The pairs seen from both sides. */
export interface PairGraph {
  readonly pairs: SparsePairs
  readonly rowOf: Int32Array
  /** The pairs of column `j` are those from `columnStart[j]` up to `columnStart[j + 1]` in `byColumn`. */
  readonly columnStart: Int32Array
  readonly byColumn: Int32Array
}

/** O(pairs); 8 bytes a pair. */
export function pairGraph(pairs: SparsePairs): PairGraph {
  const columnStart = new Int32Array(pairs.columns + 1)
  for (const column of pairs.column) columnStart[column + 1]++
  for (let column = 0; column < pairs.columns; column++) columnStart[column + 1] += columnStart[column]
  const next = columnStart.slice()
  const byColumn = new Int32Array(pairs.column.length)
  pairs.column.forEach((column, pair) => (byColumn[next[column]++] = pair))
  return { pairs, rowOf: rowOfEach(pairs), columnStart, byColumn }
}
