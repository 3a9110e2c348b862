import type { Instance } from './instance.ts'
import { NOT_ELIGIBLE } from './problem.ts'
import { rowScorer } from './scorers/scorer.ts'

/** Eligible pairs of one row: the first `count` entries, columns ascending, scores as the problem has them. */
export interface RowOfPairs {
  readonly count: number
  readonly column: Int32Array
  readonly score: Int32Array
}

/** Reads one row of the pairs that the solver may choose; what it gives is valid until the next row is asked for. */
export type FreePairs = (row: number) => RowOfPairs

/**
 * The pairs that are eligible and neither forbidden nor locked, row by row, whatever the scores are kept in: nothing is
 * copied but rows with holes. O(columns) of memory. With `columns`, the scores that the columns give.
 */
export function freePairs(instance: Instance, seenBy: 'rows' | 'columns' = 'rows'): FreePairs {
  const { rows, columns, excluded } = instance
  const scores = seenBy === 'columns' ? (instance.columnScores ?? instance.scores) : instance.scores
  const kept = { count: 0, column: new Int32Array(columns), score: new Int32Array(columns) }
  const without = (pairs: RowOfPairs, row: number): RowOfPairs => {
    const gone = excluded.get(row)
    kept.count = 0
    for (let index = 0; index < pairs.count; index++) {
      if (pairs.score[index] === NOT_ELIGIBLE || gone?.has(pairs.column[index])) continue
      kept.column[kept.count] = pairs.column[index]
      kept.score[kept.count] = pairs.score[index]
      kept.count++
    }
    return kept
  }
  if (scores.kind === 'sparse') {
    const { rowStart, column, score } = scores
    return (row) => {
      const [from, until] = [rowStart[row], rowStart[row + 1]]
      const pairs = { count: until - from, column: column.subarray(from, until), score: score.subarray(from, until) }
      return excluded.has(row) ? without(pairs, row) : pairs
    }
  }
  const every = Int32Array.from({ length: columns }, (_, column) => column)
  if (scores.kind === 'dense') {
    return (row) => {
      const score = scores.values.subarray(row * columns, (row + 1) * columns)
      const pairs = { count: columns, column: every, score }
      return scores.hasHoles || excluded.has(row) ? without(pairs, row) : pairs
    }
  }
  const scoreRow = rowScorer(scores, rows, columns)
  const score = new Int32Array(columns)
  return (row) => {
    scoreRow(row, score)
    return without({ count: columns, column: every, score }, row)
  }
}

/** Where the column stands in the row; -1 where it does not. By halves: O(log(count)). */
export function indexIn({ count, column }: RowOfPairs, wanted: number): number {
  let [from, until] = [0, count]
  while (from < until) {
    const middle = (from + until) >> 1
    if (column[middle] < wanted) from = middle + 1
    else until = middle
  }
  return from < count && column[from] === wanted ? from : -1
}
