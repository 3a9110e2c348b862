import type { Transaction } from '../tenancy/database.ts'
import { categoryOf } from './categories.ts'
import { newId } from '../tenancy/new-id.ts'
import type { Told } from './who-is-told.ts'

/** Who was erased meanwhile is told nothing, and nothing is kept of it. */
async function stillThere(tx: Transaction, told: readonly Told[]): Promise<readonly Told[]> {
  const people = told.flatMap(({ personId }) => personId ?? [])
  if (people.length === 0) return told
  const erased = await tx.person.findMany({
    where: { id: { in: people }, erasedAt: { not: null } },
    select: { id: true },
  })
  return told.filter(({ personId }) => !erased.some(({ id }) => id === personId))
}

/** Writes one delivery for each recipient, unless it is there already, and answers with those still to be sent. */
export async function deliveriesFor(
  tx: Transaction,
  { id: eventId, programId, mentorshipId }: { id: string; programId: string | null; mentorshipId: string | null },
  whoIsTold: readonly Told[],
  now: Date,
): Promise<string[]> {
  const told = await stillThere(tx, whoIsTold)
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
