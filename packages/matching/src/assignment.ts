import type { Objective } from './problem.ts'

/**
 * Proves that no other assignment has a greater sum of `score + bonus` (scores of costs negated): the complementary
 * slackness of linear programming. Over the pairs that are neither locked nor forbidden:
 *
 * - a chosen pair has `score + bonus >= rowPrice + columnPrice`, every other `<=`;
 * - no price is below 0, and where one is above 0 the row or column is paired as often as it may be.
 *
 * `bonus` is 0 for the objective `score`. For `pairs` it is so great that one more pair outweighs every sum of scores
 * (`bonusOf`), so that the same prices prove the number of pairs first and the total second. All are safe integers.
 */
export interface PriceCertificate {
  readonly kind: 'prices'
  readonly bonus: number
  /** `rows` long. */
  readonly rowPrice: Float64Array
  /** `columns` long. */
  readonly columnPrice: Float64Array
}

/**
 * Bounds the number of pairs from above, as a vertex cover does (König): the capacities of the rows and columns in the
 * cover, and 1 for every pair that has neither end in it.
 */
export interface Cover {
  /** `rows` long, 1 where the row is in the cover. */
  readonly row: Uint8Array
  /** `columns` long. */
  readonly column: Uint8Array
}

/** Two proofs: nobody's worst score can be better with as many pairs, and under that threshold the total is the best. */
export interface FairestCertificate {
  readonly kind: 'fairest'
  /** The worst score of a chosen pair that is not locked; none where no pair is chosen. */
  readonly worst: number | undefined
  /** Over all pairs it bounds them by the number chosen: more cannot be had. */
  readonly most: Cover
  /** Over the pairs better than `worst` it bounds them by less than the number chosen: `worst` cannot be better. */
  readonly threshold: Cover
  /** Over the pairs no worse than `worst`: the total cannot be better. */
  readonly prices: PriceCertificate
}

/** The proof is the absence of blocking pairs, which the checker looks for by itself: nothing has to be carried. */
export interface StableCertificate {
  readonly kind: 'stable'
  readonly proposer: 'rows' | 'columns'
}

export type Certificate = PriceCertificate | FairestCertificate | StableCertificate

/** Who is paired with whom, and why nothing better exists. Pairs stand by row, then column; locked ones are among them. */
export interface Assignment {
  readonly objective: Objective
  readonly rows: number
  readonly columns: number
  /** One entry a pair in each of the three; scores as the problem has them. */
  readonly row: Int32Array
  readonly column: Int32Array
  readonly score: Int32Array
  /** The exact sum of `score`. */
  readonly total: number
  /** Rows (columns) with no pair at all, ascending. */
  readonly unmatchedRows: Int32Array
  readonly unmatchedColumns: Int32Array
  readonly certificate: Certificate
}
