import type { Transaction } from '../tenancy/database.ts'
import { newId } from '../tenancy/new-id.ts'
import type { Told } from './who-is-told.ts'

/** Writes one delivery for each recipient, unless it is there already, and answers with those still to be sent. */
export async function deliveriesFor(
  tx: Transaction,
  eventId: string,
  told: readonly Told[],
  now: Date,
): Promise<string[]> {
  if (told.length === 0) return []
  await tx.delivery.createMany({
    data: told.map(({ template, personId = null, invitationId = null }) => {
      const id = newId()
      return {
        id,
        eventId,
        personId,
        invitationId,
        channel: 'mail',
        template,
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
