import type { Locale, NounForms } from '@ithaca/domain/core'
import { bareLabel, type Noun, nounForms } from '@ithaca/domain/rules'
import type { Written } from './model.ts'

const derived = ['a', 'the', 'of', 'to', 'theMany', 'ofMany', 'toMany'] as const

/** What a language may have to know of a word, the least to be said first. */
const known: Record<Locale, readonly Partial<Noun>[]> = {
  en: [{}, { article: 'a' }, { article: 'an' }],
  fr: [
    {},
    { gender: 'f' },
    { gender: 'both' },
    { aspirated: true },
    { gender: 'f', aspirated: true },
    { gender: 'both', aspirated: true },
  ],
}

/** A label as its word, its plural, and the forms that these do not tell; what is to be `kept` is said in any case. */
export function shortNoun(forms: NounForms, locale: Locale, kept: (form: string) => boolean): Written {
  const [one, many] = [bareLabel(forms.one), bareLabel(forms.many)]
  const tries = known[locale].map((how) => {
    const told = nounForms(locale, { one, many, ...how })
    return { how, told, others: derived.filter((form) => told[form] !== forms[form]) }
  })
  const best = tries.toSorted((a, b) => a.others.length - b.others.length)[0]
  if (best === undefined || best.told.one !== forms.one || best.told.many !== forms.many) return { ...forms }
  const { how, others } = best
  const said = derived.filter((form) => others.includes(form) || kept(form))
  // All of them would be taken by the letter.
  if (said.length === derived.length) return { ...forms }
  return {
    ...{ one, many, ...how },
    ...(kept('article') && { article: best.told.a.startsWith('an ') ? 'an' : 'a' }),
    ...(kept('gender') && { gender: how.gender ?? 'm' }),
    ...(kept('aspirated') && { aspirated: how.aspirated ?? false }),
    ...Object.fromEntries(said.map((form) => [form, forms[form]])),
  }
}

/** The nine forms; where all of them are written, they are taken by the letter. */
export function longNoun({ article, gender, aspirated, ...given }: Written, locale: Locale): NounForms {
  const { one, many, ...others } = given
  const forms = Object.fromEntries(
    derived.flatMap((form) => (others[form] === undefined ? [] : [[form, others[form]]])),
  )
  if (Object.keys(forms).length === derived.length) return { one, many, ...forms } as NounForms
  const how = { ...(article && { article }), ...(gender && { gender }), ...(aspirated && { aspirated }) }
  return { ...nounForms(locale, { one, many, ...how }), ...forms }
}
