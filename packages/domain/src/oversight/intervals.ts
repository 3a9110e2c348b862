import { addDays, addMonths, type Day, daysBetween } from '../core/index.ts'
import type { ResolvedBook, StepNorm } from '../rules/index.ts'

/** How often something comes round. */
export type Interval = { weeks: number; months: 0 } | { weeks: 0; months: number }

const every = (weeks: number): Interval => ({ weeks, months: 0 })

/** How often a norm asks for its step; null where it names no interval, or the book has not chosen one. */
export function intervalOf({ moment }: StepNorm, { settings }: Pick<ResolvedBook, 'settings'>): Interval | null {
  const { checkInWeeks } = settings.oversight
  if (moment.at === 'check-in-interval') return checkInWeeks === null ? null : every(checkInWeeks)
  if (moment.at === 'every-weeks') return every(moment.weeks)
  return moment.at === 'every' ? { weeks: 0, months: moment.months } : null
}

/** The day on which an interval that begins on a day is over. */
export const after = (day: Day, { weeks, months }: Interval): Day =>
  months > 0 ? addMonths(day, months) : addDays(day, 7 * weeks)

/** How many days ahead somebody hears of it at the earliest. */
const mostDaysAhead = 7

/** From when on it is time: the last third of the interval, and no longer than a week. */
export const timeFrom = (since: Day, dueOn: Day): Day =>
  addDays(dueOn, -Math.min(mostDaysAhead, Math.floor(daysBetween(since, dueOn) / 3)))
