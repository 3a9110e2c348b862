import type { Locale, Localized } from './locale.ts'
import type { Party } from './party.ts'

/** A noun as a sentence needs it; `of` and `to` hold their article, since French joins them (`du`, `au`, `de l’`). */
export type NounForms = {
  one: string
  many: string
  a: string
  the: string
  of: string
  to: string
  theMany: string
  ofMany: string
  toMany: string
}
/** What a program calls its two roles, in each language. */
export type Labels = Record<Locale, Record<Party, NounForms>>

export type Values = Readonly<Record<string, string | number | undefined>>

/**
 * Fills a sentence: `{name}` with a value, `{protege.the}` with a form of the role's label, `{limit:goal|goals}` with
 * the number and the noun that goes with it. A capital (`{Protege.the}`) starts a sentence. What is not given stays out.
 */
export function fill(template: Localized, { labels, locale, values = {} }: Wording): string {
  return template[locale].replaceAll(
    /\{([A-Za-z]+)(?:\.([A-Za-z]+))?(?::([^|}]*)\|([^}]*))?\}/g,
    (_whole, name: string, form?: string, one?: string, many = '') => {
      const key = name.charAt(0).toLowerCase() + name.slice(1)
      const value = form === undefined ? values[key] : label(labels, locale, key, form)
      const text = one === undefined ? String(value ?? '') : counted(Number(value ?? 0), one, many, locale)
      return key === name ? text : capitalised(text, locale)
    },
  )
}
export type Wording = { labels: Labels; locale: Locale; values?: Values }

/** The number with its noun; French counts 0 and 1 as one. */
export const counted = (count: number, one: string, many: string, locale: Locale): string =>
  `${count} ${(locale === 'fr' ? Math.abs(count) < 2 : count === 1) ? one : many}`

export const capitalised = (text: string, locale: Locale): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)

function label(labels: Labels, locale: Locale, role: string, form: string): string {
  const forms: Readonly<Record<string, string>> | undefined =
    role === 'mentor' || role === 'protege' ? labels[locale][role] : undefined
  return forms?.[form] ?? role
}

/** Used where no rule book is at hand yet. */
export const plainLabels: Labels = {
  en: {
    mentor: english('mentor', 'mentors', 'a'),
    protege: english('protégé', 'protégés', 'a'),
  },
  fr: {
    mentor: {
      one: 'mentor',
      many: 'mentors',
      a: 'un mentor',
      the: 'le mentor',
      of: 'du mentor',
      to: 'au mentor',
      theMany: 'les mentors',
      ofMany: 'des mentors',
      toMany: 'aux mentors',
    },
    protege: {
      one: 'protégé(e)',
      many: 'protégé(e)s',
      a: 'un ou une protégé(e)',
      the: 'le ou la protégé(e)',
      of: 'du ou de la protégé(e)',
      to: 'au ou à la protégé(e)',
      theMany: 'les protégé(e)s',
      ofMany: 'des protégé(e)s',
      toMany: 'aux protégé(e)s',
    },
  },
}

/** The English forms of a noun, which never change but for the plural. */
export function english(one: string, many: string, article: 'a' | 'an'): NounForms {
  return {
    one,
    many,
    a: `${article} ${one}`,
    the: `the ${one}`,
    of: `of the ${one}`,
    to: `to the ${one}`,
    theMany: `the ${many}`,
    ofMany: `of the ${many}`,
    toMany: `to the ${many}`,
  }
}
