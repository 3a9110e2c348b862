import { MatchingError, type Place } from './errors.ts'
import type { Integers } from './problem.ts'

/**
 * The integers as an `Int32Array`, itself where it is one. Throws `wrong-length`, and `not-an-integer` or
 * `out-of-bounds` for the first entry that is no integer from `least` to `greatest` (`besides` is let through), at the
 * place that `where` gives for its index. O(length).
 */
export function int32s(
  integers: Integers,
  length: number,
  [least, greatest]: readonly [number, number],
  where: (index: number) => Place,
  besides?: number,
): Int32Array {
  if (integers.length !== length) {
    const { field } = where(0)
    throw new MatchingError('wrong-length', `${integers.length} entries, ${length} expected`, field ? { field } : {})
  }
  const out = integers instanceof Int32Array ? integers : new Int32Array(length)
  for (let index = 0; index < length; index++) {
    const value = integers[index]
    if (!(value >= least && value <= greatest) || value !== (out === integers ? value : Math.trunc(value))) {
      if (value !== besides) throw refused(value, [least, greatest], where(index))
    }
    if (out !== integers) out[index] = value
  }
  return out
}

/** One integer, checked in the same way. */
export function integer(value: number, [least, greatest]: readonly [number, number], field: string): number {
  if (!Number.isInteger(value) || value < least || value > greatest) throw refused(value, [least, greatest], { field })
  return value
}

function refused(value: number, [least, greatest]: readonly [number, number], place: Place): MatchingError {
  return Number.isInteger(value)
    ? new MatchingError('out-of-bounds', `${value} is not from ${least} to ${greatest}`, place)
    : new MatchingError('not-an-integer', `${String(value)} is no integer`, place)
}
