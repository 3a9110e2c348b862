import type { Norm, Source } from '../norm.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The id of whatever stands among the norms of a book that is not read yet. */
export const idOf = (norm: unknown): unknown => (isRecord(norm) ? norm['id'] : undefined)

/**
 * A norm as somebody has put it together, with what goes without saying: a key of its own, that the association has decided it, and
 * that nothing of it is left to the two. Whether it is a norm at all is seen when the book is read.
 */
export function completed(given: unknown, norms: readonly unknown[], decided: Source): unknown {
  if (!isRecord(given)) return given
  return { id: freeKey(keyOf(given), new Set(norms.map(idOf))), source: decided, ...unsaid(given), ...given }
}

const unsaid = ({ kind }: Readonly<Record<string, unknown>>) => ({
  delegation: null,
  ...(kind === 'step' && { leadHours: null, dueDays: null }),
})

/** As the other norm, under the key of the one that it takes the place of; null where it would have another key. */
export function inPlaceOf(norm: Norm, by: unknown, decided: Source): unknown {
  if (!isRecord(by)) return by
  if (by['id'] !== undefined && by['id'] !== norm.id) return null
  return { ...unsaid(by), ...by, id: norm.id, source: decided }
}

/** A norm is called by what it asks for. */
function keyOf(given: Readonly<Record<string, unknown>>): string {
  const { kind, measure, step, condition, topic } = given
  const words = isRecord(measure)
    ? [Array.isArray(measure['kinds']) && measure['kinds'].length === 1 ? measure['kinds'][0] : measure['of'], 'asked']
    : isRecord(step)
      ? [step['does'], 'asked']
      : isRecord(condition)
        ? [condition['must'], 'asked']
        : [kind, topic]
  const key = words.filter((word) => typeof word === 'string').join('-')
  return /^[a-z][a-z0-9-]{1,50}$/.test(key) ? key : 'norm'
}

function freeKey(key: string, taken: ReadonlySet<unknown>): string {
  if (!taken.has(key)) return key
  let nth = 2
  while (taken.has(`${key}-${nth}`)) nth++
  return `${key}-${nth}`
}
