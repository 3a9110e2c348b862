import { type Day, daysBetween } from './day.ts'
import type { Locale, Localized } from './locale.ts'

const written = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  fr: new Intl.DateTimeFormat('fr-CA', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** A calendar day in words: "15 January 2027", "1er mai 2027"; the day stays on one line with its month. */
export function dayInWords(day: Day, locale: Locale): string {
  const words = written[locale].format(new Date(`${day}T12:00:00Z`))
  // French writes the first of a month as an ordinal.
  return (locale === 'fr' ? words.replace(/^1 /, '1er ') : words).replace(' ', '\u00a0')
}

const inUtc = (day: Day) => new Date(`${day}T12:00:00Z`)
const format = (options: Intl.DateTimeFormatOptions) => ({
  en: new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }),
  fr: new Intl.DateTimeFormat('fr-CA', { ...options, timeZone: 'UTC' }),
})
const months = format({ month: 'long' })
const monthsOfYears = format({ month: 'long', year: 'numeric' })
const weekdays = format({ weekday: 'long' })

/** The month of a day: "January" within the year before `today`, "January 2027" farther back. */
export const monthInWords = (day: Day, today: Day, locale: Locale): string =>
  (daysBetween(day, today) < 335 ? months : monthsOfYears)[locale].format(inUtc(day))

/** A day to come, near it by its name: "today", "tomorrow", "on Tuesday", "on 3 March 2027". */
export function dayAhead(day: Day, today: Day, locale: Locale): string {
  const days = daysBetween(today, day)
  return days >= 0 ? near(days, nearAhead[days]?.[locale], day, locale) : onDay(day, locale)
}

/** A day that is past: "yesterday", "on Tuesday", "on 3 March 2027". */
export function dayBehind(day: Day, today: Day, locale: Locale): string {
  const days = daysBetween(day, today)
  return days >= 0 ? near(days, nearBehind[days]?.[locale], day, locale) : onDay(day, locale)
}

const now = { en: 'today', fr: 'aujourd’hui' }
const nearAhead: readonly Localized[] = [now, { en: 'tomorrow', fr: 'demain' }]
const nearBehind: readonly Localized[] = [now, { en: 'yesterday', fr: 'hier' }]

function near(days: number, name: string | undefined, day: Day, locale: Locale): string {
  if (name !== undefined) return name
  return days < 7 ? `${locale === 'fr' ? '' : 'on '}${weekdays[locale].format(inUtc(day))}` : onDay(day, locale)
}

const onDay = (day: Day, locale: Locale) => `${locale === 'fr' ? 'le' : 'on'} ${dayInWords(day, locale)}`
