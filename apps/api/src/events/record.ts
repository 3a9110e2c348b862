import type { EventShape } from '@ithaca/domain/core'
import { addJob } from '../jobs/add-job.ts'
import type { Transaction } from '../tenancy/database.ts'
import { newId } from '../tenancy/new-id.ts'

/** Of what a job does: nobody's act unless it is done for somebody, and perhaps something's consequence. */
export type Cause = {
  organizationId: string
  now: Date
  programId: string | null
  mentorshipId: string | null
  actorId?: string
  causedBy?: string
}

/** Records what a job made happen and queues what follows from it, in its transaction; as `announce` does for people. */
export async function record(tx: Transaction, cause: Cause, events: readonly EventShape[]): Promise<void> {
  const { organizationId, now, programId, mentorshipId, actorId = null, causedBy = null } = cause
  const rows = events.map(({ type, subjectType, subjectId, data }) => ({
    ...{ id: newId(), type, format: 1, subjectType, subjectId, data, programId, mentorshipId },
    ...{ actorId, causedById: causedBy, occurredAt: now, recordedAt: new Date() },
  }))
  if (rows.length === 0) return
  await tx.event.createMany({ data: rows })
  for (const { id } of rows) await addJob(tx, 'react', { organizationId, eventId: id }, `react:${id}`)
}
