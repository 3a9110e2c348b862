import type { Transaction } from '../tenancy/database.ts'
import { categoryOf } from './categories.ts'
import { newId } from '../tenancy/new-id.ts'
import type { Told } from './who-is-told.ts'

/** Writes one delivery for each recipient, unless it is there already, and answers with those still to be sent. */
export async function deliveriesFor(
  tx: Transaction,
  { id: eventId, programId, mentorshipId }: { id: string; programId: string | null; mentorshipId: string | null },
  told: readonly Told[],
  now: Date,
): Promise<string[]> {
  if (told.length === 0) return []
  await tx.delivery.createMany({
    data: told.map(({ template, personId = null, invitationId = null }) => {
      const id = newId()
      const category = categoryOf(template)
      // That somebody reads a concern is not for everybody who looks after the program.
      const seen = category === 'account' ? {} : { programId, mentorshipId }
      return {
        id,
        eventId,
        personId,
        invitationId,
        channel: 'mail',
        template,
        category,
        ...seen,
        state: 'queued',
        messageId: id,
        createdAt: now,
      }
    }),
    skipDuplicates: true,
  })
  const rows = await tx.delivery.findMany({ where: { eventId, state: 'queued' }, select: { id: true } })
  return rows.map(({ id }) => id)
}
