import { type Day, type Party, type Period, term } from '../core/index.ts'
import { agreementObligations } from '../agreements/index.ts'
import { type Goal, goalObligations } from '../goals/index.ts'
import type { MentorshipPhase } from '../mentorships/index.ts'
import type { Obligation, ResolvedBook } from '../rules/index.ts'

/**
 * Everything that decides what is due in a mentorship: ids, codes, dates, numbers and no word of the two, so that the
 * answer is the same whoever asks. `agreement` is the newest that was not withdrawn.
 */
export type MentorshipFacts = {
  phase: MentorshipPhase
  pairedOn: Day
  startsOn: Day | null
  endsOn: Day | null
  agreement: { number: number; open: boolean; termMonths: number | null; signedBy: readonly Party[]; since: Day } | null
  goals: readonly Goal[]
  /** Who of the two was removed from the association; none where it is not said. */
  gone?: readonly Party[]
}

/**
 * What is met, asked or advised, in the order of the book's slices. Nothing is asked of a mentorship that is over, or
 * that one of the two alone is left in. The order in which goals or signatures are given makes no difference.
 */
export function obligations(facts: MentorshipFacts, book: ResolvedBook, today: Day): Obligation[] {
  const { agreement, phase, pairedOn, gone = [] } = facts
  if (phase === 'undone' || phase === 'ended' || agreement === null || gone.length > 0) return []
  const { number, open, signedBy, since } = agreement
  const writing = open ? { today, term: presumedTerm(facts, today) } : null
  return [
    ...goalObligations({ goals: facts.goals, since: pairedOn, writing }, book),
    ...agreementObligations({ number, signedBy, since }, book),
  ]
}

/** The term as it is, or as it would be if both signed today. */
export function presumedTerm({ startsOn, endsOn, agreement }: MentorshipFacts, today: Day): Period | null {
  if (startsOn !== null) return endsOn === null ? null : { from: startsOn, until: endsOn }
  const months = agreement?.termMonths ?? null
  return months === null ? null : term(today, months)
}

/** What a list of things to do holds: neither met, nor settled by another obligation of the list. */
export const toDo = (all: readonly Obligation[]): Obligation[] =>
  all.filter(({ state, coveredBy }) => state !== 'met' && state !== 'advice' && coveredBy === null)

/** What is suggested and still missing. */
export const advised = (all: readonly Obligation[]): Obligation[] =>
  all.filter(({ state, coveredBy }) => state === 'advice' && coveredBy === null)

/** What waits on whom: of each of the two the first thing asked, without advice. */
export const waitingOn = (all: readonly Obligation[]): Obligation[] => {
  const asked = toDo(all)
  return (['protege', 'mentor'] as const).flatMap((party) => asked.find((one) => one.waitingOn === party) ?? [])
}
