import { callOffAtEnd } from '@ithaca/domain/contacts'
import { columnsOf, contactSelect, toContact } from '../contacts/facts.ts'
import { record } from '../events/record.ts'
import type { Transaction } from '../tenancy/database.ts'

type Ended = {
  id: string
  organizationId: string
  programId: string | null
  mentorshipId: string | null
  occurredAt: Date
}

/**
 * What an end brings with it: meetings planned beyond it are called off, so that both calendars follow, and an agreement
 * that only one or nobody signed is given up. What took place, and what was signed, stays.
 */
export async function settleEnd(tx: Transaction, event: Ended): Promise<void> {
  const { id: causedBy, organizationId, programId, mentorshipId, occurredAt: now } = event
  if (mentorshipId === null) return
  const planned = await tx.contact.findMany({
    where: { mentorshipId, state: 'planned', startsAt: { gt: now } },
    orderBy: { startsAt: 'asc' },
    select: contactSelect,
  })
  for (const row of planned) {
    const { contact, event: off } = callOffAtEnd(toContact(row), now)
    const { state, cancelledAt, calendarSequence } = columnsOf(contact)
    await tx.contact.updateMany({
      where: { id: contact.id, state: 'planned' },
      data: { state, cancelledAt, calendarSequence, revision: { increment: 1 } },
    })
    await record(tx, { organizationId, now, programId, mentorshipId, causedBy }, [off])
  }
  await tx.agreement.updateMany({
    where: { mentorshipId, state: { in: ['draft', 'partially-signed'] } },
    data: { state: 'withdrawn', revision: { increment: 1 } },
  })
}
