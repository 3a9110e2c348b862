import type { Day } from './day.ts'
import type { Locale } from './locale.ts'

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
