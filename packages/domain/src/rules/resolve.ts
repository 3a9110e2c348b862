import { canonicalJson, type Locale } from '../core/index.ts'
import { defaultSettings, type Filled } from './defaults.ts'
import type { Norm, Source } from './norm.ts'
import { bookFormat, type ResolvedBook, type RuleBook } from './rule-book.ts'
import type { Settings } from './settings.ts'
import type { ClauseTopic } from './vocabulary/clauses.ts'

/** The whole book: what the program is silent on is filled from Ithaca's defaults and named in `defaults`. */
export function resolve(book: RuleBook): ResolvedBook {
  const defaults: string[] = []
  const section = <Name extends keyof Filled>(name: Name): Filled[Name] => {
    const given: Readonly<Record<string, unknown>> = book.settings[name] ?? {}
    const whole: Filled[Name] = { ...defaultSettings[name] }
    for (const key of Object.keys(whole)) {
      if (given[key] === undefined) defaults.push(`${name}.${key}`)
      else Object.assign(whole, { [key]: given[key] })
    }
    return whole
  }
  const { name, labels, purpose, benefits, locales, timeZone } = book.settings.identity
  const settings: Settings = {
    identity: { name, labels, purpose, benefits, locales, timeZone, ...section('identity') },
    enrolment: section('enrolment'),
    capacity: section('capacity'),
    matching: section('matching'),
    agreement: section('agreement'),
    term: section('term'),
    renewal: section('renewal'),
    goals: section('goals'),
    contacts: section('contacts'),
    oversight: section('oversight'),
    publication: section('publication'),
    questionnaires: section('questionnaires'),
    ending: section('ending'),
    recognition: section('recognition'),
    records: section('records'),
  }
  return { format: bookFormat, settings, norms: book.norms, off: book.off ?? [], sources: book.sources ?? {}, defaults }
}

/** What an edition's hash is taken of: the whole resolved book, defaults included. */
export const canonicalBook = (book: ResolvedBook): string => canonicalJson(book)

/** The norm of that id, or null where the program is silent. */
export const findNorm = (book: ResolvedBook, id: string): Norm | null =>
  book.norms.find((candidate) => candidate.id === id) ?? null

/** The promises about these matters, as a reminder beside a place of writing (CSCE-13 to 15); empty where silent. */
export const reminderOf = (book: ResolvedBook, locale: Locale, about: readonly ClauseTopic[] = scopeTopics): string =>
  book.norms
    .flatMap((norm) => (norm.kind === 'clause' && about.includes(norm.topic) ? [norm.text[locale]] : []))
    .join(' ')

/** What bounds every exchange of the two. */
export const scopeTopics: readonly ClauseTopic[] = ['scope', 'competitive', 'liability']

/** What the setting or norm is marked with where no document stands behind it. */
export const isDefault = (book: ResolvedBook, path: string): boolean => book.defaults.includes(path)

/** Where a setting comes from: the document that says so, Ithaca's default, or nothing but that the program has set it. */
export const sourceOf = (book: ResolvedBook, path: string): Source | null =>
  isDefault(book, path) ? { kind: 'default' } : (book.sources[path] ?? null)
