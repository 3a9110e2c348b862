import type { Localized } from '../../core/index.ts'
import type { Source } from '../norm.ts'
import { idOf } from './norm-given.ts'

type Values = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null
const isSame = (one: Values, { en, fr }: Localized) => one['en'] === en && one['fr'] === fr

/**
 * A book with one of its texts in other words, at the place that `textsOf` names; null where no text stands there. What a norm says
 * in other words is decided by the association; what a document says is only told otherwise.
 */
export function withWords<Book extends { norms: readonly unknown[] }>(
  book: Book,
  { at, text, decided }: { at: string; text: Localized; decided: Source },
): Book | null {
  const [part = '', key = '', ...rest] = at.split('.')
  if (part === 'norms') {
    const place = book.norms.findIndex((norm) => idOf(norm) === key)
    const norm = book.norms[place]
    const said = put(norm, rest, text)
    if (!isRecord(said)) return null
    const isElsewhere = rest.includes('source') || said === norm
    return { ...book, norms: book.norms.with(place, isElsewhere ? said : { ...said, source: decided }) }
  }
  const labels = at.split('.*.')
  if (labels.length === 2) return withLabel(book, labels.map((path) => path.split('.')) as [string[], string[]], text)
  // A source is kept under the path of its setting, which is one key.
  const path = part === 'sources' ? [part, key.replaceAll('/', '.'), ...rest] : [part, key, ...rest]
  return put(book, path, text) as Book | null
}

/** A label is written language by language. */
function withLabel<Book>(book: Book, [above, below]: [string[], string[]], { en, fr }: Localized): Book | null {
  const inWords = (word: string) => (was: unknown) => (typeof was === 'string' ? word : null)
  const english = putAt(book, [...above, 'en', ...below], inWords(en))
  return putAt(english, [...above, 'fr', ...below], inWords(fr)) as Book | null
}

const put = (value: unknown, path: readonly string[], text: Localized): unknown =>
  putAt(value, path, (was) => {
    if (!isRecord(was) || typeof was['en'] !== 'string' || typeof was['fr'] !== 'string') return null
    return isSame(was, text) ? was : { en: text.en, fr: text.fr }
  })

/** The same value with another one at a place; the very same where that is no other, null where the place is not there. */
function putAt(value: unknown, path: readonly string[], change: (was: unknown) => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  if (!isRecord(value) || !Object.hasOwn(value, key)) return null
  const now = putAt(value[key], rest, change)
  if (now === null || now === value[key]) return now === null ? null : value
  return Array.isArray(value) ? value.with(Number(key), now) : { ...value, [key]: now }
}
