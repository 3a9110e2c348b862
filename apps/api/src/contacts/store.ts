import type { Prisma } from '@ithaca/database/client'
import {
  type Contact,
  type ContactSituation,
  type ContactText,
  type ContactWithText,
  emptyContactText,
} from '@ithaca/domain/contacts'
import { type EventShape, localDay, milliseconds } from '@ithaca/domain/core'
import type { ContactKind, ContactMode, ResolvedBook } from '@ithaca/domain/rules'
import { announce } from '../events/announce.ts'
import { failure } from '../graphql/errors.ts'
import { Stale } from '../graphql/stale.ts'
import { holdMentorship, type MentorshipRow, partyIn } from '../mentorships/store.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dateOf, dayOf } from '../tenancy/days.ts'
import { newId } from '../tenancy/new-id.ts'
import { type Acting, occasion } from '../tenancy/occasion.ts'
import { columnsOf, contactSelect, toContact } from './facts.ts'

type Viewer = { personId: string; now: Date }
const textSelect = { purpose: true, place: true, note: true } satisfies Prisma.ContactTextSelect
const withText = { ...contactSelect, revision: true, text: { select: textSelect } } satisfies Prisma.ContactSelect

/** Who acts, when, and how the mentorship stands. */
export const contactSituation = (
  row: MentorshipRow,
  timeZone: string,
  { personId, now }: Viewer,
): ContactSituation => ({
  party: partyIn(row, personId),
  personId,
  phase: row.phase as ContactSituation['phase'],
  pairedOn: localDay(row.pairedAt, timeZone),
  endsOn: row.endsOn === null ? null : dayOf(row.endsOn),
  timeZone,
  now,
})

/** A mentorship held for change, as far as its contacts are concerned. */
export async function holdPair(tx: Transaction, mentorshipId: string, acting: Acting) {
  const held = await holdMentorship(tx, mentorshipId, acting)
  return { ...held, situation: contactSituation(held.row, held.timeZone, acting) }
}
export type HeldPair = Awaited<ReturnType<typeof holdPair>>

const noSuchContact = () => failure('NOT_FOUND', 'There is no such contact here.')

/** A contact held for change, with its words as far as the actor reads them. Whoever acts on the same pair waits here. */
export async function holdForChange(tx: Transaction, contactId: string, acting: Acting) {
  const place = await tx.contact.findFirst({ where: { id: contactId }, select: { mentorshipId: true } })
  if (!place) throw noSuchContact()
  const held = await holdPair(tx, place.mentorshipId, acting)
  // Read only now: what somebody else was doing until this moment is done.
  const row = await tx.contact.findFirst({ where: { id: contactId }, select: withText })
  if (!row) throw noSuchContact()
  const { text, revision, ...facts } = row
  const found: ContactWithText = { contact: toContact(facts), text: text ?? emptyContactText }
  return { ...held, found, revision }
}
export type HeldContact = Awaited<ReturnType<typeof holdForChange>>

/** One of the two who saw another state is told so; anybody else is refused for what they are. */
export function mustHaveSeen({ situation, found, revision }: HeldContact, seen: number): void {
  if (situation.party !== null && revision !== seen) throw new Stale('Contact', found.contact.id)
}

/** What there is on one day of the program, with its words. */
export async function contactsOn(tx: Transaction, mentorshipId: string, day: string): Promise<ContactWithText[]> {
  const rows = await tx.contact.findMany({ where: { mentorshipId, onDay: dateOf(day) }, select: withText })
  return rows.map(({ text, revision: _revision, ...facts }) => ({
    contact: toContact(facts),
    text: text ?? emptyContactText,
  }))
}

type Change = { contact: Contact; text?: ContactText; events: readonly EventShape[] }

const record = (tx: Transaction, { row }: HeldPair, acting: Acting, events: readonly EventShape[]) =>
  announce(tx, occasion(acting, { programId: row.programId, mentorshipId: row.id }), events)

export async function addContact(
  tx: Transaction,
  held: HeldPair,
  { contact, text = emptyContactText, events }: Change,
  acting: Acting,
): Promise<string> {
  const { id, mentorshipId, plannedBy, plannedAt } = contact
  const { mentorId, protegeId } = held.row
  const planned = { plannedById: plannedBy, plannedAt: plannedAt && new Date(milliseconds(plannedAt)) }
  await tx.contact.createMany({
    data: { id, mentorshipId, ...planned, ...columnsOf(contact), createdAt: acting.now },
  })
  await tx.contactText.createMany({ data: { contactId: id, mentorshipId, mentorId, protegeId, ...text } })
  await record(tx, held, acting, events)
  return id
}

/** Saves what a decision changed, and the record of it; without an event nothing differs. */
export async function saveContact(
  tx: Transaction,
  held: HeldPair,
  { contact, text, events }: Change,
  acting: Acting,
): Promise<string> {
  const { id } = contact
  if (events.length === 0) return id
  await tx.contact.updateMany({ where: { id }, data: { ...columnsOf(contact), revision: { increment: 1 } } })
  if (text) await tx.contactText.updateMany({ where: { contactId: id }, data: text })
  await record(tx, held, acting, events)
  return id
}

/** What is meant where nobody says which kind: the first the program keeps. */
export const usualKind = (book: ResolvedBook): ContactKind => book.settings.contacts.kinds[0] ?? 'meeting'

export const newContact = ({ row }: HeldPair) => ({ id: newId(), mentorshipId: row.id })

/** What a contact can be, by the rules a mentorship lives by. */
export type ContactChoicesShape = { book: ResolvedBook; kinds: ContactKind[]; modes: ContactMode[] }
