import { english, type Labels, type Locale, type NounForms } from '../core/index.ts'

/** A label as an association says it: the word, its plural, and what its language has to know of it. */
export type Noun = {
  one: string
  many: string
  /** English: the article. French: the gender, `both` where the word stands for either. */
  article?: 'a' | 'an'
  gender?: 'm' | 'f' | 'both'
  /** French: a first h that is not silent (`le héros`). */
  aspirated?: boolean
}

export const longestLabel = 40

/** Every form that sentences need. A word written from right to left is set apart, so that it keeps its place among others. */
export function nounForms(locale: Locale, noun: Noun): NounForms {
  const [one, many] = [isolated(noun.one), isolated(noun.many)]
  if (locale === 'fr') return french(one, many, noun)
  return english(one, many, noun.article ?? (/^[aeiou]/i.test(noun.one) ? 'an' : 'a'))
}

/** Both roles in both languages. */
export const labelsOf = (nouns: Record<Locale, Record<'mentor' | 'protege', Noun>>): Labels => ({
  en: { mentor: nounForms('en', nouns.en.mentor), protege: nounForms('en', nouns.en.protege) },
  fr: { mentor: nounForms('fr', nouns.fr.mentor), protege: nounForms('fr', nouns.fr.protege) },
})

function french(one: string, many: string, { one: word, gender = 'm', aspirated = false }: Noun): NounForms {
  const elides = !aspirated && /^[aeiouhyàâæéèêëîïôœùûü]/i.test(word.normalize('NFC'))
  const plural = { many, theMany: `les ${many}`, ofMany: `des ${many}`, toMany: `aux ${many}` }
  const a = { m: `un ${one}`, f: `une ${one}`, both: `un ou une ${one}` }[gender]
  if (elides) return { one, a, the: `l’${one}`, of: `de l’${one}`, to: `à l’${one}`, ...plural }
  const { the, of, to } = articles[gender]
  return { one, a, the: `${the} ${one}`, of: `${of} ${one}`, to: `${to} ${one}`, ...plural }
}

const articles = {
  m: { the: 'le', of: 'du', to: 'au' },
  f: { the: 'la', of: 'de la', to: 'à la' },
  both: { the: 'le ou la', of: 'du ou de la', to: 'au ou à la' },
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const isolated = (word: string): string => (rightToLeft.test(word) ? `\u2068${word}\u2069` : word)

/** A role's word in one language. */
export type RoleWord = { role: 'mentor' | 'protege'; locale: Locale; noun: Noun }

/** The labels with other words in some places. */
export const called = (labels: Labels, words: readonly RoleWord[]): Labels =>
  words.reduce<Labels>(
    (before, { role, locale, noun }) => ({
      ...before,
      [locale]: { ...before[locale], [role]: nounForms(locale, noun) },
    }),
    labels,
  )

/** What of a word its forms tell: article or gender, and a first h that is not silent. */
export function nounOf(locale: Locale, { one, many, a, the }: NounForms): Noun {
  const word = { one: bareLabel(one), many: bareLabel(many) }
  if (locale === 'en') return { ...word, article: a.startsWith('an ') ? 'an' : 'a' }
  const gender = a.startsWith('un ou une ') ? 'both' : a.startsWith('une ') ? 'f' : 'm'
  const aspirated = !the.startsWith('l’') && nounForms('fr', { ...word, gender }).the !== the
  return { ...word, gender, aspirated }
}

/** The word without what sets it apart, as its length is counted. */
export const bareLabel = (word: string): string => word.replaceAll(/[\u2068\u2069]/g, '')
