import { type Day, type Party, type Period, term } from '../core/index.ts'
import type { Act, Settled } from '../agreements/index.ts'
import type { ContactFacts, OpenPeriod } from '../contacts/index.ts'
import type { RenewalAnswers } from '../endings/index.ts'
import type { Evaluated } from '../evaluations/index.ts'
import type { Goal } from '../goals/index.ts'
import type { TimeGiven } from '../hours/index.ts'
import type { MentorshipPhase } from '../mentorships/index.ts'
import type { FeedbackStanding } from '../oversight/index.ts'
import type { PhaseDay, PlanItem } from '../plans/index.ts'
import type { Reviewed } from '../reviews/index.ts'
import type { Delegated } from '../rules/index.ts'

/**
 * Everything that decides what is due in a mentorship: ids, codes, dates, numbers and no word of the two, so that the
 * answer is the same whoever asks. `agreement` is the newest that was not withdrawn.
 */
export type MentorshipFacts = {
  phase: MentorshipPhase
  pairedOn: Day
  startsOn: Day | null
  /** The first day after the term; null where it is open. */
  endsOn: Day | null
  /** The first day on which it was over. */
  endedOn?: Day | null
  agreement: {
    number: number
    open: boolean
    termMonths: number | null
    signedBy: readonly Party[]
    since: Day
    /** Whether it is an open renewal of the term that runs. */
    renews?: boolean
    /** Whether it is an amendment that says as yet what holds anyway. */
    untouched?: boolean
    settled?: Settled
    /** How the two give their word, where it is not by signing. */
    act?: Exclude<Act, 'sign'>
  } | null
  goals: readonly Goal[]
  contacts: readonly ContactFacts[]
  /** Milestones and activities that stand. */
  plan?: readonly PlanItem[]
  /** The days that the two gave to the phases of their program. */
  phaseDays?: readonly PhaseDay[]
  /** The terms before the last one, each of which ended in a renewal or will; `startsOn` is the start of the first. */
  terms?: readonly Period[]
  /** What the two said when asked whether to go on after the last one. */
  answers?: RenewalAnswers
  evaluated?: readonly Evaluated[]
  /** When each was last asked for feedback, and gave any. */
  feedback?: readonly FeedbackStanding[]
  /** Time that each gave beside the contacts. */
  timeGiven?: readonly TimeGiven[]
  /** That they answered whether it is still of benefit. */
  reviewed?: readonly Reviewed[]
  pauses?: readonly OpenPeriod[]
  /** What the two agreed on where the book leaves it to them, from which day on, in any order. */
  delegated?: readonly Delegated[]
  /** Who of the two was removed from the association; none where it is not said. */
  gone?: readonly Party[]
}

/** The term as it is, or as it would be if both signed today. */
export function presumedTerm({ startsOn, endsOn, agreement }: MentorshipFacts, today: Day): Period | null {
  if (startsOn !== null) return endsOn === null ? null : { from: startsOn, until: endsOn }
  const months = agreement?.termMonths ?? null
  return months === null ? null : term(today, months)
}
