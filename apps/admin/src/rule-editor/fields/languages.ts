import { useLocale } from '@ithaca/ui'
import { createContext, use } from 'react'
import { LANGUAGES, type Texts } from './values.ts'

export type Language = (typeof LANGUAGES)[number]

/** In which languages texts are asked for: both, but where somebody has said what the program speaks. */
export const LanguagesContext = createContext<readonly Language[]>(LANGUAGES)

/** The reader's own comes first. */
export function useLanguages(): readonly Language[] {
  const own = useLocale()
  return use(LanguagesContext).toSorted((one, other) => Number(other === own) - Number(one === own))
}

/** A text as it is after typing in one language; one that nobody is asked for goes along, unless it was other words before. */
export function typed(texts: Texts, language: Language, words: string, asked: readonly Language[]): Texts {
  const along = LANGUAGES.filter((one) => !asked.includes(one) && ['', texts[language]].includes(texts[one].trim()))
  return { ...texts, ...Object.fromEntries(along.map((one) => [one, words])), [language]: words }
}
