import { addDays, compare, type Day, localDay } from '@ithaca/domain/core'
import type { Context } from '../graphql/context.ts'
import { currentRules } from '../rules/in-force.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dayOf } from '../tenancy/days.ts'

/** A program whose overview is asked for. */
export type Overseen = { programId: string; timeZone: string }

export type YearCounts = Record<
  | 'off_track'
  | 'attention'
  | 'on_track'
  | 'unanswered'
  | 'asked'
  | 'met'
  | 'held_in_month'
  | 'held_in_year'
  | 'returned_mails'
  | 'late_mails',
  number
> & { days_to_signing: number | null; days_to_first_contact: number | null }

const none: YearCounts = {
  off_track: 0,
  attention: 0,
  on_track: 0,
  unanswered: 0,
  asked: 0,
  met: 0,
  held_in_month: 0,
  held_in_year: 0,
  returned_mails: 0,
  late_mails: 0,
  days_to_signing: null,
  days_to_first_contact: null,
}

/** How a program's year goes, in counts, through a door: for who holds a duty in it, and for owners. */
export const yearCounts = ({ programId, timeZone }: Overseen, { session, now }: Context): Promise<YearCounts> =>
  session.once(`year:${programId}`, async (tx) => {
    const today = localDay(now, timeZone)
    const [row] = await tx.$queryRaw<YearCounts[]>`
      SELECT * FROM program_year(${programId}::uuid, ${today}::date, ${now}::timestamptz)`
    return row ?? none
  })

export type Coming = {
  day: string
  meetings: number
  dues: number
  deadlines: number
  ends: number
  renewals: number
}
type Row = Omit<Coming, 'day' | 'renewals'> & { day: Date }

export async function comingIn(
  { programId, timeZone }: Overseen,
  days: number,
  { session, now }: Context,
): Promise<Coming[]> {
  const today = localDay(now, timeZone)
  const between = (from: Day, until: Day) => session.read.$queryRaw<Row[]>`
    SELECT * FROM program_coming(${programId}::uuid, ${from}::date, ${until}::date)`
  const coming = new Map<Day, Coming>()
  for (const { day, ...counts } of await between(today, addDays(today, days)))
    coming.set(dayOf(day), { day: dayOf(day), ...counts, renewals: 0 })
  const window = await renewalWindow(programId, session.read)
  if (window === null) return [...coming.values()]
  // Both are asked so many days before the first day after a term, which is told by its last.
  const ahead = window - 1
  for (const { day, ends } of await between(addDays(today, ahead), addDays(today, days + ahead))) {
    const asked = addDays(dayOf(day), -ahead)
    const known = coming.get(asked) ?? { day: asked, meetings: 0, dues: 0, deadlines: 0, ends: 0, renewals: 0 }
    if (ends > 0) coming.set(asked, { ...known, renewals: ends })
  }
  return [...coming.values()].toSorted((one, other) => compare(one.day, other.day))
}

/** How many days before the end of a term both are asked, as the rules of the program say now; null where nothing is renewed. */
async function renewalWindow(programId: string, tx: Transaction): Promise<number | null> {
  const program = await tx.program.findFirst({ where: { id: programId }, select: { currentEditionId: true } })
  const renewal = program && (await currentRules(tx, program))?.book.settings.renewal
  return renewal?.allowed ? renewal.windowDays : null
}
