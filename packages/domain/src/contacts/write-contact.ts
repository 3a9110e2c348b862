import { checkText, decided, type Decision, type Moment, type Refusal, refused } from '../core/index.ts'
import { localDay, type TextRefusalCode } from '../core/index.ts'
import type { ContactKind, ContactMode, ResolvedBook } from '../rules/index.ts'
import { type Contact, type ContactEvent, type ContactRefusalCode, type ContactSituation } from './contact.ts'
import { type ContactText, type ContactWithText, emptyContactText, longestPlace } from './contact.ts'
import { agendaRefusals, mayPlanContact, mayReviseContact, minutesRefusals, planningRefusals } from './guards.ts'

/** What is written of a contact; a field that is not there stays as it was. */
export type ContactWriting = {
  mode?: ContactMode
  minutes?: number
  agenda?: readonly string[]
  purpose?: string
  place?: string
  note?: string
}

export type ContactDecision = Decision<ContactWithText, ContactEvent, ContactRefusalCode | TextRefusalCode>
type Refusals = Refusal<ContactRefusalCode | TextRefusalCode>[]

export const aboutContact = ({ mentorshipId, kind, onDay }: Contact) => ({ mentorshipId, kind, onDay })
export const onContact = ({ id }: Contact) => ({ subjectType: 'contact', subjectId: id }) as const

/** A contact for a time to come, also for earlier today; refused as `mayPlanContact` says, and outside the term. */
export function planContact(
  { id, mentorshipId }: { id: string; mentorshipId: string },
  { kind, startsAt, ...writing }: ContactWriting & { kind: ContactKind; mode: ContactMode; startsAt: Moment },
  { situation, book }: { situation: ContactSituation; book: ResolvedBook },
): ContactDecision {
  const blank = blankContact({ id, mentorshipId }, { kind, startsAt, mode: writing.mode }, situation)
  const { contact, text, refusals } = written({ contact: blank, text: emptyContactText }, writing, book)
  const all = [...mayPlanContact(situation, book, kind), ...planningRefusals(startsAt, situation), ...refusals]
  if (all.length > 0) return refused(all)
  const planned = { ...contact, plannedBy: situation.personId, plannedAt: situation.now }
  const { mode, minutes } = planned
  return decided(
    { contact: planned, text },
    { type: 'ContactPlanned', ...onContact(planned), data: { ...aboutContact(planned), mode, minutes } },
  )
}

/** Writes on: how, how long, what about, where, notes for both. No event where nothing differs. */
export function reviseContact(
  before: ContactWithText,
  writing: ContactWriting,
  { situation, book }: { situation: ContactSituation; book: ResolvedBook },
): ContactDecision {
  const { contact, text, refusals, fields } = written(before, writing, book)
  const all = [...mayReviseContact(before.contact, situation), ...refusals]
  if (all.length > 0) return refused(all)
  if (fields.length === 0) return decided(before)
  const told = fields.some((field) => field === 'mode' || field === 'minutes')
  const after = told ? inCalendars(contact) : contact
  return decided(
    { contact: after, text },
    { type: 'ContactRevised', ...onContact(after), data: { ...aboutContact(after), fields } },
  )
}

/** What calendars have to be told of; what took place is none of their business. */
export const inCalendars = (contact: Contact): Contact =>
  contact.state === 'held' ? contact : { ...contact, calendarSequence: contact.calendarSequence + 1 }

export function blankContact(
  ids: { id: string; mentorshipId: string },
  { kind, mode, startsAt }: { kind: ContactKind; mode: ContactMode; startsAt: Moment },
  { timeZone }: ContactSituation,
): Contact {
  return {
    ...ids,
    kind,
    state: 'planned',
    mode,
    startsAt,
    onDay: localDay(startsAt, timeZone),
    minutes: 60,
    agenda: [],
    hasPurpose: false,
    questionCount: 0,
    toldAt: { needs: null, background: null },
    plannedBy: null,
    plannedAt: null,
    loggedBy: { mentor: false, protege: false },
    heldAt: null,
    cancelledAt: null,
    calendarSequence: 0,
  }
}

/** The contact as it reads after the writing, what is wrong with it, and which fields differ. */
export function written({ contact, text }: ContactWithText, writing: ContactWriting, book: ResolvedBook) {
  const { mode = contact.mode, minutes = contact.minutes } = writing
  const agenda = writing.agenda === undefined ? contact.agenda : [...new Set(writing.agenda)]
  const purpose = checkText(writing.purpose ?? text.purpose, { at: 'purpose' })
  const place = checkText(writing.place ?? text.place, { at: 'place', max: longestPlace })
  const note = checkText(writing.note ?? text.note, { at: 'note' })
  const refusals: Refusals = [
    ...minutesRefusals(minutes),
    ...(writing.agenda === undefined ? [] : agendaRefusals(agenda, book)),
    ...purpose.refusals,
    ...place.refusals,
    ...note.refusals,
  ]
  const next: ContactText = { purpose: purpose.text, place: place.text, note: note.text }
  const changed: [string, boolean][] = [
    ['mode', mode !== contact.mode],
    ['minutes', minutes !== contact.minutes],
    ['agenda', agenda.join() !== contact.agenda.join()],
    ['purpose', next.purpose !== text.purpose],
    ['place', next.place !== text.place],
    ['note', next.note !== text.note],
  ]
  return {
    contact: { ...contact, mode, minutes, agenda, hasPurpose: next.purpose.trim() !== '' },
    text: next,
    refusals,
    fields: changed.flatMap(([field, differs]) => (differs ? [field] : [])),
  }
}
