import {
  compare,
  decided,
  type Decision,
  localDay,
  milliseconds,
  type Moment,
  type Party,
  refused,
} from '../core/index.ts'
import type { TextRefusalCode } from '../core/index.ts'
import type { ContactKind, ContactMode, ResolvedBook } from '../rules/index.ts'
import type { Contact, ContactEvent, ContactRefusalCode, ContactSituation, ContactWithText } from './contact.ts'
import { emptyContactText } from './contact.ts'
import { dayRefusals, mayLogContact } from './guards.ts'
import { saidBy, saidHeld } from './hold-contact.ts'
import { aboutContact, blankContact, type ContactWriting, onContact, written } from './write-contact.ts'

/** `another` says that it was a further contact on a day that has one already. */
export type ToldOf = ContactWriting & { kind: ContactKind; mode: ContactMode; startsAt: Moment; another?: boolean }

export type Telling = {
  situation: ContactSituation
  book: ResolvedBook
  /** The contacts of the mentorship, at least those of that day. */
  existing: readonly ContactWithText[]
}

/** What telling of a contact gives; `joined` where it was the one the other told of, or the planned one. */
export type Logged = ContactWithText & { joined: boolean }
export type LogDecision = Decision<Logged, ContactEvent, ContactRefusalCode | TextRefusalCode>

/**
 * The contact that somebody means who tells of one: of that kind and day, either told of by the other alone, or planned
 * for then. Null where there is none. The order of the list makes no difference.
 */
export function meantBy(
  { kind, startsAt }: { kind: ContactKind; startsAt: Moment },
  existing: readonly ContactWithText[],
  { party, timeZone }: Pick<ContactSituation, 'party' | 'timeZone'>,
): ContactWithText | null {
  const onDay = localDay(startsAt, timeZone)
  const distance = ({ contact }: ContactWithText) =>
    Math.abs(milliseconds(contact.startsAt) - milliseconds(startsAt)) + (contact.state === 'held' ? 0 : 1e9)
  const [nearest] = existing
    .filter(({ contact }) => contact.kind === kind && contact.onDay === onDay && isOpenTo(contact, party))
    .toSorted((one, other) => distance(one) - distance(other) || compare(one.contact.id, other.contact.id))
  return nearest ?? null
}

const isOpenTo = ({ state, loggedBy }: Contact, party: Party | null) =>
  state === 'planned' || (state === 'held' && party !== null && !loggedBy[party])

/**
 * Tells of a contact that took place. Two who tell of the same one have one (`meantBy`): what was said first stands, and
 * words are added where there are none, or below the note that is there.
 */
export function logContact(ids: { id: string; mentorshipId: string }, toldOf: ToldOf, telling: Telling): LogDecision {
  const { kind, startsAt, another = false, ...writing } = toldOf
  const { situation, book, existing } = telling
  const blank: Contact = { ...blankContact(ids, { kind, startsAt, mode: writing.mode }, situation), state: 'held' }
  const fresh = written({ contact: blank, text: emptyContactText }, writing, book)
  const { party, now } = situation
  const refusals = [
    ...mayLogContact(situation, book, kind),
    ...(milliseconds(startsAt) > milliseconds(now) ? [{ code: 'not-begun-yet', at: 'startsAt' } as const] : []),
    ...dayRefusals(blank.onDay, situation),
    ...fresh.refusals,
  ]
  if (party === null || refusals.length > 0) return refused(refusals)
  const meant = another ? null : meantBy({ kind, startsAt }, existing, situation)
  if (meant !== null) return tellAgain(meant, toldOf, { situation: { ...situation, party }, book })
  const contact = saidBy(party, { ...fresh.contact, heldAt: now })
  const { mode, minutes } = contact
  return decided(
    { contact, text: fresh.text, joined: false },
    { type: 'ContactLogged', ...onContact(contact), data: { ...aboutContact(contact), mode, minutes, party } },
  )
}

type Found = { situation: ContactSituation & { party: Party }; book: ResolvedBook }

function tellAgain(meant: ContactWithText, told: ToldOf, { situation, book }: Found): LogDecision {
  const { startsAt, mode, minutes, agenda } = told
  const planned = meant.contact.state === 'planned'
  const { purpose, place, note } = meant.text
  const words = {
    purpose: purpose || (told.purpose ?? ''),
    place: place || (told.place ?? ''),
    note: [note, told.note ?? ''].filter((one) => one.trim() !== '').join('\n\n'),
  }
  const { contact, text, refusals } = written(
    meant,
    planned && agenda !== undefined ? { ...words, agenda } : words,
    book,
  )
  if (refusals.length > 0) return refused(refusals)
  const held = saidHeld(contact, planned ? { startsAt, mode, minutes } : {}, situation)
  return decided({ contact: held.state, text, joined: true }, ...held.events)
}
