import { addMonths, type Day } from './day.ts'

/** Days from `from` up to, not including, `until`. */
export type Period = { from: Day; until: Day }

/** The term of so many months; `until` is the first day after it (CSCE-25: 12 months from 2027-01-15 end on 2028-01-15). */
export const term = (startsOn: Day, months: number): Period => ({ from: startsOn, until: addMonths(startsOn, months) })

/** The nth stretch (from 0) of so many months, counted from the start. */
export const nthPeriod = (startsOn: Day, months: number, nth: number): Period => ({
  from: addMonths(startsOn, months * nth),
  until: addMonths(startsOn, months * (nth + 1)),
})

export const contains = ({ from, until }: Period, day: Day): boolean => from <= day && day < until
