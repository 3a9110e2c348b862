import { Prisma } from '@ithaca/database/client'
import { localDay } from '@ithaca/domain/core'
import { type Dated, termsAsked } from '../evaluations/terms-asked.ts'
import type { Context } from '../graphql/context.ts'
import { rulesOfEdition } from '../rules/in-force.ts'

/** What a mentorship `m` of a list can need at its end. */
export type NeedAtTheEnd = 'ends-soon' | 'renewal' | 'look-back'

/** Which rows `m` of a program's mentorships need this. */
export async function needAtTheEnd(need: NeedAtTheEnd, program: Dated, context: Context): Promise<Prisma.Sql> {
  switch (need) {
    case 'ends-soon':
      return endsSoon(program, context)
    case 'renewal':
      return Prisma.sql`m.phase = 'active' AND EXISTS (
        SELECT FROM agreement a WHERE a.organization_id = m.organization_id AND a.mentorship_id = m.id
          AND a.state IN ('draft', 'partially-signed') AND a.continues_from = m.ends_on)`
    case 'look-back':
      return Prisma.sql`m.id IN (
        SELECT a.mentorship_id FROM (${await termsAsked(program, context)}) a WHERE a.state = 'waiting')`
  }
}

/** Its end is as near as each is asked about going on, by the edition it follows. */
async function endsSoon({ id, timeZone }: Dated, { session, now }: Context): Promise<Prisma.Sql> {
  const today = localDay(now, timeZone)
  const editions = await session.read.edition.findMany({
    where: { programId: id, state: { not: 'draft' } },
    select: { id: true },
  })
  const days: number[] = []
  for (const edition of editions)
    days.push((await rulesOfEdition(session.read, edition.id)).book.settings.renewal.windowDays)
  return Prisma.sql`m.phase = 'active' AND m.ends_on > ${today}::date AND m.ends_on <= ${today}::date + (
    SELECT n.days FROM pin p
      JOIN unnest(${editions.map((one) => one.id)}::uuid[], ${days}::int[]) AS n(edition_id, days) ON n.edition_id = p.edition_id
    WHERE p.organization_id = m.organization_id AND p.mentorship_id = m.id ORDER BY p.from_day DESC LIMIT 1)`
}
