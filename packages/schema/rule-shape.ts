// What the scalar `RuleShape` holds: enough to draw the field of anything that can be written in a rule book.

export type RuleChoice = { value: string; words: string }
/** With `when`, a part is only asked where the part of that key is one of these. */
export type RuleMember = {
  key: string
  name: string
  help: string | null
  shape: RuleShape
  when?: { key: string; is: readonly string[] }
}

/** A word for a role, and what its language has to know of it. */
export type RuleNoun = {
  one: string
  many: string
  article?: 'a' | 'an'
  gender?: 'm' | 'f' | 'both'
  aspirated?: boolean
}

/**
 * `code` is made by whoever writes and never shown; `texts` is a text in both languages; `noun` is a word for a role with its
 * forms, and what they tell of it now; `maybe` may be null, and then `none` is what that means;
 * `leastAlone` is the least of a number where nothing of its rule is left to the two.
 */
export type RuleShape =
  | { is: 'code' | 'text' | 'time-zone' | 'day' }
  | { is: 'texts'; isLong: boolean }
  | { is: 'noun'; locale: 'en' | 'fr'; noun: RuleNoun }
  | { is: 'number'; least: number; leastAlone?: number; most: number | null; unit: string | null }
  | { is: 'yes-no'; yes: string; no: string }
  | { is: 'choice'; choices: readonly RuleChoice[] }
  | { is: 'choices'; choices: readonly RuleChoice[]; least: number; isOrdered: boolean }
  | { is: 'list'; of: RuleShape; one: string; add: string; least: number }
  | { is: 'object'; members: readonly RuleMember[] }
  | { is: 'maybe'; of: RuleShape; none: string; some: string }
