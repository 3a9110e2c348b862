import type { Locale } from '../../core/index.ts'

/** Words of the program that went and came; null where there are none instead. */
export type WordPair = { before: string | null; after: string | null }

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** The texts that a program has written into a value, in one language and in the order in which they stand. */
function textsIn(value: unknown, locale: Locale): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, locale))
  if (!isFields(value)) return []
  if (!('en' in value && 'fr' in value)) return Object.values(value).flatMap((inner) => textsIn(inner, locale))
  const said = value[locale]
  return typeof said === 'string' ? [said] : formsIn(said)
}

/** What a role is called: by one and by many; the other forms follow from these. */
function formsIn(value: unknown): string[] {
  if (!isFields(value)) return []
  const { one, many } = value
  return typeof one === 'string' && typeof many === 'string'
    ? [one, many]
    : Object.values(value).flatMap((inner) => formsIn(inner))
}

/** What went and came among the texts of a value: beside one another where they can be, so that who reads sees into what. */
export function wordsBetween(before: unknown, after: unknown): Record<Locale, readonly WordPair[]> {
  const pairs = (locale: Locale): WordPair[] => {
    const [old, now] = [textsIn(before, locale), textsIn(after, locale)]
    if (old.length === now.length)
      return now.flatMap((is, index) => {
        const was = old[index]
        return was === undefined || was === is ? [] : [{ before: was, after: is }]
      })
    return [
      ...old.filter((text) => !now.includes(text)).map((text) => ({ before: text, after: null })),
      ...now.filter((text) => !old.includes(text)).map((text) => ({ before: null, after: text })),
    ]
  }
  return { en: pairs('en'), fr: pairs('fr') }
}

/** A word that is the same in every language. */
export const plainWords = (before: string, after: string): Record<Locale, readonly WordPair[]> => ({
  en: [{ before, after }],
  fr: [{ before, after }],
})
