/** Scores lie within plus and minus this, so that a sum over any path of pairs is an exact double. */
export const SCORE_BOUND = 1_000_000_000

/** Rows and columns, each at most this many. */
export const SIZE_BOUND = 1_000_000

/** Eligible pairs held in memory at once, at most; features name more of them without holding any. */
export const PAIRS_BOUND = 200_000_000

/** How often one row or column may be paired, at most. */
export const CAPACITY_BOUND = 1_000_000

/** In dense scores and in what a scorer writes: this pair may not be. Smaller than every score. */
export const NOT_ELIGIBLE = -0x8000_0000

/** `[row, column]`, both from 0. */
export type Pair = readonly [row: number, column: number]

/** Integers in any array: typed ones are taken as they are, others are copied. */
export type Integers = ArrayLike<number>

/** Every pair has a score: row by row, `rows * columns` of them. `NOT_ELIGIBLE` marks a pair that may not be. */
export interface DenseScores {
  readonly kind: 'dense'
  readonly values: Integers
}

/**
 * Compressed rows: the eligible pairs of row `i` are those from `rowStart[i]` up to `rowStart[i + 1]` in `column` and
 * `score`. `rowStart` has `rows + 1` entries; within a row each column stands once, in any order.
 */
export interface SparseScores {
  readonly kind: 'sparse'
  readonly rowStart: Integers
  readonly column: Integers
  readonly score: Integers
}

/** Named lists of integers, each `width` for every row (or column), one after the other. */
export type Features = Readonly<Record<string, Int32Array>>

/** Nothing is stored but what is known of each side; the scorer of that name makes a score of any pair. */
export interface FeatureScores {
  readonly kind: 'features'
  readonly scorer: string
  readonly row: Features
  readonly column: Features
  /** What the scorer is told besides, such as weights. */
  readonly settings: Readonly<Record<string, number>>
}

export type Scores = DenseScores | SparseScores | FeatureScores

/**
 * - `pairs`: as many pairs as can be, and among those the best total.
 * - `score`: the best total; a person may stay unmatched, which counts 0.
 * - `fairest`: as many pairs as can be, among those the best worst score, among those the best total.
 * - `stable`: no two who would both rather have each other.
 */
export type Objective = 'pairs' | 'score' | 'fairest' | 'stable'

/** Rows are to be paired with columns. What is not said has the default that stands with it. */
export interface Problem {
  readonly rows: number
  readonly columns: number
  readonly scores: Scores
  readonly objective: Objective
  /** Scores are costs: less is better. Default: more is better. */
  readonly minimise?: boolean | undefined
  /** How often each row may be paired (never twice with the same column). Default: once. */
  readonly rowCapacity?: Integers | undefined
  /** How often each column may be paired. Default: once. */
  readonly columnCapacity?: Integers | undefined
  /** Pairs that may not be, whatever their score. */
  readonly forbidden?: readonly Pair[] | undefined
  /** Pairs that are settled: they are eligible, in every result, and use up capacity; the certificate is about the rest. */
  readonly locked?: readonly Pair[] | undefined
  /**
   * Breaks ties: rows and columns are taken in the order of a permutation drawn from it, and of equally good assignments
   * the first that is met is the result. Default 0: in the order given. An unsigned 32 bit integer.
   */
  readonly seed?: number | undefined
  /** `stable` only: whose best stable assignment it is. Default: `rows`. */
  readonly proposer?: 'rows' | 'columns' | undefined
  /** `stable` only: how the columns see the pairs, of the same kind and shape as `scores`. Default: as the rows do. */
  readonly columnScores?: DenseScores | SparseScores | undefined
}
