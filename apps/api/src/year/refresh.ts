import { Prisma } from '@ithaca/database/client'
import { localDay } from '@ithaca/domain/core'
import type { Transaction } from '../tenancy/database.ts'
import { readMentorships } from './reading.ts'
import { keepStatuses, standOf } from './status.ts'

/** Derives anew how one mentorship stands, after something happened in it. */
export async function refreshStatus(tx: Transaction, mentorshipId: string, now: Date): Promise<void> {
  const pair = await tx.mentorship.findFirst({
    where: { id: mentorshipId },
    select: { program: { select: { timeZone: true } } },
  })
  if (!pair) return
  const { timeZone } = pair.program
  const today = localDay(now, timeZone)
  const which = Prisma.sql`m.id = ${mentorshipId}::uuid`
  const reads = await readMentorships(tx, { which, timeZone, now, limit: 1 })
  await keepStatuses(
    tx,
    reads.map((read) => standOf(read, today).status),
    today,
  )
}
