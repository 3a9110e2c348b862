/**
 * A rectangular assignment problem in costs: every row takes one column, or stays alone at the cost `stay` (`Infinity`:
 * it may not, and there are at least as many columns as rows); every column is taken at most once. The cost of a pair is
 * `top - sign * score`, from 0 up; where the score is `NOT_ELIGIBLE` it is `stay + 1`, which is never worth it.
 */
export interface DenseCosts {
  readonly rows: number
  readonly columns: number
  readonly stay: number
  readonly sign: 1 | -1
  readonly top: number
  /** No cost is above. */
  readonly greatest: number
  /** Copies the scores of the row into `into`, `columns` long. */
  readonly scoresOf: (row: number, into: Int32Array) => void
}

/**
 * The best assignment and the dual variables that prove it: `cost >= u + v`, with equality for what is chosen; `u <=
 * stay`, equal where the row stays alone; a column that nobody takes has `v = 0`, and no `v` is above 0 unless all are taken.
 */
export interface DenseSolution {
  /** For each row its column, -1 where it stays alone. */
  readonly columnOf: Int32Array
  readonly u: Float64Array
  readonly v: Float64Array
}
