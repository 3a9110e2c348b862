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

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Whole days from one day to another, negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
