import { fill, type Locale, type Localized, say } from '../../core/index.ts'
import type { Chapter } from '../chapters.ts'
import type { Source } from '../norm.ts'
import { isDefault, sourceOf } from '../resolve.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { spaced } from '../spaced.ts'
import { listed, quoted } from '../vocabulary/words.ts'

/** `source` is null where the program itself has set the value and no document stands behind it. */
export type SettingLine = { key: string; chapter: Chapter; sentence: string; source: Source | null }

/** A setting that has something to say: its path, where it is read, and a sentence, which may name the roles. */
export type Told = { path: string; chapter: Chapter; words: Localized; part?: string }

export function asLine({ path, chapter, words, part }: Told, book: ResolvedBook, locale: Locale): SettingLine {
  const { labels } = book.settings.identity
  return {
    key: part === undefined ? path : `${path}.${part}`,
    chapter,
    sentence: spaced(fill(words, { labels, locale }), locale),
    source: sourceOf(book, path),
  }
}

/** What a section tells: nothing where it has no words, and nothing of a default, unless something acts on that today. */
export function telling(book: ResolvedBook) {
  const told: Told[] = []
  const add = (path: string, chapter: Chapter, words: Localized | null, part?: string) => {
    if (words !== null) told.push({ path, chapter, words, ...(part !== undefined && { part }) })
  }
  return {
    told,
    always: add,
    own: (path: string, chapter: Chapter, words: Localized | null, part?: string) =>
      isDefault(book, path) ? undefined : add(path, chapter, words, part),
  }
}

type Labelled = { label: Localized }
/** The association's words in a row, after a colon; null where there are none. */
export const labels = (words: readonly Labelled[]): Localized | null =>
  words.length === 0 ? null : inARow(words.map(({ label }) => label))

/** Longer parts, which may hold commas themselves. */
export const inARow = (words: readonly Localized[]): Localized =>
  say(words.map(({ en }) => en).join('; '), words.map(({ fr }) => fr).join(' ; '))

export const inAList = (words: readonly Localized[]): Localized => say(listed(words, 'en'), listed(words, 'fr'))
export const inQuotes = (words: readonly Localized[]): Localized => inARow(words.map(quoted))

/** A sentence around a list, or none where there is no list. */
export const aboutThese = (
  words: Localized | null,
  en: (words: string) => string,
  fr: (words: string) => string,
): Localized | null => (words === null ? null : say(en(words.en), fr(words.fr)))
