import { answerDays, type ContactFacts, type ContactPart } from '../contacts/index.ts'
import { addDays, compare, type Day, type Party } from '../core/index.ts'
import type { HourNorm } from './hour-norms.ts'
import type { TimeGiven } from './time-entry.ts'

/** What the hours' part must know. */
export type HourPart = ContactPart & { timeGiven: readonly TimeGiven[] }

type Span = { from: Day; until: Day | null }
const lies = (day: Day, { from, until }: Span) => from <= day && (until === null || day < until)

/** Minutes spent together and minutes given beside them, and what is planned in the same stretch of time. */
export type Given = { together: number; beside: number; planned: number }

/**
 * How much a party, or the pair, gave in a stretch: what took place counts for both (of the pair once), with what each
 * entered; in real time only what is spoken.
 */
export function givenIn(
  { contacts, timeGiven }: Pick<HourPart, 'contacts' | 'timeGiven'>,
  { of, realTime }: { of: Party | 'pair'; realTime: boolean },
  span: Span,
  today: Day,
): Given {
  const given = { together: 0, beside: 0, planned: 0 }
  const answerable = addDays(today, -answerDays)
  for (const contact of contacts) {
    if (!lies(contact.onDay, span) || (realTime && contact.mode === 'written')) continue
    if (isHeld(contact, today)) given.together += contact.minutes
    else if (contact.state === 'planned' && contact.onDay >= answerable) given.planned += contact.minutes
  }
  if (realTime) return given
  for (const { party, onDay, minutes } of timeGiven)
    if ((of === 'pair' || of === party) && onDay <= today && lies(onDay, span)) given.beside += minutes
  return given
}

const isHeld = ({ state, onDay }: ContactFacts, today: Day) => state === 'held' && onDay <= today

/** As `givenIn`, of one of the norms. */
export const givenFor = (part: HourPart, { measure, realTime }: HourNorm, span: Span, today: Day): Given =>
  givenIn(part, { of: measure.party, realTime }, span, today)

/** A month of the calendar with what somebody gave in it, in minutes. */
export type MonthOfHours = { month: Day; together: number; beside: number }

/** The months in which one of the two gave time, newest first; the present one is always there. */
export function monthsOfHours(
  { contacts, timeGiven }: Pick<HourPart, 'contacts' | 'timeGiven'>,
  { party, realTime }: { party: Party; realTime: boolean },
  today: Day,
): MonthOfHours[] {
  const months = new Map<string, MonthOfHours>()
  const monthOf = (day: Day): MonthOfHours => {
    const month = `${day.slice(0, 7)}-01`
    const found = months.get(month) ?? { month, together: 0, beside: 0 }
    months.set(month, found)
    return found
  }
  monthOf(today)
  for (const contact of contacts)
    if (isHeld(contact, today) && !(realTime && contact.mode === 'written'))
      monthOf(contact.onDay).together += contact.minutes
  for (const one of realTime ? [] : timeGiven)
    if (one.party === party && one.onDay <= today) monthOf(one.onDay).beside += one.minutes
  return [...months.values()].toSorted((one, other) => compare(other.month, one.month))
}
