import { endAtTerm } from '@ithaca/domain/endings'
import type { Day } from '@ithaca/domain/core'
import { record } from '../events/record.ts'
import { mentorshipSelect, toMentorship } from '../mentorships/store.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dateOf } from '../tenancy/days.ts'

type Place = { organizationId: string; programId: string; today: Day; now: Date }

/**
 * Ends the mentorships of a program whose term is over and that nobody renewed (CSCE-28). Each is held first: a renewal
 * that is being signed at this moment is waited for, and then there is nothing to end.
 */
export async function endWhatIsOver(tx: Transaction, { organizationId, programId, today, now }: Place): Promise<void> {
  const over = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM mentorship WHERE program_id = ${programId}::uuid AND phase = 'active' AND ends_on <= ${today}::date
    ORDER BY id FOR UPDATE`
  if (over.length === 0) return
  const rows = await tx.mentorship.findMany({
    where: { id: { in: over.map(({ id }) => id) } },
    select: mentorshipSelect,
  })
  for (const row of rows) {
    const ended = endAtTerm(toMentorship(row), today)
    if (ended === null) continue
    const { phase, endedOn, ending } = ended.mentorship
    await tx.mentorship.updateMany({
      where: { id: row.id },
      data: { phase, endedOn: dateOf(endedOn), ending, revision: { increment: 1 } },
    })
    await record(tx, { organizationId, now, programId, mentorshipId: row.id }, [ended.event])
  }
}
