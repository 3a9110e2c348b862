type Locale = 'en' | 'fr'

const dateTongue = { en: 'en-GB', fr: 'fr-CA' } as const
const zoneTongue = { en: 'en-CA', fr: 'fr-CA' } as const

/** French writes the first of a month as an ordinal. */
const ordinal = (date: string, locale: Locale) => (locale === 'fr' ? date.replace(/(^|\s)1(?=\s)/, '$11er') : date)

/** The day stays on one line with its month. */
const held = (date: string) => date.replace(' ', '\u00a0')

/** A calendar day (`2027-01-15`) in words: "15 January 2027", "15 janvier 2027". */
export function dayInWords(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(dateTongue[locale], { dateStyle: 'long', timeZone: 'UTC' })
  return held(ordinal(format.format(new Date(`${day}T12:00:00Z`)), locale))
}

/** An instant (ISO 8601) in words in a zone, which is named: "15 January 2027, 09:05 EST", "15 janvier 2027 à 9 h 05 HNE". */
export function instantInWords(instant: string, timeZone: string, locale: Locale): string {
  const at = new Date(instant)
  const date = new Intl.DateTimeFormat(dateTongue[locale], { dateStyle: 'long', timeZone }).format(at)
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  const zone = new Intl.DateTimeFormat(zoneTongue[locale], { timeZoneName: 'short', timeZone })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value
  const named = zone === undefined ? '' : `\u00a0${zone}`
  const [hour = '', minute = ''] = time.format(at).split(':')
  const written = held(ordinal(date, locale))
  return locale === 'fr'
    ? `${written} à ${Number(hour)}\u00a0h\u00a0${minute}${named}`
    : `${written}, ${hour}:${minute}${named}`
}
