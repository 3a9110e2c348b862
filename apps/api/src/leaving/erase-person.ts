import { personErased } from '@ithaca/domain/leaving'
import { record } from '../events/record.ts'
import type { Transaction } from '../tenancy/database.ts'
import { inTurn } from '../tenancy/in-turn.ts'
import { leavePart } from './leave-part.ts'

type Whom = { organizationId: string; personId: string; now: Date }

/**
 * Erases somebody whose days of grace are over, in one transaction: out of every program first, as one who leaves, then all that
 * is theirs. Opened in their name. Nothing happens where it was taken back, done before, or they are the only owner.
 */
export async function erasePerson(tx: Transaction, { organizationId, personId, now }: Whom): Promise<boolean> {
  // Who would pair them just now comes before, and is undone, or after, and finds that they left.
  await inTurn(tx, `person:${personId}`)
  const [held] = await tx.$queryRaw<{ due: boolean }[]>`SELECT hold_for_erasure(${personId}::uuid, ${now}) AS due`
  if (!held?.due) return false
  const [was] = await tx.$queryRaw<{ address: string | null }[]>`SELECT address_of(${personId}::uuid) AS address`
  const parts = await tx.participation.findMany({
    where: { personId, state: { not: 'left' } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of parts)
    await leavePart(tx, id, {
      by: { personId, duties: [] },
      now,
      tell: (about, events) => record(tx, { organizationId, now, actorId: personId, ...about }, events),
    })
  const [erased] = await tx.$queryRaw<{ alone: boolean }[]>`SELECT erase_person(${personId}::uuid, ${now}) AS alone`
  await forgetJobs(tx, { organizationId, personId, address: erased?.alone === true ? (was?.address ?? null) : null })
  await record(tx, { organizationId, now, programId: null, mentorshipId: null, actorId: personId }, [
    personErased(personId),
  ])
  return true
}

type Of = { organizationId: string; personId: string; address: string | null }

/** Jobs that wait to do something for them, or to send what is gone; the one that runs this is not touched. */
async function forgetJobs(tx: Transaction, { organizationId, personId, address }: Of): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
    WHERE t.id = j.task_id AND t.identifier <> 'erase' AND j.locked_at IS NULL
      AND (j.payload ->> 'organizationId' = ${organizationId} AND (j.payload ->> 'personId' = ${personId}
           OR (t.identifier = 'deliver' AND NOT EXISTS (SELECT FROM delivery d WHERE d.id::text = j.payload ->> 'deliveryId')))
        OR j.payload ->> 'email' = ${address})`
}
