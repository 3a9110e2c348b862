import { Prisma } from '@ithaca/database/client'
import { type Day, isDay, type Party } from '@ithaca/domain/core'
import { type CheckInState, oversightNorms, type Recurring } from '@ithaca/domain/oversight'
import { badInput } from '../graphql/errors.ts'
import type { Page } from '../graphql/keyset.ts'
import { isId } from '../mentorships/list-page.ts'
import { rulesOfEditions } from '../rules/in-force.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dayOf } from '../tenancy/days.ts'

/** One of two people in a running mentorship whom the body looks after; `dueOn` is the earlier of what is due. */
export type LookedAfter = {
  mentorshipId: string
  mentorId: string
  protegeId: string
  party: Party
  personId: string
  memberId: string | null
  revision: number
  startsOn: Day
  editionId: string
  checkedOn: Day | null
  askedOn: Day | null
  givenOn: Day | null
  checkInDueOn: Day | null
  feedbackDueOn: Day | null
  timeFrom: Day
  dueOn: Day
  state: CheckInState
}

/** Whom of a program: all, or those of one member; never of the viewer's own pair. */
export type Asked = { programId: string; today: Day; viewerId: string | null; mentorshipId?: string }
export type Narrowed = { state: CheckInState | null; memberId: string | null }

/** What each edition of a program asks of those who look after everybody. */
async function tasksByEdition(tx: Transaction, programId: string) {
  const editions = await tx.edition.findMany({ where: { programId, state: { not: 'draft' } }, select: { id: true } })
  const books = await rulesOfEditions(
    tx,
    editions.map(({ id }) => id),
  )
  return [...books].map(([id, { book }]) => ({ id, ...oversightNorms(book).tasks }))
}

const isAskedAtAll = async (tx: Transaction, programId: string) =>
  (await tasksByEdition(tx, programId)).some((one) => one['check-in'] !== null || one['feedback-asked'] !== null)

/** How often each edition has somebody looked after, in columns. */
async function editionsAsking(tx: Transaction, programId: string) {
  const all = await tasksByEdition(tx, programId)
  const column = (of: (one: (typeof all)[number]) => Recurring | null, unit: 'weeks' | 'months') =>
    all.map((one) => of(one)?.every[unit] ?? null)
  return Prisma.sql`unnest(${all.map(({ id }) => id)}::uuid[],
    ${column((one) => one['check-in'], 'weeks')}::int[], ${column((one) => one['check-in'], 'months')}::int[],
    ${column((one) => one['feedback-asked'], 'weeks')}::int[], ${column((one) => one['feedback-asked'], 'months')}::int[])
    AS e(id, check_weeks, check_months, ask_weeks, ask_months)`
}

/** The edition in force on a day. */
const editionOn = (day: Prisma.Sql) => Prisma.sql`(SELECT p.edition_id FROM pin p
  WHERE p.organization_id = m.organization_id AND p.mentorship_id = m.id
  ORDER BY p.from_day <= ${day} DESC, abs(p.from_day - ${day}) LIMIT 1)`

/**
 * Everybody in a running mentorship who is looked after, as rows: the same as `checkInTasks` says of one, which a test holds
 * this to. An interval is that of the edition in force when it began.
 */
export async function lookedAfter(
  tx: Transaction,
  { programId, today, viewerId, mentorshipId }: Asked,
): Promise<Prisma.Sql> {
  const editions = await editionsAsking(tx, programId)
  const one = mentorshipId === undefined ? Prisma.empty : Prisma.sql`AND m.id = ${mentorshipId}::uuid`
  return Prisma.sql`
    SELECT t.*, CASE WHEN t.due_on < ${today}::date THEN 'overdue' WHEN t.time_from <= ${today}::date THEN 'due' ELSE 'open' END AS state
    FROM (
      SELECT d.*, least(d.check_due, d.ask_due) AS due_on,
        least(d.check_due - least(7, (d.check_due - d.check_since) / 3), d.ask_due - least(7, (d.ask_due - d.ask_since) / 3)) AS time_from
      FROM (
        SELECT m.id AS mentorship_id, m.mentor_id, m.protege_id, x.party, x.person_id, k.member_id, coalesce(k.revision, 0) AS revision,
          m.starts_on, l.checked_on, f.asked_on, f.given_on, s.check_since, s.ask_since, ${editionOn(Prisma.sql`${today}::date`)} AS edition_id,
          (SELECT (s.check_since + make_interval(months => e.check_months, weeks => e.check_weeks))::date
           FROM ${editions} WHERE e.id = ${editionOn(Prisma.sql`s.check_since`)}) AS check_due,
          (SELECT (s.ask_since + make_interval(months => e.ask_months, weeks => e.ask_weeks))::date
           FROM ${editions} WHERE e.id = ${editionOn(Prisma.sql`s.ask_since`)}) AS ask_due
        FROM mentorship m
        CROSS JOIN LATERAL (VALUES ('mentor', m.mentor_id), ('protege', m.protege_id)) x (party, person_id)
        LEFT JOIN LATERAL (SELECT max(c.on_day) AS checked_on FROM check_in c
          WHERE c.organization_id = m.organization_id AND c.mentorship_id = m.id AND c.person_id = x.person_id) l ON true
        LEFT JOIN feedback_state f ON f.organization_id = m.organization_id AND f.mentorship_id = m.id AND f.person_id = x.person_id
        LEFT JOIN check_in_member k ON k.organization_id = m.organization_id AND k.mentorship_id = m.id AND k.person_id = x.person_id
        CROSS JOIN LATERAL (SELECT greatest(m.starts_on, l.checked_on) AS check_since, greatest(m.starts_on, f.asked_on) AS ask_since) s
        WHERE m.program_id = ${programId}::uuid AND m.phase = 'active' AND m.starts_on <= ${today}::date ${one}
          AND (${viewerId}::uuid IS NULL OR ${viewerId}::uuid NOT IN (m.mentor_id, m.protege_id))
          AND NOT EXISTS (SELECT FROM person g WHERE g.organization_id = m.organization_id
                          AND g.id IN (m.mentor_id, m.protege_id) AND g.removed_at IS NOT NULL)
      ) d
    ) t WHERE t.due_on IS NOT NULL`
}

