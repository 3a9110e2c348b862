import { Prisma } from '@ithaca/database/client'
import { isDay } from '@ithaca/domain/core'
import type { MentorshipPhase } from '@ithaca/domain/mentorships'
import type { Health } from '@ithaca/domain/obligations'
import { badInput } from '../graphql/errors.ts'
import type { Page } from '../graphql/keyset.ts'
import { folded } from '../people/store.ts'
import type { Transaction } from '../tenancy/database.ts'

/** The query of a page that is read by ids: they tell its rows apart. */
export const withId = (query: { select?: object }) =>
  query.select ? { ...query, select: { ...query.select, id: true } } : query

export type MentorshipSort = 'paired' | 'name' | 'health' | 'last-contact' | 'next-due'
export type MentorshipNeed = 'look' | 'answer'

export type Filter = {
  programId: string
  phase: MentorshipPhase | null
  health: Health | null
  need: MentorshipNeed | null
  search: string
  /** What else has to be true of a row `m`. */
  only?: Prisma.Sql | null
}
export type Order = { sort: MentorshipSort; reversed: boolean }

/** A row of a page; the list goes on after its `key`: the segment it is in, what it is sorted by, and its id. */
export type Placed = { id: string; key: [string, string, string] }

/** Rows that are sorted alike; `value` is null where the id alone sorts them. */
type Segment = {
  from: Prisma.Sql
  value: Prisma.Sql | null
  type: keyof typeof shapes
  id: Prisma.Sql
  only: Prisma.Sql
}

/** What a cursor may hold of each type. */
const shapes = { text: () => true, smallint: (value: string) => /^\d$/.test(value), date: isDay }
export const isId = (value: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value)

const one = { value: null, type: 'text' as const, id: Prisma.sql`m.id`, only: Prisma.sql`true` }

const paired: Segment = { ...one, from: Prisma.sql`mentorship m` }
const named: Segment = {
  ...one,
  from: Prisma.sql`person p JOIN mentorship m ON m.organization_id = p.organization_id AND m.protege_id = p.id`,
  value: Prisma.sql`p.sort_key`,
}
/** Along an index of how they last stood. */
const valued = (column: string, type: Segment['type']): Segment => ({
  from: Prisma.sql`mentorship_status s JOIN mentorship m ON m.organization_id = s.organization_id AND m.id = s.mentorship_id
    AND m.program_id = s.program_id`,
  value: Prisma.raw(`s.${column}`),
  type,
  id: Prisma.sql`s.mentorship_id`,
  only: Prisma.raw(`s.${column} IS NOT NULL`),
})
/** Those without a value there, or of which nothing was derived yet: none is left out. */
const valueless = (column: string): Segment => ({
  ...one,
  from: Prisma.sql`mentorship m LEFT JOIN mentorship_status s ON s.organization_id = m.organization_id AND s.mentorship_id = m.id`,
  only: Prisma.raw(`s.${column} IS NULL`),
})

const byHealth = [valued('health_rank', 'smallint'), valueless('health_rank')]
const byDue = [valued('next_due_on', 'date'), valueless('next_due_on')]
const byContact = [valued('last_contact_on', 'date'), valueless('last_contact_on')]

/** Who never had a contact waits longest, and so comes before everybody else, or after; what has no date is always last. */
function segmentsOf({ sort, reversed }: Order): readonly Segment[] {
  switch (sort) {
    case 'paired':
      return [paired]
    case 'name':
      return [named]
    case 'health':
      return byHealth
    case 'next-due':
      return byDue
    case 'last-contact':
      return reversed ? byContact : byContact.toReversed()
  }
}

const goesOn = ([at, value = '', id = '']: readonly string[], { type }: Segment, index: number) =>
  at === String(index) && shapes[type](value) && isId(id)

