import { capitalised, fill, type Locale, type Localized } from '../../core/index.ts'
import { chapterOf, chapters } from '../chapters.ts'
import { type Noun, nounOf } from '../noun-forms.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { normSentence } from '../sentences.ts'
import { settingNames, type SettingPath } from '../setting-names.ts'
import { type ObjectShape, settingShapes, type Shape, type ShapeField } from '../settings/shapes.ts'
import { spaced } from '../spaced.ts'
import { choiceWords } from './choice-words.ts'
import { memberWords } from './member-words.ts'
import { settingWords } from './setting-words.ts'
import type { About, MemberWords } from './words.ts'

/** One of several choices, in words. */
export type FieldChoice = { value: string; words: string }
/** A part of something, with its name in words. */
export type FieldMember = {
  key: string
  name: string
  help: string | null
  shape: FieldShape
  /** Only asked where the part of that key is one of these. */
  when?: { key: string; is: readonly string[] }
}

/**
 * What can be written somewhere, in words of one language: enough to draw the field of anything. `code` is made by whoever
 * writes and never shown; `texts` is a text in both languages; `noun` is a word for a role with all its
 * forms, and what they tell of it now; `maybe` may be nothing at all (null), and then `none` is what that means; `leastAlone` is
 * the least of a number where nothing of its rule is left to the two.
 */
export type FieldShape =
  | { is: 'code' | 'text' | 'time-zone' | 'day' }
  | { is: 'texts'; isLong: boolean }
  | { is: 'noun'; locale: Locale; noun: Noun }
  | { is: 'number'; least: number; leastAlone?: number; most: number | null; unit: string | null }
  | { is: 'yes-no'; yes: string; no: string }
  | { is: 'choice'; choices: FieldChoice[] }
  | { is: 'choices'; choices: FieldChoice[]; least: number; isOrdered: boolean }
  | { is: 'list'; of: FieldShape; one: string; add: string; least: number }
  | { is: 'object'; members: FieldMember[] }
  | { is: 'maybe'; of: FieldShape; none: string; some: string }

/** Words for somebody who reads one language in one program; a capital begins them. */
export const speakerOf = (book: ResolvedBook, locale: Locale) => {
  const { labels } = book.settings.identity
  return (words: Localized): string => capitalised(spaced(fill(words, { labels, locale }), locale), locale)
}

/** What surrounds a shape while it is put into words; throws where something has none, which a test finds first. */
type Around = { book: ResolvedBook; locale: Locale; about: About; at: string; language: Locale }

/** A setting as a field, and its help. */
export function settingShape(path: SettingPath, book: ResolvedBook, locale: Locale): FieldMember {
  const say = speakerOf(book, locale)
  const { help } = settingWords[path]
  const shape = maybe(settings[path], { book, locale, about: settingWords[path], at: path, language: locale })
  return { key: path, name: say(settingNames[path]), help: help ? say(help) : null, shape }
}

const settings = Object.fromEntries(
  settingShapes().fields.flatMap(({ key, shape }) =>
    (shape as ObjectShape).fields.map((field) => [`${key}.${field.key}`, field]),
  ),
) as Record<SettingPath, ShapeField>

function maybe({ shape, nullable }: ShapeField, around: Around): FieldShape {
  const of = fieldShape(shape, around)
  if (!nullable) return of
  const say = speakerOf(around.book, around.locale)
  return { is: 'maybe', of, none: say(needed(around, 'none')), some: say(needed(around, 'some')) }
}

/** Anything of the contract's shapes in words; `about` is what is said of it where it stands. */
export function fieldShape(shape: Shape, around: Around): FieldShape {
  const say = speakerOf(around.book, around.locale)
  switch (shape.is) {
    case 'day':
      return { is: 'day' }
    case 'yes-no':
      return { is: 'yes-no', yes: say(needed(around, 'yes')), no: say(needed(around, 'no')) }
    case 'whole-number':
      return { is: 'number', least: shape.least, most: shape.most, unit: unitOf(around) }
    case 'text':
      if (shape.kind === 'norm') return { is: 'choice', choices: normsOf(around) }
      return { is: shape.kind === 'words' ? 'text' : shape.kind }
    case 'choice':
      return { is: 'choice', choices: choicesOf(shape, around) }
    case 'list':
      return listOf(shape, around)
    case 'object':
      return objectOf(shape, around)
  }
}

/** As it stands after the number, without a capital. */
const unitOf = ({ about, locale }: Around) => (about.unit ? about.unit[locale] : null)

function listOf({ of, least }: Extract<Shape, { is: 'list' }>, around: Around): FieldShape {
  const one = fieldShape(of, around)
  if (one.is === 'choice')
    return { is: 'choices', choices: one.choices, least, isOrdered: around.about.isOrdered === true }
  const say = speakerOf(around.book, around.locale)
  return { is: 'list', of: one, one: say(needed(around, 'one')), add: say(needed(around, 'add')), least }
}

function objectOf({ name, fields }: ObjectShape, around: Around): FieldShape {
  if (name === 'LocalizedText') return { is: 'texts', isLong: around.about.isLong === true }
  if (name === 'NounFormSettings') {
    const { language, at, book } = around
    const role = at.endsWith('.mentor') ? 'mentor' : 'protege'
    return { is: 'noun', locale: language, noun: nounOf(language, book.settings.identity.labels[language][role]) }
  }
  const say = speakerOf(around.book, around.locale)
  const members = fields.map((field): FieldMember => {
    const { key } = field
    const at = `${name}.${key}`
    // Nobody sees a code, so that it needs no name.
    if (field.shape.is === 'text' && field.shape.kind === 'code')
      return { key, name: '', help: null, shape: { is: 'code' } }
    const about: MemberWords | undefined = memberWords[at]
    if (about === undefined) throw new Error(`${at} has no name in words`)
    const language = name === 'LabelsByLanguage' ? (key as Locale) : around.language
    const shape = maybe(field, { ...around, about, at, language })
    const { name: words, help, when } = about
    return { key, name: say(words), help: help ? say(help) : null, shape, ...(when && { when }) }
  })
  return { is: 'object', members }
}

const choicesOf = ({ name, values }: Extract<Shape, { is: 'choice' }>, { book, locale }: Around): FieldChoice[] =>
  values.map((value) => {
    const words = choiceWords[name]?.[value]
    if (words === undefined) throw new Error(`${name} ${value} has no words`)
    return { value, words: speakerOf(book, locale)(words) }
  })

/** The rules themselves, as people read them. */
const normsOf = ({ book, locale }: Around): FieldChoice[] =>
  chapters.flatMap((chapter) =>
    book.norms
      .filter((norm) => chapterOf(norm) === chapter)
      .map((norm) => ({ value: norm.id, words: spaced(normSentence(norm, book, locale), locale) })),
  )

function needed({ about, at }: Around, part: 'none' | 'some' | 'yes' | 'no' | 'one' | 'add'): Localized {
  const words = about[part]
  if (words === undefined) throw new Error(`${at} says nothing for “${part}”`)
  return words
}