type Row = {
  mentorship_id: string
  mentor_id: string
  protege_id: string
  party: Party
  person_id: string
  member_id: string | null
  revision: number
  edition_id: string
  state: CheckInState
  starts_on: Date
  due_on: Date
  time_from: Date
} & Record<'checked_on' | 'asked_on' | 'given_on' | 'check_due' | 'ask_due', Date | null>

const day = (date: Date | null) => date && dayOf(date)

const toLookedAfter = (row: Row): LookedAfter => ({
  mentorshipId: row.mentorship_id,
  mentorId: row.mentor_id,
  protegeId: row.protege_id,
  party: row.party,
  personId: row.person_id,
  memberId: row.member_id,
  revision: row.revision,
  startsOn: dayOf(row.starts_on),
  editionId: row.edition_id,
  checkedOn: day(row.checked_on),
  askedOn: day(row.asked_on),
  givenOn: day(row.given_on),
  checkInDueOn: day(row.check_due),
  feedbackDueOn: day(row.ask_due),
  timeFrom: dayOf(row.time_from),
  dueOn: dayOf(row.due_on),
  state: row.state,
})

const narrowedTo = ({ state, memberId }: Narrowed) =>
  Prisma.sql`(${state}::text IS NULL OR a.state = ${state}::text) AND (${memberId}::uuid IS NULL OR a.member_id = ${memberId}::uuid)`

export const keyOf = ({ dueOn, mentorshipId, party }: LookedAfter) => [dueOn, mentorshipId, party] as const

/** A page of them, what is due first, in one statement. */
export async function lookedAfterPage(
  tx: Transaction,
  asked: Asked,
  narrowed: Narrowed,
  { after, take }: Page,
): Promise<LookedAfter[]> {
  const [dueOn = '', id = '', party = ''] = after ?? []
  if (after && !(isDay(dueOn) && isId(id) && (party === 'mentor' || party === 'protege')))
    throw badInput('A cursor belongs to another list.')
  const beyond = after
    ? Prisma.sql`AND (a.due_on, a.mentorship_id, a.party) > (${dueOn}::date, ${id}::uuid, ${party}::text)`
    : Prisma.empty
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.* FROM (${await lookedAfter(tx, asked)}) a WHERE ${narrowedTo(narrowed)} ${beyond}
    ORDER BY a.due_on, a.mentorship_id, a.party LIMIT ${take}`
  return rows.map(toLookedAfter)
}

/** All of them, for the morning; nothing is asked where no edition says anything of it. */
export async function allLookedAfter(tx: Transaction, asked: Asked): Promise<LookedAfter[]> {
  if (!(await isAskedAtAll(tx, asked.programId))) return []
  const rows = await tx.$queryRaw<Row[]>`SELECT a.* FROM (${await lookedAfter(tx, asked)}) a`
  return rows.map(toLookedAfter)
}

export type Counted = { state: CheckInState; memberId: string | null; count: number }

/** How many there are of each state, by who looks after them. */
export async function lookedAfterCounts(tx: Transaction, asked: Asked): Promise<Counted[]> {
  return tx.$queryRaw<Counted[]>`
    SELECT a.state, a.member_id AS "memberId", count(*)::int AS count FROM (${await lookedAfter(tx, asked)}) a GROUP BY 1, 2 ORDER BY 1, 2`
}
