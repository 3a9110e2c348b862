import type { Day } from '@ithaca/domain/core'
import { erasesOn, isToBeAnnounced, keptUntil, textsAnnounced, textsErased } from '@ithaca/domain/leaving'
import { record } from '../events/record.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dateOf } from '../tenancy/days.ts'

type Place = { organizationId: string; programId: string; timeZone: string; today: Day; now: Date }
type Over = { id: string; mentorId: string; protegeId: string; endedOn: Day; monthsKept: number }

/**
 * What a pair wrote is kept as long after its end as the rules it lived by say, and no longer: a month before, both are told;
 * then it is erased. What both signed is kept.
 */
export async function eraseWhatIsKeptNoLonger(tx: Transaction, place: Place): Promise<void> {
  const { organizationId, programId, today, now } = place
  for (const pair of await endedLongAgo(tx, place)) {
    const until = keptUntil(pair.endedOn, pair.monthsKept)
    if (!isToBeAnnounced(until, today)) continue
    const day = erasesOn(until, today)
    await tx.retention.createMany({
      data: { mentorshipId: pair.id, programId, announcedAt: now, erasesOn: dateOf(day) },
      skipDuplicates: true,
    })
    await record(tx, { organizationId, now, programId, mentorshipId: pair.id }, [textsAnnounced(pair, day)])
  }
  const due = await tx.retention.findMany({
    where: { programId, erasedAt: null, erasesOn: { lte: dateOf(today) } },
    orderBy: { mentorshipId: 'asc' },
    select: { mentorship: { select: { id: true, mentorId: true, protegeId: true } } },
  })
  for (const { mentorship } of due) {
    const [erased] = await tx.$queryRaw<{ done: boolean }[]>`
      SELECT erase_texts(${mentorship.id}::uuid, ${today}::date, ${now}) AS done`
    if (erased?.done)
      await record(tx, { organizationId, now, programId, mentorshipId: mentorship.id }, [textsErased(mentorship)])
  }
}

/** Those that are over and about to be kept no longer, of whom nobody was told yet; of a pairing that was undone, only where something was written. */
const endedLongAgo = (tx: Transaction, { programId, timeZone, today }: Place): Promise<Over[]> =>
  tx.$queryRaw<Over[]>`
    SELECT o.id, o.mentor_id AS "mentorId", o.protege_id AS "protegeId", o.ended_on::text AS "endedOn", o.kept AS "monthsKept"
    FROM (SELECT m.id, m.mentor_id, m.protege_id, coalesce(m.ended_on, (m.undone_at AT TIME ZONE ${timeZone})::date) AS ended_on,
            (SELECT coalesce((e.book #>> '{settings,records,monthsKept}')::int, 24) FROM pin p JOIN edition e ON e.id = p.edition_id
             WHERE p.mentorship_id = m.id ORDER BY p.from_day DESC LIMIT 1) AS kept
          FROM mentorship m
          WHERE m.program_id = ${programId}::uuid AND (m.phase = 'ended' OR (m.phase = 'undone'
              AND (EXISTS (SELECT FROM goal g WHERE g.mentorship_id = m.id) OR EXISTS (SELECT FROM contact c WHERE c.mentorship_id = m.id)
                   OR EXISTS (SELECT FROM event v WHERE v.mentorship_id = m.id AND v.subject_type = 'contact-card'))))
            AND NOT EXISTS (SELECT FROM retention r WHERE r.mentorship_id = m.id)) o
    WHERE o.ended_on + make_interval(months => o.kept) <= ${today}::date + interval '40 days'
    ORDER BY o.id`
