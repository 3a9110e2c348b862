/**
 * The costs, and the loops over one row of them, which are nearly all of the work. There are two that do the same, step
 * for step: `plainKernel` in TypeScript, for costs up to 2^31, and `simdKernel` in WebAssembly, for costs up to 2^26.
 */
export interface RowKernel {
  /**
   * Twice the dual variable `v` of each column, less 1 where the column is taken. So `2 * cost - tag` is twice the
   * reduced cost, plus 1 if taken: of equally near columns a free one is met first, without a second comparison.
   */
  readonly tag: Float64Array | Int32Array
  /** On the shortest path so far: the row from which each column is reached. */
  readonly before: Int32Array

  costOf(row: number, column: number): number

  /** The least cost of each column, and the first row that has it. O(rows * columns). */
  columnLeast(): { readonly least: ArrayLike<number>; readonly leastRow: ArrayLike<number> }

  /** Sets `first` and `nearest` to the least `2 * cost - tag` of the row and its column, `second` to the least of the others. */
  twoNearest(row: number): void

  /** Forgets all distances. */
  forget(): void

  /** Relaxes every edge of the row, at `offset`; sets `first` and `nearest` to the least distance and its column. */
  relax(row: number, offset: number): void

  /** The column is done with: no row reaches it, until its tag is set again and distances are forgotten. */
  scanned(column: number): void

  /** What the loop before found; `Infinity` where there was nothing. Of equals the first column. */
  first: number
  second: number
  nearest: number
}
