import { addMonths, compare, type Day, type Period } from '../core/index.ts'

/** One stretch for which the two bound themselves; `until` is the first day after it, null where it is open. */
export type Term = { number: number; from: Day; until: Day | null }

export type Lasting = {
  startsOn: Day
  endsOn: Day | null
  endedOn?: Day | null
  /** The terms before the last one, in any order. */
  terms?: readonly Period[]
}

/** The terms of a mentorship, oldest first; one that was renewed for but ended before is none. */
export function termsOf({ startsOn, endsOn, endedOn = null, terms = [] }: Lasting): Term[] {
  const before = terms.toSorted((one, other) => compare(one.from, other.from))
  const all = [...before, { from: before.at(-1)?.until ?? startsOn, until: endsOn }]
  const begun = all.filter(({ from }) => endedOn === null || from < endedOn)
  return begun.map(({ from, until }, index) => ({ number: index + 1, from, until: earlier(until, endedOn) }))
}

const earlier = (day: Day | null, other: Day | null): Day | null =>
  day === null || (other !== null && other < day) ? other : day

/** The terms before the last one, from the days on which each renewal takes over. */
export function termsBefore(startsOn: Day | null, takenOver: readonly Day[]): Period[] {
  if (startsOn === null) return []
  const days = [...new Set(takenOver)].toSorted()
  return days.map((until, index) => ({ from: days[index - 1] ?? startsOn, until }))
}

/** The end that a renewal gives. */
export const renewedUntil = (continuesFrom: Day, months: number): Day => addMonths(continuesFrom, months)
