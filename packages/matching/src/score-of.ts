import type { Instance } from './instance.ts'
import { NOT_ELIGIBLE } from './problem.ts'
import { rowScorer } from './scorers/scorer.ts'

type Scored = Pick<Instance, 'rows' | 'columns' | 'scores'>

/** The score of any pair as the problem has it, forbidden ones too; none where it is not eligible. O(pairs of the row). */
export function scoreOf({ rows, columns, scores }: Scored, row: number, column: number): number | undefined {
  if (scores.kind === 'sparse') {
    const [from, until] = [scores.rowStart[row], scores.rowStart[row + 1]]
    const at = scores.column.subarray(from, until).indexOf(column)
    return at === -1 ? undefined : scores.score[from + at]
  }
  let score = NOT_ELIGIBLE
  if (scores.kind === 'dense') score = scores.values[row * columns + column]
  else {
    const all = new Int32Array(columns)
    rowScorer(scores, rows, columns)(row, all)
    score = all[column]
  }
  return score === NOT_ELIGIBLE ? undefined : score
}
