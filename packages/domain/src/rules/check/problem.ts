import { fill, type Localized, say } from '../../core/index.ts'
import type { Norm } from '../norm.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { normSentence } from '../sentences.ts'
import { settingNames, type SettingPath } from '../setting-names.ts'
import { type ClauseTopic, clauseTopicWords } from '../vocabulary/clauses.ts'
import { quoted } from '../vocabulary/words.ts'

export type ProblemCode =
  | 'label-empty'
  | 'label-too-long'
  | 'label-not-showable'
  | 'text-missing'
  | 'bound-empty'
  | 'norms-contradict'
  | 'norms-repeat'
  | 'off-yet-asked'
  | 'charges-nobody'
  | 'not-in-program'
  | 'interval-not-chosen'
  | 'delegation-of-no-figure'
  | 'delegation-without-agreement'
  | 'delegation-without-section'
  | 'delegation-without-renewal'
  | 'renewal-not-allowed'
  | 'renewal-without-term'
  | 'moment-never-comes'
  | 'nothing-to-sign'
  | 'agreement-empty'
  | 'no-way-to-meet'
  | 'term-contradicts'
  | 'settings-contradict'
  | 'time-zone-unknown'
  | 'said-twice'
  | 'source-of-nothing'

/** Why a book cannot be published as it is: the norms (by id) and settings (by path) that do not fit, and why, in words. */
export type Problem = {
  code: ProblemCode
  norms: readonly string[]
  settings: readonly string[]
  message: Localized
}

export const problem = (
  code: ProblemCode,
  { norms = [], settings = [] }: { norms?: readonly Norm[]; settings?: readonly string[] },
  message: Localized,
): Problem => ({ code, norms: norms.map(({ id }) => id), settings, message })

/** The norm as its own sentence, quoted; one without words in a language is told in the other, or by what it is about. */
export function theNorm(norm: Norm, book: ResolvedBook): Localized {
  const [en, fr] = [bare(normSentence(norm, book, 'en')), bare(normSentence(norm, book, 'fr'))]
  const told = quoted(say(en || fr, fr || en))
  return norm.kind === 'clause' && en === '' && fr === '' ? aPromise(norm.topic) : told
}

const bare = (text: string) => text.trim().replace(/\.$/, '')
const aPromise = (topic: ClauseTopic): Localized => {
  const { en, fr } = clauseTopicWords[topic]
  return say(`a promise about ${en}`, `un engagement sur ${fr}`)
}

/** A setting by its name, as the program calls its people. */
export function theSetting(path: string, { settings }: ResolvedBook): Localized {
  const { labels } = settings.identity
  const words = settingNames[path as SettingPath]
  return say(fill(words, { labels, locale: 'en' }), fill(words, { labels, locale: 'fr' }))
}

/** A sentence of both languages around the same parts. */
export const around = (parts: readonly Localized[], en: (...parts: string[]) => string, fr: typeof en): Localized =>
  say(en(...parts.map((part) => part.en)), fr(...parts.map((part) => part.fr)))
