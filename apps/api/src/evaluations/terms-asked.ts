import { Prisma } from '@ithaca/database/client'
import { type Day, isDay, localDay } from '@ithaca/domain/core'
import { evaluationDays, evaluationNorm, isAskedOf } from '@ithaca/domain/evaluations'
import { badInput } from '../graphql/errors.ts'
import type { Page } from '../graphql/keyset.ts'
import type { Context } from '../graphql/context.ts'
import { isId } from '../mentorships/list-page.ts'
import { rulesOfEdition } from '../rules/in-force.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dayOf } from '../tenancy/days.ts'

export type LookBackState = 'waiting' | 'complete' | 'closed'
export type Narrowed = { year: number | null; term: number | null }
/** A program with its own days. */
export type Dated = { id: string; timeZone: string }

/** A term about which each was asked how it was; `until` is the first day after it, `overOn` after the time for it. */
export type TermAsked = {
  mentorshipId: string
  number: number
  from: Day
  until: Day
  opensOn: Day
  overOn: Day
  asked: number
  given: number
  state: LookBackState
}

/** What each edition of a program asks: of whom, and for how many days before the end of a term and after it. */
async function askedByEdition(tx: Transaction, programId: string) {
  const editions = await tx.edition.findMany({ where: { programId, state: { not: 'draft' } }, select: { id: true } })
  const all: { id: string; mentor: boolean; protege: boolean; before: number; after: number }[] = []
  for (const { id } of editions) {
    const norm = evaluationNorm((await rulesOfEdition(tx, id)).book)
    if (norm === null) continue
    all.push({ id, mentor: isAskedOf(norm, 'mentor'), protege: isAskedOf(norm, 'protege'), ...evaluationDays(norm) })
  }
  return all
}

/**
 * The terms of a program about which each is, or was, asked how it was, as rows: its terms are told by the renewals that
 * both signed, and each goes by the edition that was in force when it began. Who was erased is not asked any more.
 */
export const termsAsked = ({ id, timeZone }: Dated, { session, now }: Context): Promise<Prisma.Sql> =>
  session.once(`terms-asked:${id}`, async (tx) => {
    const editions = await askedByEdition(tx, id)
    const column = <Value>(of: (one: (typeof editions)[number]) => Value) => editions.map(of)
    return Prisma.sql`
      SELECT t.mentorship_id, t.number, t.from_day, t.until, t.until - n.before AS opens_on, t.until + n.after AS over_on,
        w.asked, g.given, extract(year FROM t.until - 1)::int AS year,
        CASE WHEN g.given >= w.asked THEN 'complete' WHEN t.until + n.after <= ${localDay(now, timeZone)}::date THEN 'closed'
          ELSE 'waiting' END AS state
      FROM (
        SELECT m.id AS mentorship_id, m.mentor_id, m.protege_id, b.from_day, (row_number() OVER later)::int AS number,
          least(coalesce(lead(b.from_day) OVER later, m.ends_on), m.ended_on) AS until,
          (SELECT p.edition_id FROM pin p WHERE p.organization_id = m.organization_id AND p.mentorship_id = m.id
           ORDER BY p.from_day <= b.from_day DESC, abs(p.from_day - b.from_day) LIMIT 1) AS edition_id
        FROM mentorship m JOIN (
          SELECT o.id, o.starts_on AS from_day FROM mentorship o WHERE o.program_id = ${id}::uuid AND o.starts_on IS NOT NULL
          UNION
          SELECT a.mentorship_id, a.continues_from FROM agreement a WHERE a.continues_from IS NOT NULL AND a.signed_on IS NOT NULL
        ) b ON b.id = m.id
        WHERE m.program_id = ${id}::uuid AND (m.ended_on IS NULL OR b.from_day < m.ended_on)
        WINDOW later AS (PARTITION BY m.id ORDER BY b.from_day)
      ) t
      JOIN unnest(${editions.map((one) => one.id)}::uuid[], ${column(({ mentor }) => mentor)}::boolean[],
        ${column(({ protege }) => protege)}::boolean[], ${column(({ before }) => before)}::int[], ${column(({ after }) => after)}::int[])
        AS n(edition_id, mentor, protege, before, after) ON n.edition_id = t.edition_id
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS asked FROM person p
        WHERE (n.mentor AND p.id = t.mentor_id OR n.protege AND p.id = t.protege_id)
          AND (p.erased_at IS NULL OR EXISTS (SELECT FROM evaluation_state s WHERE s.program_id = ${id}::uuid
            AND s.mentorship_id = t.mentorship_id AND s.term_number = t.number AND s.person_id = p.id))) w
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS given FROM evaluation_state s
        WHERE s.program_id = ${id}::uuid AND s.mentorship_id = t.mentorship_id AND s.term_number = t.number) g
      WHERE w.asked > 0 AND t.until - n.before <= ${localDay(now, timeZone)}::date`
  })

/** By the year in which the last day of a term lies, and by its number. */
export const narrowedTo = ({ year, term }: Narrowed): Prisma.Sql =>
  Prisma.sql`(${year}::int IS NULL OR a.year = ${year}::int) AND (${term}::int IS NULL OR a.number = ${term}::int)`

type Row = Omit<TermAsked, 'mentorshipId' | 'from' | 'until' | 'opensOn' | 'overOn'> & {
  mentorship_id: string
  from_day: Date
  until: Date
  opens_on: Date
  over_on: Date
}

/** A page of them, those that ended last first, in one statement. */
export async function termsAskedPage(
  program: Dated,
  { state, ...narrowed }: Narrowed & { state: LookBackState | null },
  context: Context,
  { after, take }: Page,
): Promise<TermAsked[]> {
  const [until = '', id = '', number = ''] = after ?? []
  if (after && !(isDay(until) && isId(id) && /^\d{1,4}$/.test(number)))
    throw badInput('A cursor belongs to another list.')
  const beyond = after
    ? Prisma.sql`AND (a.until, a.mentorship_id, a.number) < (${until}::date, ${id}::uuid, ${Number(number)}::int)`
    : Prisma.empty
  const rows = await context.session.read.$queryRaw<Row[]>`
    SELECT a.* FROM (${await termsAsked(program, context)}) a
    WHERE ${narrowedTo(narrowed)} AND (${state}::text IS NULL OR a.state = ${state}::text) ${beyond}
    ORDER BY a.until DESC, a.mentorship_id DESC, a.number DESC LIMIT ${take}`
  return rows.map(({ mentorship_id, from_day, opens_on, over_on, until: ended, ...row }) => ({
    ...row,
    mentorshipId: mentorship_id,
    from: dayOf(from_day),
    until: dayOf(ended),
    opensOn: dayOf(opens_on),
    overOn: dayOf(over_on),
  }))
}

export type TermsCounted = { year: number; number: number; state: LookBackState; given: number; count: number }

/** How many there are of each kind: a few rows a year, whatever the number of mentorships. */
export const termsCounted = (program: Dated, context: Context): Promise<TermsCounted[]> =>
  context.session.once(
    `terms-counted:${program.id}`,
    async (tx) => tx.$queryRaw<TermsCounted[]>`
      SELECT a.year, a.number, a.state, a.given, count(*)::int AS count
      FROM (${await termsAsked(program, context)}) a GROUP BY 1, 2, 3, 4 ORDER BY 1 DESC, 2, 3, 4`,
  )