/** A page of a program's mentorships, in one statement; a later segment is looked into only where the page is not full. */
export async function pageOf(
  tx: Transaction,
  { filter, order }: { filter: Filter; order: Order },
  { after, take }: Page,
): Promise<Placed[]> {
  // The newest come first unless it is asked otherwise.
  const down = order.reversed !== (order.sort === 'paired')
  const [way, beyond] = down ? [Prisma.sql`DESC`, Prisma.sql`<`] : [Prisma.sql`ASC`, Prisma.sql`>`]
  const where = filtered(filter)
  const segments = segmentsOf(order)
  const first = after ? segments.findIndex((segment, index) => goesOn(after, segment, index)) : 0
  if (first < 0) throw badInput('A cursor belongs to another list.')
  const parts = segments.flatMap((segment, index) => {
    if (index < first) return []
    const { from, value, type, id, only } = segment
    const key = value === null ? Prisma.sql`(${id})` : Prisma.sql`(${value}, ${id})`
    const bound =
      value === null
        ? Prisma.sql`(${after?.[2]}::uuid)`
        : Prisma.sql`(${after?.[1]}::${Prisma.raw(type)}, ${after?.[2]}::uuid)`
    const rest = after && index === first ? Prisma.sql`AND ${key} ${beyond} ${bound}` : Prisma.empty
    const by = value === null ? Prisma.sql`${id} ${way}` : Prisma.sql`${value} ${way}, ${id} ${way}`
    const missing =
      index === first ? Prisma.empty : Prisma.sql`AND (SELECT count(*) FROM s${Prisma.raw(String(first))}) < ${take}`
    return Prisma.sql`s${Prisma.raw(String(index))} AS MATERIALIZED (
      SELECT ${Prisma.raw(String(index))} AS segment, m.id, ${value === null ? Prisma.sql`''` : Prisma.sql`${value}::text`} AS value
      FROM ${from} WHERE ${where} AND ${only} ${rest} ${missing} ORDER BY ${by} LIMIT ${take})`
  })
  const names = parts.map((_, index) => Prisma.raw(`SELECT * FROM s${first + index}`))
  const rows = await tx.$queryRaw<{ segment: number; id: string; value: string }[]>`
    WITH ${Prisma.join(parts)} ${Prisma.join(names, ' UNION ALL ')}
    ORDER BY segment, value ${way}, id ${way} LIMIT ${take}`
  return rows.map(({ segment, id, value }) => ({ id, key: [String(segment), value, id] }))
}

export async function countOf(tx: Transaction, filter: Filter): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM mentorship m WHERE ${filtered(filter)}`
  return row?.count ?? 0
}

const mostWords = 5
/** Off track, or worth a look. */
export const lookRank = 1

/** Undone ones only when they are asked for. */
function filtered({ programId, phase, health, need, search, only = null }: Filter): Prisma.Sql {
  const status = (sql: Prisma.Sql) =>
    Prisma.sql`m.id IN (SELECT t.mentorship_id FROM mentorship_status t WHERE t.program_id = ${programId}::uuid AND ${sql})`
  const words = folded(search)
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, mostWords)
    .map((word) => Prisma.sql`n.search LIKE ${`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`)
  const found = Prisma.sql`(SELECT n.id FROM person n WHERE ${Prisma.join(words.length > 0 ? words : [Prisma.sql`true`], ' AND ')})`
  return Prisma.join(
    [
      Prisma.sql`m.program_id = ${programId}::uuid`,
      phase === null ? Prisma.sql`m.phase <> 'undone'` : Prisma.sql`m.phase = ${phase}`,
      ...(health === null ? [] : [status(Prisma.sql`t.health = ${health}`)]),
      ...(need === null
        ? []
        : [status(need === 'look' ? Prisma.sql`t.health_rank <= ${lookRank}` : Prisma.sql`t.unanswered > 0`)]),
      ...(only === null ? [] : [only]),
      ...(words.length === 0 ? [] : [Prisma.sql`(m.mentor_id IN ${found} OR m.protege_id IN ${found})`]),
    ],
    ' AND ',
  )
}
