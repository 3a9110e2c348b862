import { checkText, longestText, type Refusal } from '../core/index.ts'
import { blankTexts } from './given/blank.ts'
import { absurdFigures } from './given/figures.ts'
import { unusableIdentity } from './given/identity.ts'
import { turnedRanges } from './given/ranges.ts'
import { markupIn } from './markup.ts'
import { type ValueKind, type ValueProblem, type ValueProblemCode, valueProblems } from './given/value-problems.ts'
import { type RuleBook, ruleBook } from './rule-book.ts'

export type GivenBookRefusalCode =
  | 'book-not-readable'
  | 'book-unknown-part'
  | 'book-too-many-norms'
  | 'book-has-markup'
  | 'norm-twice'
  | 'value-below-least'
  | `value-no-${ValueKind}`
  | Exclude<ValueProblemCode, 'key-unknown' | 'value-wrong-kind' | 'value-not-possible'>

/** Each norm is held against each other when a book is checked. */
export const mostNorms = 150
const mostRefusals = 20

/**
 * A book that somebody hands in, whatever it is: refused with the place of everything that is not one of a rule book, of what
 * nobody would look at, of figures that nobody means, and of texts that are too long, hold HTML or no word. That its rules fit
 * together is asked when it is published.
 */
export function readGiven(given: unknown, at = 'book'): { book: RuleBook | null; refusals: Refusal[] } {
  const read = ruleBook.safeParse(given)
  if (!read.success) {
    const found = valueProblems(read.error.issues, ruleBook, given)
    return { book: null, refusals: most(found.map((one) => refusalOf(one, at))) }
  }
  const book = read.data
  if (book.norms.length > mostNorms)
    return { book: null, refusals: [{ code: 'book-too-many-norms', at: `${at}.norms`, limit: mostNorms }] }
  const identity = unusableIdentity(book, at)
  const told = new Set(identity.map((one) => one.at))
  const refusals = [
    ...overlooked(given, book, at).map((place) => ({ code: 'book-unknown-part', at: place })),
    ...identity,
    ...[...unkept(book, at), ...blankTexts(book, at)].filter((one) => !told.has(one.at)),
    ...absurdFigures(book, at),
    ...turnedRanges(book, at),
  ]
  return { book: refusals.length === 0 ? book : null, refusals: most(refusals) }
}

const most = (refusals: Refusal[]) => refusals.slice(0, mostRefusals)

/** With what would do there instead: its words, its kind, its limit. */
function refusalOf({ code, path, key, choices, limit, kind }: ValueProblem, at: string): Refusal {
  const place = [at, ...path, ...(key === undefined ? [] : [key])].join('.')
  if (path.length === 0 && key === undefined) return { code: 'book-not-readable', at: place }
  // Two of one name is all that a book is asked beyond its model.
  if (code === 'value-not-possible') return { code: 'norm-twice', at: place }
  return {
    ...{ code: kind === undefined ? code : `value-no-${kind}`, at: place },
    ...(choices !== undefined && { allowed: choices }),
    ...(limit !== undefined && { limit }),
  }
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

/** Where the one has something that reading left out: a misspelt key would otherwise be silence. */
function overlooked(given: unknown, kept: unknown, at: string): string[] {
  const known = new Map(entriesOf(kept))
  return entriesOf(given).flatMap(([key, value]) =>
    known.has(key) ? overlooked(value, known.get(key), `${at}.${key}`) : [`${at}.${key}`],
  )
}

function unkept(value: unknown, at: string): Refusal[] {
  if (typeof value === 'string') {
    const { refusals } = checkText(value, { at, max: longestText })
    return markupIn(value) === null ? refusals : [...refusals, { code: 'book-has-markup', at }]
  }
  return entriesOf(value).flatMap(([key, member]) => unkept(member, `${at}.${key}`))
}
