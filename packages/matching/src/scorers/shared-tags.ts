import { MatchingError } from '../errors.ts'
import { NOT_ELIGIBLE, SCORE_BOUND, type FeatureScores } from '../problem.ts'
import type { RowScorer } from './scorer.ts'

/**
 * `settings.weight` for every tag that both have, less `settings.distance` for every step between their `place`s; two of
 * the same `group` may not be paired. Features of both sides: `tags` (32 to a word, as many words as one likes), `place`,
 * `group`. Throws `wrong-length` and `malformed` for those, and `out-of-bounds` where all tags shared at the greatest distance
 * would be a score beyond `SCORE_BOUND`. O(rows + columns), then O(columns * words) a row.
 */
export function sharedTags(scores: FeatureScores, rows: number, columns: number): RowScorer {
  const [rowTags, columnTags] = [feature(scores, 'row', 'tags'), feature(scores, 'column', 'tags')]
  const [rowPlace, columnPlace] = [feature(scores, 'row', 'place', rows), feature(scores, 'column', 'place', columns)]
  const [rowGroup, columnGroup] = [feature(scores, 'row', 'group', rows), feature(scores, 'column', 'group', columns)]
  const words = rows === 0 ? 0 : rowTags.length / rows
  if (!Number.isInteger(words) || (rows > 0 && columnTags.length !== words * columns))
    throw new MatchingError('wrong-length', 'as many words of tags for each row and column', {
      field: 'scores.column.tags',
    })
  const { weight = 1, distance = 0 } = scores.settings
  const reach = 32 * words * Math.abs(weight) + spread(rowPlace, columnPlace) * Math.abs(distance)
  if (reach > SCORE_BOUND)
    throw new MatchingError('out-of-bounds', `scores up to ${reach}, beyond ${SCORE_BOUND}`, {
      field: 'scores.settings',
    })
  return (row, score) => {
    for (let column = 0; column < columns; column++) {
      if (rowGroup[row] === columnGroup[column]) {
        score[column] = NOT_ELIGIBLE
        continue
      }
      let shared = 0
      for (let word = 0; word < words; word++)
        shared += ones(rowTags[row * words + word] & columnTags[column * words + word])
      score[column] = weight * shared - distance * Math.abs(rowPlace[row] - columnPlace[column])
    }
  }
}

function feature(scores: FeatureScores, side: 'row' | 'column', name: string, length?: number): Int32Array {
  const found = scores[side][name]
  const field = `scores.${side}.${name}`
  if (!(found instanceof Int32Array)) throw new MatchingError('malformed', 'an Int32Array is needed', { field })
  if (length !== undefined && found.length !== length)
    throw new MatchingError('wrong-length', `${found.length} entries, ${length} expected`, { field })
  return found
}

/** How far a row and a column can be apart. O(rows + columns). */
function spread(rowPlace: Int32Array, columnPlace: Int32Array): number {
  let [least, greatest] = [Infinity, -Infinity]
  for (const places of [rowPlace, columnPlace])
    for (const place of places) {
      if (place < least) least = place
      if (place > greatest) greatest = place
    }
  return Math.max(0, greatest - least)
}

/** How many bits are set (Warren, Hacker's Delight, 5-1). */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
