/**
 * The eligible pairs that are still free, in compressed rows, as the solvers take them. More is better: costs come
 * negated. Locked pairs are not here, and the capacities are what they leave. Every array is `Int32Array`:
 *
 * - `rowStart`, `rows + 1` long: the pairs of row `i` are those from `rowStart[i]` up to `rowStart[i + 1]`;
 * - `column`, ascending within a row, each once; `score`, within `SCORE_BOUND`;
 * - `rowCapacity`, `columnCapacity`: 0 or more.
 */
export interface SparsePairs {
  readonly rows: number
  readonly columns: number
  readonly rowStart: Int32Array
  readonly column: Int32Array
  readonly score: Int32Array
  readonly rowCapacity: Int32Array
  readonly columnCapacity: Int32Array
}

/**
 * What a solver of `SparsePairs` answers: the assignment with the greatest sum of `score + bonus` over its pairs, each
 * pair at most once, both capacities kept, and the prices that prove it (`PriceCertificate`): for a chosen pair
 * `score + bonus >= rowPrice + columnPrice`, for any other `<=`; no price below 0; above 0 only where the capacity is used up.
 */
export interface PricedSolution {
  /** Indices into `column` and `score`, ascending: the chosen pairs. */
  readonly chosen: Int32Array
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
}

/** The row of each pair, `column.length` long. O(pairs). */
export function rowOfEach({ rows, rowStart, column }: SparsePairs): Int32Array {
  const rowOf = new Int32Array(column.length)
  for (let row = 0; row < rows; row++) rowOf.fill(row, rowStart[row], rowStart[row + 1])
  return rowOf
}
