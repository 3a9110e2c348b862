import { type Locale, type Localized, say } from '../../core/index.ts'
import type { RuleChange } from '../changes.ts'

/** That something is another, by its name alone. */
export const otherwise = ({ en, fr }: Localized): Localized => say(`Changed: ${en}.`, `Modifié : ${fr}.`)

/** What of a change is told beside its sentences, in the language of who reads. */
export type Aside = {
  /** What is another, by its name; null where the sentences say it themselves. */
  note: string | null
  /** The words that went and came, where no sentence has them; those of the other language where only they are others. */
  words: readonly { locale: Locale; before: string | null; after: string | null }[]
}

/** What somebody who reads in one language has to be told beyond the two sentences, which read the same to them or are none. */
export function asideOf({ before, after, note, words }: RuleChange, locale: Locale): Aside {
  if (before?.[locale] !== after?.[locale]) return { note: null, words: [] }
  const told = note?.[locale] ?? null
  const other: Locale = locale === 'en' ? 'fr' : 'en'
  if (before && after && before[other] !== after[other])
    return { note: told, words: [{ locale: other, before: before[other], after: after[other] }] }
  const own = words?.[locale] ?? []
  const read = own.length > 0 ? locale : other
  return { note: told, words: (words?.[read] ?? []).map((pair) => ({ locale: read, ...pair })) }
}
