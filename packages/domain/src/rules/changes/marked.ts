import { type Locale, type Localized, say } from '../../core/index.ts'

/** That something is another, by its name alone. */
export const otherwise = ({ en, fr }: Localized): Localized => say(`Changed: ${en}.`, `Modifié : ${fr}.`)

/** The newer sentence, followed, in each language in which it reads as the older one, by what of it is another. */
export function marked(before: Localized, after: Localized, name: Localized): Localized {
  const note = otherwise(name)
  const words = (locale: Locale) =>
    before[locale] === after[locale] ? `${after[locale]} ${note[locale]}` : after[locale]
  return say(words('en'), words('fr'))
}
