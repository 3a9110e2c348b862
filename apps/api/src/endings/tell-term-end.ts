import type { Day } from '@ithaca/domain/core'
import { termEndTold, termEndToTell } from '@ithaca/domain/endings'
import { pinOn } from '@ithaca/domain/rules'
import { record } from '../events/record.ts'
import type { Transaction } from '../tenancy/database.ts'
import type { Read } from '../year/reading.ts'

type Place = { organizationId: string; today: Day; now: Date }

/** Tells the two of each mentorship, once, that their term ends and cannot be renewed. */
export async function tellTermEnds(tx: Transaction, reads: readonly Read[], { today, ...place }: Place): Promise<void> {
  const ending = reads.flatMap((read) => {
    const pin = pinOn(read.pins, today)
    const lastDay = pin ? termEndToTell(read.facts, pin.book, today) : null
    return lastDay === null ? [] : [{ read, lastDay }]
  })
  if (ending.length === 0) return
  const told = await tx.event.findMany({
    where: { mentorshipId: { in: ending.map(({ read }) => read.id) }, type: 'TermEndAnnounced' },
    select: { mentorshipId: true, data: true },
  })
  const isTold = (id: string, lastDay: Day) =>
    told.some(({ mentorshipId, data }) => mentorshipId === id && (data as { lastDay?: unknown }).lastDay === lastDay)
  for (const { read, lastDay } of ending) {
    if (isTold(read.id, lastDay)) continue
    const two = { id: read.id, mentorId: read.people.mentor, protegeId: read.people.protege }
    await record(tx, { ...place, programId: read.programId, mentorshipId: read.id }, [termEndTold(two, lastDay)])
  }
}
