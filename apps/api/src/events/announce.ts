import type { EventShape } from '@ithaca/domain/core'
import type { Transaction } from '../tenancy/database.ts'
import { newId } from '../tenancy/new-id.ts'

/** What every event of one change has in common. */
export type Occasion = {
  organizationId: string
  /** Null when the system acts. */
  actorId: string | null
  now: Date
  requestId: string
  programId?: string | null
  mentorshipId?: string | null
  onBehalf?: string | null
  causedBy?: string | null
  /** A button of a mail: kept with the event, whose sentence says so. */
  by?: 'mail'
}

/** Records what happened and queues what follows from it, in the transaction that made it happen. */
export async function announce(tx: Transaction, occasion: Occasion, events: readonly EventShape[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ type, subjectType, subjectId, data }) => ({
    id: newId(),
    type,
    format: 1,
    subjectType,
    subjectId,
    data: { ...data, ...(occasion.by && { by: occasion.by }) } as object,
    programId: occasion.programId ?? null,
    mentorshipId: occasion.mentorshipId ?? null,
    actorId: occasion.actorId,
    onBehalfId: occasion.onBehalf ?? null,
    causedById: occasion.causedBy ?? null,
    requestId: occasion.requestId,
    occurredAt: occasion.now,
    recordedAt: new Date(),
  }))
  // createMany: who acts may write events, and often not read them.
  await tx.event.createMany({ data: rows })
  for (const { id } of rows) {
    const payload = JSON.stringify({ organizationId: occasion.organizationId, eventId: id })
    await tx.$executeRaw`SELECT enqueue('react', ${payload}::json, ${`react:${id}`})`
  }
}
