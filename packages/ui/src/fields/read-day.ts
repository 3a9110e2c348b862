import type { Locale } from '../texts/set-up.ts'

const letters = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F.]/g, '')
    .toLowerCase()

const twelve = Array.from({ length: 12 }, (_none, index) => index + 1)

const monthsIn = (language: string) => {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return twelve.map((month) => ({ month, name: letters(format.format(new Date(Date.UTC(2027, month - 1, 15)))) }))
}
const months = [...monthsIn('en'), ...monthsIn('fr')]

/** A month by its name in either language or its first letters; null where they are those of two. */
function monthNamed(word: string): number | null {
  const found = new Set(
    months.filter(({ name }) => word.length >= 3 && name.startsWith(word)).map(({ month }) => month),
  )
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}

function dayFrom(year: number, month: number | null, day: number): string | null {
  if (month === null || year < 1900 || year > 2999) return null
  const iso = [year, month, day].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
  const date = new Date(`${iso}T12:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

/** `31/03/2027` is a day in French; in English only where it cannot be two. */
function fromNumbers(first: number, second: number, year: number, locale: Locale): string | null {
  if (locale === 'fr' || first > 12) return dayFrom(year, second, first)
  return second > 12 || first === second ? dayFrom(year, first, second) : null
}

/** The day that a text means, `YYYY-MM-DD`; null rather than a guess. */
export function readDay(text: string, locale: Locale): string | null {
  const said = letters(text.replaceAll(',', ' ')).replaceAll(/\s+/g, ' ').trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said)
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})[/ -](\d{1,2})[/ -](\d{4})$/.exec(said)
  if (numbers) return fromNumbers(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]), locale)
  const words = /^(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+) (\d{4})$/.exec(said)
  if (words) return dayFrom(Number(words[3]), monthNamed(words[2] ?? ''), Number(words[1]))
  const monthFirst = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(said)
  if (monthFirst) return dayFrom(Number(monthFirst[3]), monthNamed(monthFirst[1] ?? ''), Number(monthFirst[2]))
  return null
}
