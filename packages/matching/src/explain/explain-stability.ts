import type { Assignment } from '../assignment.ts'
import { chosenPairs } from '../check-pairs.ts'
import { leastLiked } from '../check-stable.ts'
import { MatchingError } from '../errors.ts'
import { freePairs, indexIn } from '../free-pairs.ts'
import type { Instance } from '../instance.ts'
import { scoreOf } from '../score-of.ts'
import { mustExist, stateOf, type PairState } from './pair-state.ts'

/** How one side sees the pair. Scores are as the problem has them; locked pairs are settled and not compared with. */
export interface Regard {
  readonly score: number
  /** 1, and how many of its `of` free pairs it likes better. */
  readonly rank: number
  readonly of: number
  /** What it scores the partner it likes least; none where it has none. */
  readonly least?: number
  /**
   * Whether it would rather have the pair: it `has-place`, or `likes-more` than its least liked; or not, since it has
   * `no-place` at all, or `likes-no-more`. Said of a pair that is not in the result.
   */
  readonly stance?: 'has-place' | 'likes-more' | 'likes-no-more' | 'no-place'
}

export interface StabilityExplained {
  readonly row: number
  readonly column: number
  readonly state: PairState
  /** None where the pair is not eligible. */
  readonly byRow?: Regard
  readonly byColumn?: Regard
  /** Both would rather have each other: never in a stable result, but for a forbidden pair, which would block if it might be. */
  readonly blocks: boolean
}

/**
 * Why a pair does or does not block: the rank of each in the eyes of the other, and whether both would rather have it. Of a
 * result of any objective. Throws `out-of-bounds`, and `malformed` for a result that is not of this problem. O(pairs).
 * Gale and Shapley (1962); equally liked is not rather.
 */
export function explainStability(
  instance: Instance,
  assignment: Assignment,
  row: number,
  column: number,
): StabilityExplained {
  mustExist(instance, row, column)
  const chosen = chosenPairs(instance, assignment)
  if ('because' in chosen) throw new MatchingError('malformed', chosen.because, { field: 'assignment' })
  const score = scoreOf(instance, row, column)
  const scoreBack = scoreOf({ ...instance, scores: instance.columnScores ?? instance.scores }, row, column)
  const state = stateOf(instance, chosen, row, column, score)
  if (score === undefined || scoreBack === undefined) return { row, column, state, blocks: false }

  const { rowLeast, columnLeast } = leastLiked(instance, chosen)
  const isIn = state === 'chosen' || state === 'locked'
  const regard = (own: number, others: readonly number[], spare: number, least: number): Regard => {
    const isBetter = (one: number, other: number) => instance.sign * one > instance.sign * other
    const rank = 1 + others.filter((other) => isBetter(other, own)).length
    const seen = {
      score: own,
      rank,
      of: others.length,
      ...(least === Infinity ? {} : { least: instance.sign * least }),
    }
    if (isIn) return seen
    if (spare > 0) return { ...seen, stance: 'has-place' }
    if (least === Infinity) return { ...seen, stance: 'no-place' }
    return { ...seen, stance: instance.sign * own > least ? 'likes-more' : 'likes-no-more' }
  }
  const byRow = regard(score, rowScores(instance, row), chosen.rowSpare[row], rowLeast[row])
  const byColumn = regard(scoreBack, columnScores(instance, column), chosen.columnSpare[column], columnLeast[column])
  return { row, column, state, byRow, byColumn, blocks: !isIn && would(byRow) && would(byColumn) }
}

const would = ({ stance }: Regard): boolean => stance === 'has-place' || stance === 'likes-more'

function rowScores(instance: Instance, row: number): readonly number[] {
  const { count, score } = freePairs(instance)(row)
  return Array.from(score.subarray(0, count))
}

function columnScores(instance: Instance, column: number): readonly number[] {
  const pairsOf = freePairs(instance, 'columns')
  const found: number[] = []
  for (let row = 0; row < instance.rows; row++) {
    const pairs = pairsOf(row)
    const at = indexIn(pairs, column)
    if (at !== -1) found.push(pairs.score[at])
  }
  return found
}
