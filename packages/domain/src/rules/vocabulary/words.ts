import { type Locale, type Localized, say } from '../../core/index.ts'
import type { Bound } from '../norm.ts'
import type { ResolvedBook } from '../rule-book.ts'

// A slice gives a word to the vocabulary as three things: its shape, how it reads, and where something acts on it today.

/** How a measure reads: "have" 2 "meetings" ", in real time"; and the bounds that something judges today. */
export type MeasureWord<Measure> = {
  reads: (measure: Measure) => { verb: Localized; one: Localized; many: Localized; after?: Localized }
  evaluated: readonly Bound['is'][]
}

/** What a step asks as an infinitive, which may name the roles (`{mentor.the}`); and the moments at which something judges it today. */
export type StepWord<Step> = {
  act: (step: Step, book: ResolvedBook) => Localized
  evaluated: readonly string[]
  /** Of whom something judges it, where not of each of the two. */
  of?: readonly string[]
  /** Its act says when, so the moment is not told again. */
  tellsWhen?: true
}

/** What somebody must be, as an infinitive; and whether something looks at it today. */
export type ConditionWord<Condition> = {
  must: (condition: Condition, book: ResolvedBook) => Localized
  evaluated: boolean
}

export const listed = (words: readonly (Localized | string)[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    words.map((word) => (typeof word === 'string' ? word : word[locale])),
  )

export const either = (words: readonly Localized[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(words.map((word) => word[locale]))

/** In the quotation marks of each language. */
export const quoted = ({ en, fr }: Localized): Localized => say(`“${en}”`, `« ${fr} »`)

/** The association's word for a code, or the code itself where the book does not have it. */
export const labelIn = (words: readonly { code: string; label: Localized }[], code: string): Localized =>
  words.find((word) => word.code === code)?.label ?? say(code, code)

export const always = (act: Localized) => (): Localized => act
