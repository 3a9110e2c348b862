import type { Locale } from '@ithaca/domain/core'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

export const shortestPassword = 12
export const longestPassword = 128
const strongEnough = 3

export type PasswordRefusal = {
  code: 'password-too-short' | 'password-too-long' | 'password-too-weak'
  message: string
}

const messages = {
  short: {
    en: `A password needs at least ${shortestPassword} characters. Four unrelated words are easy to remember and hard to guess.`,
    fr: `Un mot de passe compte au moins ${shortestPassword} caractères. Quatre mots sans lien entre eux se retiennent bien et se devinent mal.`,
  },
  long: {
    en: `A password has at most ${longestPassword} characters.`,
    fr: `Un mot de passe compte au plus ${longestPassword} caractères.`,
  },
  weak: {
    en: 'This password would be guessed too soon.',
    fr: 'Ce mot de passe serait deviné trop vite.',
  },
  hint: {
    en: 'Try four unrelated words, without names or dates.',
    fr: 'Essayez quatre mots sans lien entre eux, sans noms ni dates.',
  },
} satisfies Record<string, Record<Locale, string>>

const estimators = new Map<Locale, Promise<ZxcvbnFactory>>()

/** The dictionaries are large, so they are read when the first password is chosen. */
function estimator(locale: Locale): Promise<ZxcvbnFactory> {
  const known = estimators.get(locale)
  if (known) return known
  const made = Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-fr'),
  ]).then(
    ([core, common, english, french]) =>
      new core.ZxcvbnFactory({
        graphs: common.adjacencyGraphs,
        dictionary: {
          ...common.dictionary,
          ...english.dictionary,
          ...french.dictionary,
          'ithaca-en': ['ithaca', 'mentor', 'protege', 'mentoring'],
        },
        translations: (locale === 'fr' ? french : english).translations,
      }),
  )
  estimators.set(locale, made)
  return made
}

/** Why this password will not do, or null. `known` is what a guesser knows of the person: name, address. */
export async function passwordRefusal(
  password: string,
  locale: Locale,
  known: string[] = [],
): Promise<PasswordRefusal | null> {
  if ([...password].length < shortestPassword) return { code: 'password-too-short', message: messages.short[locale] }
  if (password.length > longestPassword) return { code: 'password-too-long', message: messages.long[locale] }
  const guessable = known.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((text) => text.length > 2)
  // What is left without one's own names has to carry the password: names are the first thing anybody tries.
  const rest = guessable.reduce(
    (left, own) => left.replaceAll(new RegExp(own.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`), 'gi'), ''),
    password,
  )
  if (rest.replaceAll(/[^\p{L}\p{N}]/gu, '').length < shortestPassword / 2)
    return { code: 'password-too-weak', message: `${messages.weak[locale]} ${messages.hint[locale]}` }
  const { score, feedback } = (await estimator(locale)).check(password, guessable)
  if (score >= strongEnough) return null
  const why = feedback.warning?.replace(/\.?$/, '.')
  return {
    code: 'password-too-weak',
    message: [messages.weak[locale], why, messages.hint[locale]].filter(Boolean).join(' '),
  }
}
