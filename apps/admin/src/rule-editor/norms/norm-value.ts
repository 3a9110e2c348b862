import type { NormVocabularyQuery } from '../../gql/graphql.ts'
import { type Fields, fieldsIn, listIn, textIn } from '../fields/values.ts'

type Draft = NonNullable<NonNullable<NormVocabularyQuery['program']>['draft']>
export type RuleWord = Draft['vocabulary'][number]
export type RulePart = RuleWord['parts'][number]

/** What stands at a place of a norm: `bound.count`; undefined where nothing does. */
export const valueAt = (norm: Fields, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => fieldsIn(value)[key], norm)

/** The same norm with another value at a place; undefined leaves it out. */
export function withValue(norm: Fields, path: string, value: unknown): Fields {
  const [key = '', ...rest] = path.split('.')
  const next = rest.length === 0 ? value : withValue(fieldsIn(norm[key]), rest.join('.'), value)
  if (next !== undefined) return { ...norm, [key]: next }
  return Object.fromEntries(Object.entries(norm).filter(([name]) => name !== key))
}

/** Whether a part exists beside what is chosen. */
export const isThere = ({ when }: RulePart, norm: Fields): boolean =>
  when === null || when.values.includes(textIn(valueAt(norm, when.path)))

/** What a part can be beside the others: a figure that is not left to the two has to ask for something. */
export function shapeIn({ shape }: RulePart, norm: Fields): RulePart['shape'] {
  const isAlone = (norm['delegation'] ?? null) === null
  return shape.is === 'number' && shape.leastAlone !== undefined && isAlone
    ? { ...shape, least: shape.leastAlone }
    : shape
}

/** A norm as its parts have it once one of them is another: what comes into being begins, what is gone is left out. */
export const fitted = (norm: Fields, parts: readonly RulePart[]): Fields =>
  parts.reduce((before, part) => {
    if (part.when === null) return before
    if (!isThere(part, before)) return withValue(before, part.path, undefined)
    return valueAt(before, part.path) === undefined ? withValue(before, part.path, part.begin) : before
  }, norm)

/** As it is written into a book: what is nothing is left out where a book has it so. */
export const written = (norm: Fields, parts: readonly RulePart[]): Fields =>
  parts.reduce(
    (before, { path, isLeftOut }) =>
      isLeftOut && valueAt(before, path) === null ? withValue(before, path, undefined) : before,
    norm,
  )

/** The word of the vocabulary that a norm is about. */
export function wordOf(norm: Fields, words: readonly RuleWord[]): RuleWord | undefined {
  const kind = textIn(norm['kind'])
  const word =
    textIn(valueAt(norm, 'measure.of')) ||
    textIn(valueAt(norm, 'step.does')) ||
    textIn(valueAt(norm, 'condition.must')) ||
    'clause'
  return words.find((one) => one.kind === kind && one.word === word)
}

/** A norm of the draft as it is written. */
export const normIn = (book: unknown, key: string): Fields | null => {
  const found = listIn(fieldsIn(book)['norms']).find((norm) => fieldsIn(norm)['id'] === key)
  return found === undefined ? null : fieldsIn(found)
}

/** What was refused of the norm, by part and by the place within it; null where something else was refused as well. */
export function refusedParts(
  refusals: readonly { at?: string | null | undefined; message: string }[],
  parts: readonly RulePart[],
): ReadonlyMap<string, ReadonlyMap<string, string>> | null {
  const found = new Map<string, Map<string, string>>()
  for (const { at, message } of refusals) {
    const place = /^book\.norms\.\d+\.(.+)$/u.exec(at ?? '')?.[1]
    const part = parts.find(({ path }) => place === path || place?.startsWith(`${path}.`) === true)
    if (place === undefined || part === undefined) return null
    const within = found.get(part.path) ?? new Map<string, string>()
    found.set(part.path, within.set(place.slice(part.path.length + 1), message))
  }
  return found
}
