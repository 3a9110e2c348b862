import { localDay } from '@ithaca/domain/core'
import { addJob } from '../jobs/add-job.ts'
import type { Database } from '../tenancy/database.ts'
import { dateOf } from '../tenancy/days.ts'
import { momentAt } from '../tenancy/instants.ts'

const morning = '08:00'

/**
 * What is due in an association now: the day's pass over each program whose morning has come, who is to be erased, and mails that
 * waited for the end of somebody's quiet hours. Asked every minute; nothing is scheduled ahead, so that a clock may be moved.
 */
export async function round(
  database: Database,
  { organizationId, now }: { organizationId: string; now: Date },
): Promise<void> {
  await database.inside({ organizationId, personId: null }, async (tx) => {
    const programs = await tx.program.findMany({ where: { state: 'open' }, select: { id: true, timeZone: true } })
    for (const { id: programId, timeZone } of programs) {
      const today = localDay(now, timeZone)
      if (now < morningOf(today, timeZone)) continue
      const done = await tx.tick.findFirst({ where: { programId, day: dateOf(today), doneAt: { not: null } } })
      if (!done) await addJob(tx, 'tick', { organizationId, programId }, `tick:${programId}:${today}`)
    }
    const gone = await tx.erasure.findMany({
      where: { takenBackAt: null, doneAt: null, dueAt: { lte: now } },
      select: { personId: true },
    })
    for (const { personId } of gone) await addJob(tx, 'erase', { organizationId, personId }, `erase:${personId}`)
    const ready = { state: 'waiting', notBefore: { lte: now } }
    const waited = await tx.delivery.findMany({
      where: ready,
      select: { id: true },
      orderBy: { id: 'asc' },
      take: 1_000,
    })
    const ids = waited.map(({ id }) => id)
    if (ids.length > 0) await tx.delivery.updateMany({ where: { id: { in: ids } }, data: { state: 'queued' } })
    for (const deliveryId of ids) await addJob(tx, 'deliver', { organizationId, deliveryId }, `deliver:${deliveryId}`)
  })
}

/** When the pass of a day is due. */
export const morningOf = (day: string, timeZone: string): Date => momentAt(day, morning, timeZone)
