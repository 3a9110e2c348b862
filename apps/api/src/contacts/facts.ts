import type { Prisma } from '@ithaca/database/client'
import { localDay, milliseconds, type Moment } from '@ithaca/domain/core'
import { type Contact, type ContactFacts, type ContactState, hoursAhead, requiresCall } from '@ithaca/domain/contacts'
import type { ContactKind, ContactMode, ResolvedBook } from '@ithaca/domain/rules'
import type { Transaction } from '../tenancy/database.ts'
import { dateOf, dayOf } from '../tenancy/days.ts'

/** What may be known of a contact without reading it. */
export const contactSelect = {
  id: true,
  mentorshipId: true,
  kind: true,
  state: true,
  mode: true,
  startsAt: true,
  onDay: true,
  minutes: true,
  agenda: true,
  hasPurpose: true,
  questionCount: true,
  needsToldAt: true,
  backgroundToldAt: true,
  plannedById: true,
  plannedAt: true,
  loggedByMentor: true,
  loggedByProtege: true,
  heldAt: true,
  cancelledAt: true,
  calendarSequence: true,
} satisfies Prisma.ContactSelect
export type ContactRow = Prisma.ContactGetPayload<{ select: typeof contactSelect }>

/**
 * All of a mentorship's contacts but those taken back, in the order of time. What is asked of the two follows from all of
 * them, so every view of a mentorship reads them together, once.
 */
export const standingContacts = {
  where: { state: { not: 'withdrawn' } },
  orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
} satisfies Prisma.Mentorship$contactsArgs

export const toContact = ({
  plannedById,
  loggedByMentor,
  loggedByProtege,
  needsToldAt,
  backgroundToldAt,
  ...row
}: ContactRow): Contact => ({
  ...row,
  kind: row.kind as ContactKind,
  state: row.state as ContactState,
  mode: row.mode as ContactMode,
  onDay: dayOf(row.onDay),
  toldAt: { needs: needsToldAt, background: backgroundToldAt },
  plannedBy: plannedById,
  loggedBy: { mentor: loggedByMentor, protege: loggedByProtege },
})

/** What decides about obligations in a contact. */
export function contactFacts(row: ContactRow, timeZone: string): ContactFacts {
  const contact = toContact(row)
  const { id, kind, state, mode, onDay, minutes, agenda, hasPurpose, questionCount, plannedAt, toldAt } = contact
  const plannedOn = plannedAt === null ? null : localDay(plannedAt, timeZone)
  const ahead = {
    needsAhead: hoursAhead(contact, toldAt.needs),
    backgroundAhead: hoursAhead(contact, toldAt.background),
  }
  return { id, kind, state, mode, onDay, minutes, agenda, hasPurpose, questionCount, plannedOn, ...ahead }
}

/** What took place or is planned before the start; nothing is read where the book requires nothing of it. */
export async function beforeTheStart(
  tx: Transaction,
  { id, pairedAt }: { id: string; pairedAt: Date },
  { book, timeZone }: { book: ResolvedBook; timeZone: string },
) {
  const rows = requiresCall(book)
    ? await tx.contact.findMany({
        ...standingContacts,
        where: { mentorshipId: id, ...standingContacts.where },
        select: contactSelect,
      })
    : []
  return { contacts: rows.map((row) => contactFacts(row, timeZone)), pairedOn: localDay(pairedAt, timeZone) }
}

const dateOrNull = (moment: Moment | null) => (moment === null ? null : new Date(milliseconds(moment)))

/** The columns that a change may touch. */
export const columnsOf = (contact: Contact) => ({
  kind: contact.kind,
  state: contact.state,
  mode: contact.mode,
  startsAt: new Date(milliseconds(contact.startsAt)),
  onDay: dateOf(contact.onDay),
  minutes: contact.minutes,
  agenda: [...contact.agenda],
  hasPurpose: contact.hasPurpose,
  questionCount: contact.questionCount,
  needsToldAt: dateOrNull(contact.toldAt.needs),
  backgroundToldAt: dateOrNull(contact.toldAt.background),
  loggedByMentor: contact.loggedBy.mentor,
  loggedByProtege: contact.loggedBy.protege,
  heldAt: dateOrNull(contact.heldAt),
  cancelledAt: dateOrNull(contact.cancelledAt),
  calendarSequence: contact.calendarSequence,
})
