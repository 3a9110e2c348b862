import {
  capitalised,
  dayInWords,
  fill,
  type History,
  isDay,
  type Labels,
  type Locale,
  type Localized,
  plainLabels,
  say,
} from '../core/index.ts'
import { contactKindWords, contactModeWords } from '../contacts/index.ts'
import { contactKinds, goalPartWords } from '../rules/index.ts'
import { formerMember as erased } from '../people/index.ts'
import { history, isDomainEventType } from './events.ts'

/** Names as they are joined on reading; null is somebody who was erased, or the system as actor. */
export type AuditNames = {
  actor: string | null
  /** Whom it was done to: the person, or the address an invitation went to. */
  person?: string | null
  mentor?: string | null
  protege?: string | null
  program?: string | null
}

/** An event as it is stored. */
export type Recorded = { type: string; data: Readonly<Record<string, unknown>> }

const byMail = say(' (by a button in a mail)', ' (par un bouton d’un courriel)')
const system: Localized = { en: 'Ithaca', fr: 'Ithaca' }

const roleWords: Record<string, Localized> = {
  owner: say('owner', 'propriétaire'),
  coordinator: say('coordinator', 'coordination'),
  committee: say('committee member', 'membre du comité'),
}
const kindWords: Record<string, Localized> = Object.fromEntries(
  contactKinds.map((kind) => [kind, contactKindWords[kind].a]),
)
const modeWords: Record<string, Localized> = contactModeWords
const languages: Record<string, Localized> = { en: say('English', 'anglais'), fr: say('French', 'français') }

/** What happened, in one sentence with names and without a word of a pair; an unknown kind is told as such. */
export function auditSentence(
  { type, data }: Recorded,
  names: AuditNames,
  locale: Locale,
  labels: Labels = plainLabels,
): string {
  if (!isDomainEventType(type)) return say(`An older event: ${type}`, `Un événement ancien : ${type}`)[locale]
  const someone = (name: string | null | undefined) => name ?? erased[locale]
  const values = {
    ...words(data, labels, locale),
    actor: names.actor ?? system[locale],
    person: someone(names.person),
    mentor: someone(names.mentor),
    protege: someone(names.protege),
    program: names.program ?? '',
  }
  const how = data['by'] === 'mail' ? byMail[locale] : ''
  return `${capitalised(fill(told(history[type], data), { labels, locale, values }), locale)}${how}`
}

const told = (how: History, data: Recorded['data']): Localized =>
  'by' in how ? (data[how.by] === false ? how.no : how.yes) : how

function words(data: Recorded['data'], labels: Labels, locale: Locale): Record<string, string | number> {
  const said: Record<string, string | number> = {}
  for (const [key, value] of Object.entries(data)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue
    said[key] = spoken(key, value, labels, locale)
    if (key === 'party' && isParty(value)) said.partyOf = labels[locale][value].of
  }
  return said
}

function spoken(key: string, value: string | number, labels: Labels, locale: Locale): string | number {
  if (key === 'role' || key === 'duty')
    return isParty(value) ? labels[locale][value].one : (roleWords[value]?.[locale] ?? value)
  if (key === 'party' && isParty(value)) return labels[locale][value].the
  if (key === 'locale') return languages[value]?.[locale] ?? value
  if (key === 'part' && (value === 'attainable' || value === 'relevant')) return goalPartWords[value][locale]
  if (key === 'kind') return kindWords[value]?.[locale] ?? value
  if (key === 'mode') return modeWords[value]?.[locale] ?? value
  return typeof value === 'string' && isDay(value) ? dayInWords(value, locale) : value
}

const isParty = (value: string | number): value is 'mentor' | 'protege' => value === 'mentor' || value === 'protege'
