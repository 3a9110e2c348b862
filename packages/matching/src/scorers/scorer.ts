import { MatchingError } from '../errors.ts'
import type { FeatureScores } from '../problem.ts'
import { sharedTags } from './shared-tags.ts'

/** Writes the score of the row with every column into `score`, `columns` long; `NOT_ELIGIBLE` where the pair may not be. */
export type RowScorer = (row: number, score: Int32Array) => void

/**
 * Checks that the features have what it reads (`wrong-length`, `malformed`) and that no score can lie beyond `SCORE_BOUND`
 * (`out-of-bounds`), then scores rows.
 */
export type Scorer = (scores: FeatureScores, rows: number, columns: number) => RowScorer

/** By the names that problems may use. */
export const scorers: Readonly<Record<string, Scorer>> = { 'shared-tags': sharedTags }

/** The scorer that the features name, made ready for them. Throws `unknown-name`. */
export function rowScorer(scores: FeatureScores, rows: number, columns: number): RowScorer {
  const scorer = Object.hasOwn(scorers, scores.scorer) ? scorers[scores.scorer] : undefined
  if (!scorer)
    throw new MatchingError('unknown-name', `no scorer is called ${scores.scorer}`, { field: 'scores.scorer' })
  return scorer(scores, rows, columns)
}
