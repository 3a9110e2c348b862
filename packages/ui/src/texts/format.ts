import type { Locale } from './set-up.ts'

const NBSP = '\u00a0'

// Node and browsers differ in how they join English parts, so the parts are taken singly and joined here.
const TAG: Record<Locale, string> = { en: 'en-US', fr: 'fr-CA' }

type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, options])
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(TAG[locale], { ...options, timeZone, hourCycle: 'h23' })
  formats.set(key, made)
  return made
}

function partsOf(at: Date, locale: Locale, timeZone: string, width: 'short' | 'long'): Record<Part, string> {
  const format = formatOf(locale, timeZone, {
    weekday: width,
    day: 'numeric',
    month: width,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  const found = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const { weekday = '', day = '', month = '', year = '', hour = '', minute = '' } = found
  // French writes the first of the month as an ordinal.
  return { weekday, day: locale === 'fr' && day === '1' ? '1er' : day, month, year, hour, minute }
}

export type Place = { locale: Locale; timeZone: string }
type Instant = Date | string | number

const dateOf = (instant: Instant) => (instant instanceof Date ? instant : new Date(instant))
const noon = (day: string) => new Date(`${day.slice(0, 10)}T12:00:00Z`)

const timeFrom = ({ hour, minute }: Record<Part, string>, locale: Locale) =>
  locale === 'en' ? `${hour}:${minute}` : `${Number(hour)}${NBSP}h${NBSP}${minute}`

/** `14:00`, `14 h 00`. */
export const formatTime = (instant: Instant, { locale, timeZone }: Place): string =>
  timeFrom(partsOf(dateOf(instant), locale, timeZone, 'short'), locale)

/** `Tue 3 Mar, 14:00`, `mar. 3 mars, 14 h 00`; with the year when it is not the year of `now`. */
export function formatMoment(instant: Instant, { locale, timeZone }: Place, now: Date = new Date()): string {
  const parts = partsOf(dateOf(instant), locale, timeZone, 'short')
  const year = parts.year === partsOf(now, locale, timeZone, 'short').year ? '' : ` ${parts.year}`
  return `${parts.weekday} ${parts.day}${NBSP}${parts.month}${year}, ${timeFrom(parts, locale)}`
}

/** A calendar day such as `2027-03-03`: `3 Mar 2027`, `3 mars 2027`. */
export function formatDay(day: string, locale: Locale): string {
  const parts = partsOf(noon(day), locale, 'UTC', 'short')
  return `${parts.day}${NBSP}${parts.month} ${parts.year}`
}

/** `Wed 3 Mar`, `mer. 3 mars`; with the year when it is not the year of `now`. */
export function formatWeekday(day: string, locale: Locale, now: Date = new Date()): string {
  const parts = partsOf(noon(day), locale, 'UTC', 'short')
  const year = parts.year === String(now.getUTCFullYear()) ? '' : ` ${parts.year}`
  return `${parts.weekday} ${parts.day}${NBSP}${parts.month}${year}`
}

/** `3 March 2027`, `3 mars 2027`, as in the words of an agreement. */
export function formatLongDay(day: string, locale: Locale): string {
  const parts = partsOf(noon(day), locale, 'UTC', 'long')
  return `${parts.day}${NBSP}${parts.month} ${parts.year}`
}

/** The last day of what ends with a day it no longer counts, as a term does. */
export const dayBefore = (day: string): string => new Date(noon(day).getTime() - DAY_MS).toISOString().slice(0, 10)

/** The calendar day of an instant somewhere: `2027-03-03`. */
export const dayOf = (instant: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    dateOf(instant),
  )

/** `Eastern Time (Toronto)`, `heure de l’Est (Toronto)`: how the zone is called, and the place it is kept by. */
export function formatZone({ locale, timeZone }: Place, now: Date = new Date()): string {
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone
  const parts = formatOf(locale, timeZone, { timeZoneName: 'longGeneric' }).formatToParts(now)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  if (city === 'UTC') return city
  return name.includes(city) || name === timeZone ? name : `${name} (${city})`
}

const DAY_MS = 86_400_000
const STEPS: readonly [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['minute', 60_000, 60],
  ['hour', 3_600_000, 24],
  ['day', DAY_MS, 14],
  ['week', 7 * DAY_MS, 9],
  ['month', 30.44 * DAY_MS, 24],
  ['year', 365.25 * DAY_MS, Number.POSITIVE_INFINITY],
]

/** `3 days ago`, `in 2 weeks`, `il y a 3 jours`; `now` for less than a minute. */
export function formatAgo(instant: Instant, locale: Locale, now: Date = new Date()): string {
  const distance = dateOf(instant).getTime() - now.getTime()
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (Math.abs(distance) < 60_000) return relative.format(0, 'second')
  const [unit, size] = STEPS.find(([, one, most]) => Math.round(Math.abs(distance) / one) < most) ?? ['day', DAY_MS]
  return relative.format(Math.round(distance / size), unit)
}

/** Days from today, by the calendar: `today`, `tomorrow`, `in 12 days`, `hier`. */
export function formatDaysFrom(day: string, today: string, locale: Locale): string {
  const days = Math.round((noon(day).getTime() - noon(today).getTime()) / DAY_MS)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const [unit, size] = Math.abs(days) < 60 ? (['day', 1] as const) : (['month', 30.44] as const)
  return relative.format(Math.round(days / size), unit)
}

export const formatNumber = (value: number, locale: Locale): string => new Intl.NumberFormat(TAG[locale]).format(value)

/** `Ada, Ben and Chloé`, `Ada, Ben et Chloé`. */
export const formatList = (items: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale === 'en' ? 'en-GB' : 'fr', { type: 'conjunction' }).format(items)
