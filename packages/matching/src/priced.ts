/** Pairs that were chosen, locked ones apart, in any order: one entry in each for every pair. */
export interface ChosenPairs {
  readonly row: Int32Array
  readonly column: Int32Array
  /** As the problem has it. */
  readonly score: Int32Array
}

/** The best sum of `score + bonus`, in the numbering of the problem, and the prices that prove it (`PriceCertificate`). */
export interface Priced extends ChosenPairs {
  readonly bonus: number
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
}
