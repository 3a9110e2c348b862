import type { Chosen } from '../check-pairs.ts'
import { MatchingError } from '../errors.ts'
import type { Instance } from '../instance.ts'

/** What a pair is in a result. */
export type PairState = 'chosen' | 'locked' | 'not-chosen' | 'forbidden' | 'not-eligible'

/** `score` is what `scoreOf` says of the pair. O(locked pairs + pairs of the row that are chosen). */
export function stateOf(
  instance: Instance,
  chosen: Chosen,
  row: number,
  column: number,
  score: number | undefined,
): PairState {
  if (score === undefined) return 'not-eligible'
  if (instance.locked.some((lock) => lock.row === row && lock.column === column)) return 'locked'
  if (instance.excluded.get(row)?.has(column)) return 'forbidden'
  return chosen.column.subarray(chosen.start[row], chosen.start[row + 1]).includes(column) ? 'chosen' : 'not-chosen'
}

/** Throws `out-of-bounds` where there is no such row or column. */
export function mustExist({ rows, columns }: Instance, row: number, column: number): void {
  const isInside = Number.isInteger(row) && Number.isInteger(column)
  if (!isInside || row < 0 || row >= rows || column < 0 || column >= columns)
    throw new MatchingError('out-of-bounds', 'there is no such pair', { row, column })
}
