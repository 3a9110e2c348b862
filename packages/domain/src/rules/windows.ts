import { addDays, addMonths, type Day, daysBetween } from '../core/index.ts'
import type { Window } from './norm.ts'

/** A stretch of a window: `days` whole days up to, not including, `until`; null where there is no end. */
export type Stretch = { from: Day; until: Day | null; lastDay: Day | null; days: number }

type Length = 'month' | 'quarter' | 'year'
export const monthsIn: Record<Length, number> = { month: 1, quarter: 3, year: 12 }
type Kept = { stretches: Stretch[]; next: Day | null }

// Many mentorships start on the same days: what is counted once serves them all. Emptied before it could grow large.
const kept = new Map<string, Kept>()
const mostKept = 10_000

/**
 * The months, quarters or years of a mentorship that have begun by `today` and count. In the calendar a first part never
 * counts; a last part counts only if at least half of it lies in the term.
 */
export function stretchesOf(
  { length, counted }: { length: Length; counted: Window['counted'] },
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day | null },
  today: Day,
): readonly Stretch[] {
  const key = `${startsOn}${endsOn ?? ''}${length}${counted}`
  let known = kept.get(key)
  if (known === undefined) {
    if (kept.size >= mostKept) kept.clear()
    known = { stretches: [], next: counted === 'calendar' ? firstWhole(startsOn, monthsIn[length]) : startsOn }
    kept.set(key, known)
  }
  while (known.next !== null && known.next <= today) {
    const nth = known.stretches.length + 1
    const first: Day = known.stretches[0]?.from ?? known.next
    known.next = grow(known, addMonths(first, monthsIn[length] * nth), endsOn)
  }
  const { stretches } = known
  const last = stretches.at(-1)
  return last === undefined || last.from <= today ? stretches : stretches.filter(({ from }) => from <= today)
}

/** Adds the stretch up to `end`, and tells where the next begins; null at the end of the term. */
function grow({ stretches, next }: Kept, end: Day, endsOn: Day | null): Day | null {
  if (next === null || (endsOn !== null && next >= endsOn)) return null
  const whole = daysBetween(next, end)
  const until = endsOn !== null && endsOn < end ? endsOn : end
  const days = daysBetween(next, until)
  if (days * 2 >= whole) stretches.push(stretch(next, until, days))
  return until === end ? end : null
}

export const stretch = (
  from: Day,
  until: Day | null,
  days = until === null ? 0 : daysBetween(from, until),
): Stretch => ({
  from,
  until,
  lastDay: until === null ? null : addDays(until, -1),
  days,
})

/** The start of the first whole month, quarter or year. */
function firstWhole(startsOn: Day, months: number): Day {
  const month = Number(startsOn.slice(5, 7)) - 1
  const start = `${startsOn.slice(0, 5)}${String(month - (month % months) + 1).padStart(2, '0')}-01`
  return start === startsOn ? start : addMonths(start, months)
}

/**
 * The first day of the reminder window: the remaining time is less than the remaining count times the spacing (the window
 * divided by the count), and at the earliest a third of it before the end.
 */
export function remindFromOf({ from, until, days }: Stretch, target: number, remaining: number): Day | null {
  if (until === null || remaining <= 0) return null
  const bySpacing = days - Math.ceil((remaining * days) / target) + 1
  const lastThird = days - Math.floor(days / 3)
  return addDays(from, Math.max(bySpacing, lastThird))
}
