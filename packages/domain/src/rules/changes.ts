import type { Locale, Localized } from '../core/index.ts'
import { normChanges, offChanges, orderChanges, orderKey } from './changes/norms.ts'
import type { WordPair } from './changes/own-words.ts'
import { settingChanges } from './changes/settings.ts'
import { type Chapter, chapters } from './chapters.ts'
import type { Strength } from './norm.ts'
import type { ResolvedBook } from './rule-book.ts'

export { asideOf, type Aside } from './changes/marked.ts'

/** What of a norm or setting is another: how much is asked, how strongly, of whom, or the words of a promise. */
export type ChangedPart = 'value' | 'strength' | 'party' | 'words'

/**
 * One point on which a book differs from another: its sentence before and after, null where there was or is none. What the
 * sentences do not tell is in `note` and `words`, never in them.
 */
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
  /** What of it is another, by its name, for those to whom both sentences read the same. */
  note?: Localized
  /** Words of the program that it is about and no sentence has, by language. */
  words?: Readonly<Record<Locale, readonly WordPair[]>>
}

/** What a book says otherwise than another, in the order in which a book is read. Another source of the same rule is no change. */
export function changesBetween(before: ResolvedBook, after: ResolvedBook): RuleChange[] {
  const said = [...normChanges(before, after), ...settingChanges(before, after), ...offChanges(before, after)]
  // Where rules came, went or changed, that others moved up or down with that is no news.
  const changes = said.length > 0 ? said : orderChanges(before, after)
  return chapters.flatMap((chapter) => changes.filter((change) => change.chapter === chapter))
}

/** The sections by which the two live, and not those by which people come and are brought together. */
const ofTheTwo = [
  'identity',
  ...['agreement', 'term', 'renewal', 'goals', 'contacts', 'oversight', 'questionnaires', 'ending'],
  ...['recognition', 'records'],
]

/** What of these speaks to those who are not in it yet. */
const ofApplicants = ['identity.reasons', 'identity.publicPage', 'identity.sections', 'term.readinessMonths']

/** The same, for two whose mentorship runs: without what concerns who applies and how pairs are made. */
export const changesForTheTwo = (older: ResolvedBook, newer: ResolvedBook): RuleChange[] =>
  changesBetween(forTheTwo(older), forTheTwo(newer)).filter(
    ({ key }) => key !== orderKey && (!key.includes('.') || isOfTheTwo(key)),
  )

const isOfTheTwo = (key: string): boolean =>
  ofTheTwo.some((section) => key.startsWith(`${section}.`)) &&
  !ofApplicants.some((path) => key === path || key.startsWith(`${path}.`))

const forTheTwo = (book: ResolvedBook): ResolvedBook => ({
  ...book,
  norms: book.norms.filter(({ kind, party }) => party !== 'applicant' && kind !== 'condition'),
  off: book.off.filter(({ point }) => point !== 'condition'),
  settings: {
    ...book.settings,
    questionnaires: { forms: book.settings.questionnaires.forms.filter((form) => form.of !== 'applicant') },
  },
})
