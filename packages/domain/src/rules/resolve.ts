import { canonicalJson, type Locale } from '../core/index.ts'
import type { ClauseTopic, Norm } from './norm.ts'
import { bookFormat, type ResolvedBook, type RuleBook } from './rule-book.ts'
import { type Settings, usualRenewalWindow } from './settings.ts'

type Filled = Omit<Settings, 'identity'>

/** Mechanisms only: a default never asks anything of people's conduct. */
export const defaultSettings: Filled = {
  enrolment: {
    intake: 'invitation',
    admittedBy: 'staff',
    invitationExpiryDays: 21,
    careerStages: [
      { code: 'student', label: { en: 'Student', fr: 'Aux études' } },
      { code: 'early-career', label: { en: 'Early career', fr: 'Début de carrière' } },
      { code: 'mid-career', label: { en: 'Mid-career', fr: 'Milieu de carrière' } },
      { code: 'senior', label: { en: 'Senior', fr: 'Carrière avancée' } },
      { code: 'executive', label: { en: 'Executive', fr: 'Direction' } },
    ],
  },
  capacity: { mentor: 1, protege: 1 },
  matching: { publishedBy: ['staff', 'committee'] },
  agreement: {
    title: { en: 'Mentoring agreement', fr: 'Entente de mentorat' },
    form: 'none',
    sections: [],
    amendment: 'by-both',
  },
  term: { months: null, starts: 'last-signature' },
  renewal: { allowed: false, terms: 'same', windowDays: usualRenewalWindow },
  goals: { kinds: ['professional', 'personal'], owner: 'protege', agreedByOther: true },
  contacts: { kinds: ['meeting'], modes: ['in-person', 'telephone', 'video'], agenda: [] },
  oversight: { body: 'staff' },
  records: { monthsKept: 24 },
}

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
  const settings: Settings = {
    identity: book.settings.identity,
    enrolment: section('enrolment'),
    capacity: section('capacity'),
    matching: section('matching'),
    agreement: section('agreement'),
    term: section('term'),
    renewal: section('renewal'),
    goals: section('goals'),
    contacts: section('contacts'),
    oversight: section('oversight'),
    records: section('records'),
  }
  return { format: bookFormat, settings, norms: book.norms, defaults }
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
