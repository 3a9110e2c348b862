export const locales = ['en', 'fr'] as const
export type Locale = (typeof locales)[number]

/** One text in every language the platform speaks. */
export type Localized = { en: string; fr: string }

export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value)

/** The first language of the list that is spoken here: the person's, else the program's, else English. */
export function chooseLocale(...wishes: readonly (string | null | undefined)[]): Locale {
  for (const wish of wishes) {
    const language = wish?.slice(0, 2).toLowerCase()
    if (language !== undefined && isLocale(language)) return language
  }
  return 'en'
}

/** A text in both languages, side by side. */
export const say = (en: string, fr: string): Localized => ({ en, fr })
