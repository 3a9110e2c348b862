import { type Locale, parties, say } from '../../core/index.ts'
import { bareLabel, longestLabel } from '../noun-forms.ts'
import type { Norm } from '../norm.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { around, type Problem, problem, theNorm, theSetting } from './problem.ts'

const languages = { en: say('English', 'anglais'), fr: say('French', 'français') }
const roles = {
  mentor: say('who guides', 'la personne qui guide'),
  protege: say('who is guided', 'la personne accompagnée'),
}

/** Labels stand in every sentence: none may be missing, too long for a button, or made of what no screen shows. */
export function checkLabels({ settings: { identity } }: ResolvedBook): Problem[] {
  return identity.locales.flatMap((locale) =>
    parties.flatMap((role) => {
      const forms = identity.labels[locale][role]
      const path = `identity.labels.${locale}.${role}`
      const about = [roles[role], languages[locale]]
      const words = Object.values(forms)
      if (words.some((word) => bareLabel(word).trim() === ''))
        return problem('label-empty', { settings: [path] }, around(about, noLabel.en, noLabel.fr))
      if (words.some((word) => unshowable.test(bareLabel(word))))
        return problem('label-not-showable', { settings: [path] }, around(about, strange.en, strange.fr))
      if ([forms.one, forms.many].some((word) => [...bareLabel(word)].length > longestLabel))
        return problem('label-too-long', { settings: [path] }, around(about, tooLong.en, tooLong.fr))
      return []
    }),
  )
}

// Control characters, overrides of the writing direction, and what a sentence would take for a place to fill.
const unshowable = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066\u2067{}]/u

type Worded = { en: (...parts: string[]) => string; fr: (...parts: string[]) => string }
const noLabel: Worded = {
  en: (who, language) => `The word for ${who} is missing in ${language}, or one of its forms is.`,
  fr: (who, language) => `Le mot désignant ${who} manque en ${language}, ou l’une de ses formes.`,
}
const strange: Worded = {
  en: (who, language) => `The word for ${who} in ${language} holds a character that cannot be shown.`,
  fr: (who, language) => `Le mot désignant ${who} en ${language} contient un caractère qui ne peut pas être affiché.`,
}
const tooLong: Worded = {
  en: (who, language) => `The word for ${who} in ${language} is longer than ${longestLabel} characters.`,
  fr: (who, language) => `Le mot désignant ${who} en ${language} dépasse ${longestLabel} caractères.`,
}

/** A program speaks each of its languages in all it says; `where` the first missing text of a section or norm is. */
export function checkTexts(book: ResolvedBook): Problem[] {
  const { locales } = book.settings.identity
  const settings = Object.entries(book.settings).flatMap(([section, values]) =>
    Object.entries(values).flatMap(([key, value]) => {
      const path = `${section}.${key}`
      // Forms of a label stand by themselves in each language.
      if (path === 'identity.labels') return []
      return locales
        .filter((locale) => isMissing(value, locale))
        .map((locale) => problem('text-missing', { settings: [path] }, untold(path, locale, book)))
    }),
  )
  const norms = book.norms.flatMap((norm) =>
    locales.filter((locale) => isMissing(norm, locale)).map((locale) => unsaid(norm, locale, book)),
  )
  return [...settings, ...norms]
}

const untold = (path: string, locale: Locale, book: ResolvedBook) =>
  around(
    [theSetting(path, book), languages[locale]],
    (name, language) => `A text is missing in ${language}: ${name}.`,
    (name, language) => `Un texte manque en ${language} : ${name}.`,
  )

const unsaid = (norm: Norm, locale: Locale, book: ResolvedBook) =>
  problem(
    'text-missing',
    { norms: [norm] },
    around(
      [theNorm(norm, book), languages[locale]],
      (words, language) => `A text of ${words} is missing in ${language}.`,
      (words, language) => `Un texte manque en ${language} : ${words}.`,
    ),
  )

/** Whether somewhere within stands a text without words in that language. */
function isMissing(value: unknown, locale: Locale): boolean {
  if (Array.isArray(value)) return value.some((one) => isMissing(one, locale))
  if (typeof value !== 'object' || value === null) return false
  if (isText(value)) return value[locale].trim() === ''
  return Object.values(value).some((one) => isMissing(one, locale))
}

const isText = (value: object): value is Record<Locale, string> =>
  'en' in value && 'fr' in value && typeof value.en === 'string' && typeof value.fr === 'string'
