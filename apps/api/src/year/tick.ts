import { Prisma } from '@ithaca/database/client'
import { answerDays } from '@ithaca/domain/contacts'
import { addDays, type Day, localDay } from '@ithaca/domain/core'
import { closesDaysAfter } from '@ithaca/domain/evaluations'
import { awaitingAnswer, type MentorshipFacts, remindersDue } from '@ithaca/domain/obligations'
import { endWhatIsOver } from '../endings/end-what-is-over.ts'
import { tellTermEnds } from '../endings/tell-term-end.ts'
import { addJobs } from '../jobs/add-job.ts'
import { shareOut } from '../oversight/share-out.ts'
import { eraseWhatIsKeptNoLonger } from '../leaving/keep-no-longer.ts'
import type { Database, Transaction } from '../tenancy/database.ts'
import { dateOf, dayOf } from '../tenancy/days.ts'
import { newId } from '../tenancy/new-id.ts'
import { type Read, readMentorships } from './reading.ts'
import { keepStatuses, standOf } from './status.ts'

const usualBatch = 500

/**
 * The daily pass over a program: what is over ends, what is kept no longer is erased, how each mentorship stands, and who is
 * to be reminded of what. It goes in batches, each a transaction that also keeps where the pass stands, so that one killed in
 * the middle goes on from there; what is due is told from how things stand, so that days on which nobody looked are made good
 * at once. Answers whether there was anything to do.
 */
export async function tick(
  database: Database,
  { organizationId, programId, now }: { organizationId: string; programId: string; now: Date },
  batch = usualBatch,
): Promise<boolean> {
  const system = { organizationId, personId: null }
  const begun = await database.inside(system, (tx) => begin(tx, programId, now))
  if (begun === null) return false
  const { timeZone, today, digest, last: lastDay } = begun
  await database.inside(system, (tx) => endWhatIsOver(tx, { organizationId, programId, today, now }))
  await database.inside(system, (tx) =>
    eraseWhatIsKeptNoLonger(tx, { organizationId, programId, timeZone, today, now }),
  )
  let { cursor } = begun
  for (;;) {
    const last = await database.inside(system, async (tx) => {
      const after = cursor === null ? Prisma.empty : Prisma.sql`AND m.id > ${cursor}::uuid`
      const which = Prisma.sql`m.program_id = ${programId}::uuid AND ${lookedAt(today)} ${after}`
      const reads = await readMentorships(tx, { which, timeZone, now, limit: batch })
      await look(tx, { reads, organizationId, today, digest })
      await tellTermEnds(tx, reads, { organizationId, today, now })
      const end = reads.length < batch ? null : (reads.at(-1)?.id ?? null)
      if (end === null && digest) await tellWhoWaits(tx, { programId, organizationId, today, digest })
      if (end === null) await shareOut(tx, { programId, organizationId, today, last: lastDay, digest, now })
      await tx.tick.updateMany({
        where: { programId, day: dateOf(today) },
        data: end === null ? { doneAt: now } : { cursor: end },
      })
      return end
    })
    if (last === null) return true
    cursor = last
  }
}

/** What runs, and what ended so lately that its two can still look back on it. */
const lookedAt = (today: Day) => Prisma.sql`(m.phase IN ('agreement', 'active')
  OR (m.phase = 'ended' AND m.ended_on > ${addDays(today, -closesDaysAfter)}::date))`

/** Null when the day's pass was done before. */
async function begin(tx: Transaction, programId: string, now: Date) {
  const program = await tx.program.findFirst({ where: { id: programId, state: 'open' }, select: { timeZone: true } })
  if (!program) return null
  const { timeZone } = program
  const today = localDay(now, timeZone)
  const day = { programId, day: dateOf(today) }
  await tx.tick.createMany({ data: { ...day, begunAt: now }, skipDuplicates: true })
  const { doneAt, cursor } = await tx.tick.findFirstOrThrow({ where: day })
  if (doneAt !== null) return null
  const last = await tx.tick.findFirst({
    where: { programId, doneAt: { not: null } },
    orderBy: { day: 'desc' },
    select: { day: true },
  })
  const lastDay = last && dayOf(last.day)
  return { timeZone, today, cursor, last: lastDay, digest: isDigestDay(today, lastDay) }
}

/** The weekly digest goes out on Mondays, or on the first day on which somebody looks again after one that was missed. */
function isDigestDay(today: Day, last: Day | null): boolean {
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  const monday = addDays(today, -sinceMonday)
  return monday === today || (last !== null && last < monday)
}

type Pass = { organizationId: string; today: Day; digest: boolean }

/** Keeps how these stand and what their people are to be told; who has anything to be told gets a job. */
async function look(tx: Transaction, { reads, ...pass }: Pass & { reads: readonly Read[] }): Promise<void> {
  const { today } = pass
  const stands = reads.map((read) => ({ read, ...standOf(read, today) }))
  await keepStatuses(
    tx,
    stands.map(({ status }) => status),
    today,
  )
  const rows = stands.flatMap(({ read, all }) =>
    remindersDue(all, read.facts, read.told, today).map(({ key, party, nth, strength, obligation }) => ({
      id: newId(),
      programId: read.programId,
      mentorshipId: read.id,
      personId: read.people[party],
      obligationKey: key,
      normId: obligation.normId,
      strength,
      nth,
      fellOn: dateOf(today),
      state: 'waiting',
    })),
  )
  if (rows.length > 0) await tx.reminder.createMany({ data: rows, skipDuplicates: true })
  const asked = reads
    .filter(({ facts }) => facts.phase !== 'ended' && wasAhead(facts.contacts, today))
    .flatMap(({ people }) => Object.values(people))
  await addTells(tx, new Set([...rows.map((row) => row.personId), ...asked]), pass)
}

/** Whether something planned is past since days, of which nobody has said whether it took place. */
const wasAhead = (contacts: MentorshipFacts['contacts'], today: Day) =>
  awaitingAnswer(contacts, today).some(({ onDay }) => onDay >= addDays(today, -answerDays))

/** On the day of the digest also those whose lines have waited for it. */
async function tellWhoWaits(tx: Transaction, { programId, ...pass }: Pass & { programId: string }): Promise<void> {
  const waiting = await tx.reminder.findMany({
    where: { programId, state: 'waiting' },
    distinct: ['personId'],
    select: { personId: true },
  })
  await addTells(tx, new Set(waiting.map(({ personId }) => personId)), pass)
}

function addTells(tx: Transaction, people: ReadonlySet<string>, { organizationId, today, digest }: Pass) {
  const jobs = [...people].map((personId) => ({
    payload: { organizationId, personId, day: today, digest },
    key: `tell:${personId}:${today}`,
  }))
  return addJobs(tx, 'tell', jobs)
}
