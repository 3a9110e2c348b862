import type { Market } from './side.ts'

/** Each round's `epsilon` is the last one's divided by this. */
const FALL = 16

/** After two falls hardly anybody is paired with the wrong partner, and exact steps are cheaper than more rounds. */
const ROUNDS = 3

/**
 * The `epsilon`s of an auction, falling, whole and above 0. The first is twice the distance at which the scores of one
 * member lie from each other on average: their range over the number of pairs of a member of the smaller side. O(pairs).
 */
export function scalingOf({ rows, columns }: Market): number[] {
  const pairs = rows.head.length
  if (pairs === 0) return []
  let [least, greatest] = [Infinity, -Infinity]
  for (let pair = 0; pair < pairs; pair++) {
    if (rows.score[pair] < least) least = rows.score[pair]
    if (rows.score[pair] > greatest) greatest = rows.score[pair]
  }
  const degree = pairs / Math.max(1, Math.min(rows.count, columns.count))
  const epsilons: number[] = []
  let epsilon = Math.ceil((2 * (greatest - least)) / Math.max(2, degree))
  while (epsilon >= 1 && epsilons.length < ROUNDS) {
    epsilons.push(epsilon)
    epsilon = Math.floor(epsilon / FALL)
  }
  return epsilons
}
