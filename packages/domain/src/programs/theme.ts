import type { Refusal, Standing } from '../core/index.ts'
import { fewestAnswers } from '../evaluations/index.ts'
import { mayReplaceDraft } from './draft.ts'
import type { Program, ProgramRefusalCode } from './program.ts'

/** More than anybody would read beside an edition. */
export const mostThemes = 20
export const longestTheme = 500

/**
 * What stands in the way of saying in a draft what it answers: that one may not draft, that none of what was chosen is there
 * for them to read, or that there is more than enough. `authors` are whose it is, once each time.
 */
export function mayNameFeedback(
  program: Program,
  { authors, before }: { authors: readonly string[]; before: number },
  by: Standing,
): Refusal<ProgramRefusalCode>[] {
  const refusals = mayReplaceDraft(program, by)
  if (refusals.length > 0) return refusals
  if (authors.length === 0) return [{ code: 'feedback-not-chosen', at: 'feedback' }]
  return before < mostThemes ? [] : [{ code: 'themes-too-many', limit: mostThemes }]
}

/** How many people said something, where it is enough that none of them is known from it. */
export function peopleBehind(authors: readonly string[]): number | null {
  const people = new Set(authors).size
  return people < fewestAnswers ? null : people
}
