import { dayInWords, type Locale, type Localized, say } from '../../core/index.ts'
import { listed } from '../vocabulary/words.ts'
import type { FieldShape } from './shape.ts'

const nothing: Localized = say('nothing', 'rien')
type Fields = Readonly<Record<string, unknown>>

/** A value in few words, of whatever shape, as it stands after a colon. */
export function valueWords(shape: FieldShape, value: unknown, locale: Locale): string {
  switch (shape.is) {
    case 'maybe':
      return value === null ? lower(shape.none) : valueWords(shape.of, value, locale)
    case 'texts':
      return inOne(value as Localized, locale)
    case 'noun':
      return (value as { one: string }).one
    case 'number':
      return shape.unit === null ? String(value) : `${String(value)} ${shape.unit}`
    case 'yes-no':
      return lower(value === true ? shape.yes : shape.no)
    case 'day':
      return dayInWords(String(value), locale)
    case 'choice':
      return lower(wordsOf(shape.choices, value))
    case 'choices':
      return some(
        (value as readonly string[]).map((one) => lower(wordsOf(shape.choices, one))),
        locale,
      )
    case 'list':
      return inARow(
        (value as readonly unknown[]).map((one) => valueWords(shape.of, one, locale)),
        locale,
      )
    case 'object':
      return titleOf(shape, value as Fields, locale) ?? membersOf(shape, value as Fields, locale)
    case 'text':
    case 'code':
    case 'time-zone':
      return String(value)
  }
}

/** What somebody would call the whole by: its label, its title, its question. */
function titleOf(shape: Extract<FieldShape, { is: 'object' }>, value: Fields, locale: Locale): string | null {
  const first = shape.members.find((member) => member.shape.is !== 'code')
  return first?.shape.is === 'texts' ? inOne(value[first.key] as Localized, locale) : null
}

const membersOf = ({ members }: Extract<FieldShape, { is: 'object' }>, value: Fields, locale: Locale): string =>
  inARow(
    members
      .filter(({ shape }) => shape.is !== 'code')
      .map(({ key, name, shape }) => `${lower(name)}${colon[locale]}${valueWords(shape, value[key], locale)}`),
    locale,
  )

export const colon: Record<Locale, string> = { en: ': ', fr: ' : ' }
const semicolon: Record<Locale, string> = { en: '; ', fr: ' ; ' }

const inARow = (words: readonly string[], locale: Locale) =>
  words.length === 0
    ? nothing[locale]
    : words.map((one, index) => (index < words.length - 1 ? one.replace(/\.$/u, '') : one)).join(semicolon[locale])
const some = (words: readonly string[], locale: Locale) =>
  words.length === 0 ? nothing[locale] : listed(words, locale)

/** In that language, or in the other where it is still missing there. */
const inOne = (text: Localized, locale: Locale) =>
  [text[locale], text.en, text.fr].find((words) => words.trim() !== '') ?? '…'

const wordsOf = (choices: readonly { value: string; words: string }[], value: unknown) =>
  choices.find((choice) => choice.value === value)?.words ?? String(value)

/** As it stands within a sentence; what is written in capitals stays, as do languages in English. */
export const lower = (words: string): string =>
  /^(?:\p{Lu}\p{Lu}|English$|French$)/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
