import { Temporal } from 'temporal-polyfill'

/** A calendar day `YYYY-MM-DD`; days compare as strings. */
export type Day = string

/** A moment: a `Date` or anything that knows its milliseconds, as `Temporal.Instant` does. */
export type Moment = Date | { readonly epochMilliseconds: number }

export const milliseconds = (moment: Moment): number =>
  moment instanceof Date ? moment.getTime() : moment.epochMilliseconds

/** Whether the text is a day that exists, between the years 1900 and 2999. */
export function isDay(text: string): boolean {
  if (!/^(19|2\d)\d\d-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The day it is in a zone at a moment. */
export const localDay = (moment: Moment, zone: string): Day =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds(moment)).toZonedDateTimeISO(zone).toPlainDate().toString()

/**
 * The day `months` after `start`, the last of its month where that day does not exist (31 Jan + 1 is 28 Feb). Always
 * from the start: adding stepwise would lose days.
 */
export const addMonths = (start: Day, months: number): Day => Temporal.PlainDate.from(start).add({ months }).toString()

export const addDays = (day: Day, days: number): Day => fromNumber(dayNumber(day) + days)

/** Whole days from one day to another, negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

// Days are counted in integers, for obligations do so by the million: a `Temporal` or `Date` each would cost more than
// all the rest. Years begin in March here, so that the leap day comes last; an era is 400 years.
const daysInEra = 146_097

function dayNumber(day: Day): number {
  const month = digits(day, 5, 2)
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + digits(day, 8, 2) - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * daysInEra + yearOfEra * 365 + leapDays + dayOfYear
}

function digits(text: string, at: number, length: number): number {
  let value = 0
  for (let index = at; index < at + length; index += 1) value = value * 10 + text.charCodeAt(index) - 48
  return value
}

function fromNumber(number: number): Day {
  const era = Math.floor(number / daysInEra)
  const dayOfEra = number - era * daysInEra
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const march = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * march + 2) / 5) + 1
  const month = march < 10 ? march + 3 : march - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

const two = (number: number) => (number < 10 ? `0${number}` : `${number}`)
