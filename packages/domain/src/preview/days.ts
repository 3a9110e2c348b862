import { addDays, addMonths, type Day, daysBetween } from '../core/index.ts'
import type { InventedPair } from './invented-pair.ts'

const monthsSeen = 12
const daysSeenBefore = 120
const daysSeenAfter = 60

/** Each day of the writing, a year and a little of the term, its end, and the time after it. */
export function everyDay({ pairedOn, startsOn, endsOn }: InventedPair): Day[] {
  const year = addDays(addMonths(startsOn, monthsSeen), daysSeenAfter)
  const over = endsOn === null ? year : addDays(endsOn, daysSeenAfter)
  if (over <= year || endsOn === null) return daysFrom(pairedOn, over)
  const before = addDays(endsOn, -daysSeenBefore)
  return [...daysFrom(pairedOn, year), ...daysFrom(before > year ? before : year, over)]
}

function daysFrom(from: Day, until: Day): Day[] {
  const found: Day[] = []
  for (let day = from; day < until; day = addDays(day, 1)) found.push(day)
  return found
}

const daysAtFirst = 100
const daysAround = 21

/**
 * Those of them on which something new is asked: all while it is fresh and around the end, then each week, and where a month
 * begins, in the calendar or from the start. When something is reminded of is known beforehand, and added as it becomes known.
 */
export function tellingDays(pair: InventedPair): Day[] {
  const { book, startsOn, endsOn, termMonths } = pair
  const fresh = addDays(startsOn, daysAtFirst)
  const asked = endsOn === null ? null : addDays(endsOn, -book.settings.renewal.windowDays)
  const [end, after] = endsOn === null ? [null, null] : [addDays(endsOn, -daysAround), addDays(endsOn, daysAround)]
  const months = new Set(
    Array.from({ length: (termMonths ?? 0) + monthsSeen + 3 }, (_month, nth) => addMonths(startsOn, nth)),
  )
  const all = everyDay(pair)
  // The first day and the last of each stretch stand for what lies before and after it.
  const isEdge = (day: Day, nth: number) => all[nth - 1] !== addDays(day, -1) || nth === all.length - 1
  const isTurn = (day: Day) =>
    day === asked || day.endsWith('-01') || months.has(day) || daysBetween(startsOn, day) % 7 === 0
  const isAround = (day: Day) => end !== null && day >= end && day <= after
  return all.filter((day, nth) => day < fresh || isEdge(day, nth) || isTurn(day) || isAround(day))
}
