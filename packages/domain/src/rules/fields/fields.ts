import { type Locale, say } from '../../core/index.ts'
import type { Chapter } from '../chapters.ts'
import type { Source } from '../norm.ts'
import { isDefault, resolve, sourceOf } from '../resolve.ts'
import { bookFormat, type ResolvedBook } from '../rule-book.ts'
import { settingsTold } from '../setting-lines.ts'
import { asLine } from '../setting-lines/line.ts'
import { chapterOfSection, settingNames, type SettingPath } from '../setting-names.ts'
import type { SectionName } from '../settings.ts'
import { spaced } from '../spaced.ts'
import { quoted } from '../vocabulary/words.ts'
import { colon, valueWords } from './reads.ts'
import { type FieldMember, type FieldShape, settingShape, speakerOf } from './shape.ts'
import { sectionTitles, settingWords } from './setting-words.ts'

/** A setting as somebody sets it: what it is called and does, what it says now, and what it would say if it were left to Ithaca. */
export type SettingField = {
  path: SettingPath
  chapter: Chapter
  section: { key: SectionName; title: string }
  name: string
  help: string | null
  /** The setting in a sentence, whether or not anybody has set it. */
  reads: string
  value: unknown
  source: Source | null
  isDefault: boolean
  /** Ithaca's default; null where only the program can say it. */
  ithaca: { value: unknown; reads: string } | null
  shape: FieldShape
}

/** Every path, in the order of the sections. */
export const settingPaths = Object.keys(settingNames) as SettingPath[]

/** The settings of a book as fields: those that are asked for, or all. */
export function settingFields(
  book: ResolvedBook,
  locale: Locale,
  asked: readonly string[] = settingPaths,
): SettingField[] {
  const bare = silent(book)
  const [told, toldBare] = [toldBy(book, locale), toldBy(bare, locale)]
  const speak = speakerOf(book, locale)
  return settingPaths
    .filter((path) => asked.includes(path))
    .map((path) => {
      const key = path.split('.')[0] as SectionName
      const { name, help, shape } = settingShape(path, book, locale)
      const readsIn = (of: ResolvedBook, sentences: Sentences) =>
        sentences.get(path) ?? plainly({ key: path, name, help, shape }, of, locale)
      return {
        ...{ path, chapter: settingChapter(path), section: { key, title: speak(sectionTitles[key]) } },
        ...{ name, help, reads: readsIn(book, told), value: valueAt(book, path), source: sourceOf(book, path) },
        isDefault: isDefault(book, path),
        ithaca: isDefault(bare, path) ? { value: valueAt(bare, path), reads: readsIn(bare, toldBare) } : null,
        shape,
      }
    })
}

/** Where a setting is read and set; a few are met elsewhere than the rest of their section. */
export const settingChapter = (path: SettingPath): Chapter =>
  elsewhere[path] ?? chapterOfSection[path.split('.')[0] as SectionName]
const elsewhere: Partial<Record<SettingPath, Chapter>> = {
  ...{ 'identity.outcomes': 'machinery', 'identity.resources': 'machinery', 'identity.publicPage': 'machinery' },
  ...{ 'identity.locales': 'machinery', 'identity.timeZone': 'machinery', 'enrolment.careerStages': 'people' },
  ...{ 'matching.trial': 'start', 'term.readinessMonths': 'people' },
}

/** The same program as if it had said no more than it has to. */
function silent(book: ResolvedBook): ResolvedBook {
  const { name, labels, purpose, benefits, locales, timeZone } = book.settings.identity
  const identity = { name, labels, purpose, benefits, locales, timeZone }
  return resolve({ format: bookFormat, settings: { identity }, norms: book.norms })
}

type Sentences = ReadonlyMap<string, string>

/** The sentences of every setting that has one, also where nobody has set it. */
function toldBy(book: ResolvedBook, locale: Locale): Sentences {
  const lines = new Map<string, string>()
  for (const told of settingsTold({ ...book, defaults: [] })) {
    const { sentence } = asLine(told, book, locale)
    lines.set(told.path, [lines.get(told.path), sentence].filter((line) => line !== undefined).join(' '))
  }
  return lines
}

/** What no sentence tells. */
function plainly({ key, name, shape }: FieldMember, book: ResolvedBook, locale: Locale): string {
  const value = valueAt(book, key as SettingPath)
  if (key === 'identity.labels') return labelsTold(book, locale)
  if (shape.is === 'yes-no') return `${value === true ? shape.yes : shape.no}.`
  if (shape.is === 'maybe' && value === null) return `${shape.none}.`
  const { none } = settingWords[key as SettingPath]
  if (none && isNothing(value)) return `${speakerOf(book, locale)(none)}.`
  const ended = `${name}${colon[locale]}${valueWords(shape, value, locale)}`
  return spaced(/[.!?…]$/u.test(ended) ? ended : `${ended}.`, locale)
}

/** Nothing, for neither of the two. */
const isNothing = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length === 0
    : value === null || (typeof value === 'object' && Object.values(value).every(isNothing))

/** What the two are called in the language that is read, and beside it in the other. */
function labelsTold({ settings: { identity } }: ResolvedBook, locale: Locale): string {
  const [en, fr] = (['en', 'fr'] as const).map((language) => {
    const { mentor, protege } = identity.labels[language]
    const [one, other] = [quoted(say(mentor.one, mentor.one)), quoted(say(protege.one, protege.one))]
    return say(`${one.en} and ${other.en}`, `${one.fr} et ${other.fr}`)
  })
  const told = say(
    `The two roles are called ${en?.en}; in French, ${fr?.en}.`,
    `Les deux rôles s’appellent ${fr?.fr} ; en anglais, ${en?.fr}.`,
  )
  return spaced(told[locale], locale)
}

function valueAt({ settings }: ResolvedBook, path: SettingPath): unknown {
  const [section = '', name = ''] = path.split('.')
  const sections: Readonly<Record<string, Readonly<Record<string, unknown>>>> = settings
  return sections[section]?.[name]
}
