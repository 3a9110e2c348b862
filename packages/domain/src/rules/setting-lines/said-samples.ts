import { bookOf, type Some } from '../check/check-samples.ts'
import { settingLines } from '../setting-lines.ts'

/** What a book with these settings says under a key, in both languages. */
export const said = (key: string, some: Some) => {
  const book = { ...bookOf([], some), defaults: [] }
  const one = (locale: 'en' | 'fr') =>
    settingLines(book, locale)
      .find((line) => line.key === key)
      ?.sentence.replaceAll('\u00a0', ' ') ?? null
  return [one('en'), one('fr')]
}
