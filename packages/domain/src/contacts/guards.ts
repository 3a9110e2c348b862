import { type Day, localDay, milliseconds, type Moment, type Refusal } from '../core/index.ts'
import type { ContactKind, ResolvedBook } from '../rules/index.ts'
import { type Contact, type ContactRefusalCode, type ContactSituation, longestContact } from './contact.ts'

type Refusals = Refusal<ContactRefusalCode>[]

const isOver = (phase: ContactSituation['phase']) => phase === 'ended' || phase === 'undone'

/** Only the two act, and only while their mentorship runs, before the start too. */
function asOneOfTheTwo({ party, phase }: ContactSituation): Refusals {
  if (party === null) return [{ code: 'not-a-party' }]
  return isOver(phase) ? [{ code: 'mentorship-over' }] : []
}

const standing: Record<Contact['state'], ContactRefusalCode> = {
  planned: 'not-held',
  held: 'already-held',
  cancelled: 'already-cancelled',
  withdrawn: 'contact-withdrawn',
}

function inState(contact: Contact, situation: ContactSituation, ...wanted: readonly Contact['state'][]): Refusals {
  const refusals = asOneOfTheTwo(situation)
  if (refusals.length > 0 || wanted.includes(contact.state)) return refusals
  return [{ code: standing[contact.state] }]
}

/** What stands in the way of planning a contact, or of telling of one, whatever its day. */
export function mayPlanContact(situation: ContactSituation, book: ResolvedBook, kind?: ContactKind): Refusals {
  const refusals = asOneOfTheTwo(situation)
  if (kind !== undefined && !book.settings.contacts.kinds.includes(kind))
    refusals.push({ code: 'kind-not-in-program', at: 'kind' })
  return refusals
}
export const mayLogContact = mayPlanContact

/** What is planned, or took place, can be described anew. */
export const mayReviseContact = (contact: Contact, situation: ContactSituation): Refusals =>
  inState(contact, situation, 'planned', 'held')

export const mayMoveContact = (contact: Contact, situation: ContactSituation): Refusals =>
  inState(contact, situation, 'planned')

/** Also after its day: then it did not take place. */
export const mayCancelContact = (contact: Contact, situation: ContactSituation): Refusals =>
  inState(contact, situation, 'planned')

export function mayRestoreContact(contact: Contact, situation: ContactSituation): Refusals {
  const refusals = asOneOfTheTwo(situation)
  return refusals.length > 0 || contact.state === 'cancelled' ? refusals : [{ code: 'not-cancelled' }]
}

/**
 * What stands in the way of saying that it took place at `startsAt` (as planned, where nothing else is said): it was
 * called off, one has said so already, or it has not begun.
 */
export function mayHoldContact(
  contact: Contact,
  situation: ContactSituation,
  startsAt: Moment = contact.startsAt,
): Refusals {
  const refusals = inState(contact, situation, 'planned', 'held')
  const { party, now } = situation
  if (refusals.length > 0 || party === null) return refusals
  if (contact.state === 'held') return contact.loggedBy[party] ? [{ code: 'already-held' }] : []
  return milliseconds(startsAt) > milliseconds(now) ? [{ code: 'not-begun-yet', at: 'startsAt' }] : []
}

/** One takes back one's own word, not the other's. */
export function mayUndoHeld(contact: Contact, situation: ContactSituation): Refusals {
  const refusals = inState(contact, situation, 'held')
  const { party } = situation
  if (refusals.length > 0 || party === null) return refusals
  return contact.loggedBy[party] ? [] : [{ code: 'not-yours-to-take-back' }]
}

/** A note, for both or only for oneself, belongs to anything that is not taken back. */
export const mayWriteContactNote = (contact: Contact, situation: ContactSituation): Refusals =>
  inState(contact, situation, 'planned', 'held', 'cancelled')

/** The questions are the protégé's (CSCE-34), as long as nobody has said that the meeting took place. */
export function mayAskQuestion(contact: Contact, situation: ContactSituation): Refusals {
  const refusals = asOneOfTheTwo(situation)
  if (refusals.length > 0) return refusals
  if (situation.party !== 'protege') return [{ code: 'questions-are-the-proteges' }]
  return contact.state === 'planned' ? [] : [{ code: 'questions-closed' }]
}

/**
 * Whether a day lies in the relationship: not before the pairing, not after the end. Of one that is over no other day
 * would do.
 */
export function dayRefusals(onDay: Day, { pairedOn, endsOn, phase }: ContactSituation): Refusals {
  if (isOver(phase)) return []
  if (onDay < pairedOn) return [{ code: 'before-the-pairing', at: 'startsAt' }]
  return endsOn !== null && onDay >= endsOn ? [{ code: 'after-the-end', at: 'startsAt' }] : []
}

/** Whether something can be planned for then: as above, and not for a day that is past. */
export function planningRefusals(startsAt: Moment, situation: ContactSituation): Refusals {
  const onDay = localDay(startsAt, situation.timeZone)
  const past = !isOver(situation.phase) && onDay < localDay(situation.now, situation.timeZone)
  return [...(past ? [{ code: 'starts-in-the-past', at: 'startsAt' } as const] : []), ...dayRefusals(onDay, situation)]
}

export const minutesRefusals = (minutes: number): Refusals =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= longestContact
    ? []
    : [{ code: 'minutes-out-of-range', at: 'minutes', limit: longestContact }]

export const agendaRefusals = (agenda: readonly string[], book: ResolvedBook): Refusals =>
  agenda.every((code) => book.settings.contacts.agenda.some((item) => item.code === code))
    ? []
    : [{ code: 'agenda-item-unknown', at: 'agenda' }]
