import type { DutyName } from '@ithaca/domain/core'
import { type Day } from '@ithaca/domain/core'
import { assign, oversightNorms, waitingThisMorning } from '@ithaca/domain/oversight'
import { addJobs } from '../jobs/add-job.ts'
import { rulesOfEditions } from '../rules/in-force.ts'
import type { Transaction } from '../tenancy/database.ts'
import { allLookedAfter, type LookedAfter } from './looked-after.ts'

type Morning = { organizationId: string; programId: string; today: Day; last: Day | null; digest: boolean; now: Date }

/**
 * The morning of those who look after everybody: who is new, or whose member is none any more, is given to a member, and each
 * member on whom something waits gets a job, which knows when they were told last. Told from how things stand, so that a day that was missed is made good.
 */
export async function shareOut(tx: Transaction, { organizationId, programId, today, last, digest, now }: Morning) {
  const rows = await allLookedAfter(tx, { programId, today, viewerId: null })
  if (rows.length === 0) return
  const holders = await tx.duty.findMany({
    where: { programId, person: { removedAt: null } },
    select: { duty: true, personId: true },
  })
  const rules = await rulesOfEditions(tx, [...new Set(rows.map(({ editionId }) => editionId))])
  const dutyOf = ({ editionId }: LookedAfter) => {
    const found = rules.get(editionId)
    return found ? oversightNorms(found.book).duty : null
  }
  const held = new Map<string, string>()
  for (const [duty, theirs] of Map.groupBy(rows, dutyOf)) {
    if (duty === null) continue
    for (const [key, memberId] of sharedAmong(membersOf(holders, duty), theirs)) held.set(key, memberId)
  }
  const changed = rows.flatMap((row) => {
    const memberId = held.get(keyOf(row))
    const { mentorshipId, personId } = row
    return memberId === undefined || memberId === row.memberId ? [] : [{ mentorshipId, personId, memberId }]
  })
  await keepMembers(tx, changed, { programId, now })
  const theirs = Map.groupBy(rows, (row) => held.get(keyOf(row)))
  const jobs = [...theirs].flatMap(([personId, tasks]) => {
    const { any, fresh } = waitingThisMorning(tasks, { today, last })
    if (personId === undefined || !any) return []
    const payload = { organizationId, programId, personId, day: today, digest, fresh }
    return [{ payload, key: `tell-check-ins:${personId}:${today}` }]
  })
  await addJobs(tx, 'tell-check-ins', jobs)
}

const keyOf = ({ mentorshipId, party }: LookedAfter) => `${mentorshipId}/${party}`

const membersOf = (holders: readonly { duty: string; personId: string }[], duty: DutyName) =>
  holders.filter((one) => one.duty === duty).map(({ personId }) => personId)

/** Who keeps whom, with those shared out who have nobody that still is a member. */
function sharedAmong(members: readonly string[], rows: readonly LookedAfter[]): Map<string, string> {
  const held = new Map<string, string>()
  const load = new Map<string, number>()
  const wanting = []
  for (const row of rows) {
    const { memberId, mentorId, protegeId } = row
    if (memberId === null || !members.includes(memberId)) {
      wanting.push({ key: keyOf(row), parties: [mentorId, protegeId] })
      continue
    }
    held.set(keyOf(row), memberId)
    load.set(memberId, (load.get(memberId) ?? 0) + 1)
  }
  for (const { key, memberId } of assign(wanting, members, load)) held.set(key, memberId)
  return held
}

async function keepMembers(
  tx: Transaction,
  rows: readonly { mentorshipId: string; personId: string; memberId: string }[],
  { programId, now }: { programId: string; now: Date },
): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO check_in_member (mentorship_id, program_id, person_id, member_id, since)
    SELECT r."mentorshipId", ${programId}::uuid, r."personId", r."memberId", ${now}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r ("mentorshipId" uuid, "personId" uuid, "memberId" uuid)
    ON CONFLICT (organization_id, mentorship_id, person_id)
    DO UPDATE SET member_id = excluded.member_id, since = excluded.since, revision = check_in_member.revision + 1`
}
