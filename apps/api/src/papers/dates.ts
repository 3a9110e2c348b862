import { dayInWords, type Locale, localDay } from '@ithaca/domain/core'

const zoneTongue = { en: 'en-CA', fr: 'fr-CA' } as const

/** An instant (ISO 8601) in words in a zone, which is named: "15 January 2027, 09:05 EST", "15 janvier 2027 à 9 h 05 HNE". */
export function instantInWords(instant: string, timeZone: string, locale: Locale): string {
  const at = new Date(instant)
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  const zone = new Intl.DateTimeFormat(zoneTongue[locale], { timeZoneName: 'short', timeZone })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value
  const named = zone === undefined ? '' : `\u00a0${zone}`
  const [hour = '', minute = ''] = time.format(at).split(':')
  const written = dayInWords(localDay(at, timeZone), locale)
  return locale === 'fr'
    ? `${written} à ${Number(hour)}\u00a0h\u00a0${minute}${named}`
    : `${written}, ${hour}:${minute}${named}`
}
