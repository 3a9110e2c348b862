import { addDays, localDay } from '@ithaca/domain/core'
import type { Context } from '../graphql/context.ts'
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

export type Coming = { day: string; meetings: number; dues: number; deadlines: number; ends: number }

export async function comingIn(
  { programId, timeZone }: Overseen,
  days: number,
  { session, now }: Context,
): Promise<Coming[]> {
  const today = localDay(now, timeZone)
  const rows = await session.read.$queryRaw<(Omit<Coming, 'day'> & { day: Date })[]>`
    SELECT * FROM program_coming(${programId}::uuid, ${today}::date, ${addDays(today, days)}::date)`
  return rows.map(({ day, ...counts }) => ({ day: dayOf(day), ...counts }))
}
