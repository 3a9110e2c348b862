import type { SparsePairs } from '../sparse-pairs.ts'

/** What a market of these pairs and its solution take: the pairs by row and by column, members, places and searches. O(1). */
export function marketBytes({ rows, columns, column }: SparsePairs): number {
  return 16 * column.length + 128 * (rows + columns)
}
