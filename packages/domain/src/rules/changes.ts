import { canonicalJson, type Json, type Localized, say } from '../core/index.ts'
import { type Chapter, chapterOf, chapters } from './chapters.ts'
import type { Norm, Strength } from './norm.ts'
import { offSentence } from './off.ts'
import type { ResolvedBook } from './rule-book.ts'
import { normSentence } from './sentences.ts'
import { settingsTold } from './setting-lines.ts'
import { asLine } from './setting-lines/line.ts'

/** What of a norm or setting is another: how much is asked, how strongly, of whom, or the words of a promise. */
export type ChangedPart = 'value' | 'strength' | 'party' | 'words'

/** One point on which a book differs from another: its sentence before and after, null where there was or is none. */
export type RuleChange = {
  /** A norm's id, or a setting's path. */
  key: string
  chapter: Chapter
  is: 'added' | 'removed' | 'changed'
  parts: readonly ChangedPart[]
  /** How strongly it was and is asked, where that is another. */
  strengths?: readonly [Strength, Strength]
  before: Localized | null
  after: Localized | null
}

/** What a book says otherwise than another, in the order in which a book is read. Another source of the same rule is no change. */
export function changesBetween(before: ResolvedBook, after: ResolvedBook): RuleChange[] {
  const changes = [
    ...normChanges(before, after),
    ...settingChanges(before, after),
    ...spoken(offLines(before), offLines(after)),
  ]
  return chapters.flatMap((chapter) => changes.filter((change) => change.chapter === chapter))
}

/** The sections by which the two live, and not those by which people come and are brought together. */
const ofTheTwo = [
  ...['agreement', 'term', 'renewal', 'goals', 'contacts', 'oversight', 'questionnaires', 'ending'],
  ...['recognition', 'records'],
]

/** The same, for two whose mentorship runs: without what concerns who applies and how pairs are made. */
export const changesForTheTwo = (older: ResolvedBook, newer: ResolvedBook): RuleChange[] =>
  changesBetween(forTheTwo(older), forTheTwo(newer)).filter(
    ({ key }) => !key.includes('.') || ofTheTwo.some((section) => key.startsWith(`${section}.`)),
  )

const forTheTwo = (book: ResolvedBook): ResolvedBook => ({
  ...book,
  norms: book.norms.filter(({ kind, party }) => party !== 'applicant' && kind !== 'condition'),
  off: book.off.filter(({ point }) => point !== 'condition'),
})

const sentenceOf = (norm: Norm, book: ResolvedBook): Localized =>
  say(normSentence(norm, book, 'en'), normSentence(norm, book, 'fr'))

function normChanges(before: ResolvedBook, after: ResolvedBook): RuleChange[] {
  const older = new Map(before.norms.map((norm) => [norm.id, norm]))
  const newer = new Set(after.norms.map(({ id }) => id))
  const standing = after.norms.flatMap((norm): RuleChange[] => {
    const old = older.get(norm.id)
    const now = { key: norm.id, chapter: chapterOf(norm), after: sentenceOf(norm, after) }
    if (old === undefined) return [{ ...now, is: 'added', parts: [], before: null }]
    const parts = partsChanged(old, norm)
    const strengths = old.strength === norm.strength ? {} : { strengths: [old.strength, norm.strength] as const }
    return parts.length === 0 ? [] : [{ ...now, is: 'changed', parts, ...strengths, before: sentenceOf(old, before) }]
  })
  const gone = before.norms
    .filter(({ id }) => !newer.has(id))
    .map((norm): RuleChange => ({
      ...{ key: norm.id, chapter: chapterOf(norm), is: 'removed', parts: [], after: null },
      before: sentenceOf(norm, before),
    }))
  return [...standing, ...gone]
}

function partsChanged(old: Norm, norm: Norm): ChangedPart[] {
  const said = old.kind === 'clause' && norm.kind === 'clause' ? 'words' : 'value'
  return [
    ...(what(old) === what(norm) ? [] : ([said] as const)),
    ...(old.strength === norm.strength ? [] : (['strength'] as const)),
    ...(old.party === norm.party ? [] : (['party'] as const)),
  ]
}

/** What a norm asks, whoever says so, of whom, and with whatever weight. */
const what = ({ id: _id, source: _source, strength: _strength, party: _party, delegation, ...asks }: Norm): string =>
  canonicalJson({ ...asks, delegation: delegation && { ...delegation, source: null } })

type Spoken = { key: string; chapter: Chapter; words: Localized }

/** Settings as sentences. One that says the same because its value is the same has not changed, whoever set it. */
const settingChanges = (before: ResolvedBook, after: ResolvedBook): RuleChange[] =>
  spoken(settingsIn(before), settingsIn(after)).filter(({ key }) => valueAt(before, key) !== valueAt(after, key))

const settingsIn = (book: ResolvedBook): Spoken[] =>
  settingsTold(book).map((told) => {
    const { key, chapter, sentence } = asLine(told, book, 'en')
    return { key, chapter, words: say(sentence, asLine(told, book, 'fr').sentence) }
  })

function valueAt({ settings }: ResolvedBook, key: string): string {
  const [section = '', name = ''] = key.split('.')
  const sections: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> = settings
  return canonicalJson((sections[section]?.[name] ?? null) as Json)
}

const offLines = (book: ResolvedBook): Spoken[] =>
  book.off.map((off) => ({ key: `off-${off.point}`, chapter: 'machinery', words: offSentence(off, book) }))

function spoken(before: readonly Spoken[], after: readonly Spoken[]): RuleChange[] {
  const same = (one: Spoken, other: Spoken) => one.key === other.key && one.words.en === other.words.en
  const gone = before.filter((one) => !after.some((other) => same(one, other)))
  const come = after.filter((one) => !before.some((other) => same(one, other)))
  const replaced = (one: Spoken) => come.find(({ key }) => key === one.key && !key.startsWith('off-'))
  return [
    ...come.map(({ key, chapter, words }): RuleChange => {
      const old = key.startsWith('off-') ? undefined : gone.find((one) => one.key === key)
      if (old === undefined) return { key, chapter, is: 'added', parts: [], before: null, after: words }
      return { key, chapter, is: 'changed', parts: ['value'], before: old.words, after: words }
    }),
    ...gone
      .filter((one) => replaced(one) === undefined)
      .map(({ key, chapter, words }): RuleChange => ({
        ...{ key, chapter, is: 'removed', parts: [], after: null },
        before: words,
      })),
  ]
}
