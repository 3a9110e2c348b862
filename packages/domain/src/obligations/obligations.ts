import { agreementObligations } from '../agreements/index.ts'
import { callObligations, contactObligations } from '../contacts/index.ts'
import type { Day } from '../core/index.ts'
import { renewalObligations } from '../endings/index.ts'
import { evaluationObligations } from '../evaluations/index.ts'
import { countedGoals, goalObligations } from '../goals/index.ts'
import { activityObligations, timelineObligations } from '../plans/index.ts'
import { hourObligations } from '../hours/index.ts'
import { reviewObligations } from '../reviews/index.ts'
import { feedbackObligations } from '../oversight/index.ts'
import { hasPins, type Obligation, type Pin, pinOn, pinsOf, type Rules } from '../rules/index.ts'
import { type MentorshipFacts, presumedTerm } from './facts.ts'

/**
 * What is met, asked or advised, in the order of the book's slices. Of a mentorship that is over only a look back is
 * asked, and nothing of one that one of the two alone is left in. The order in which goals, signatures, contacts or editions are given makes no
 * difference, nor does the time of day.
 */
export function obligations(facts: MentorshipFacts, rules: Rules, today: Day): Obligation[] {
  const { agreement, phase, startsOn, endsOn, gone = [] } = facts
  if (phase === 'undone' || gone.length > 0) return []
  const pins = pinsOf(rules)
  if (!hasPins(pins)) return []
  const {
    contacts,
    endedOn = null,
    terms = [],
    pauses = [],
    delegated = [],
    answers = {},
    evaluated = [],
    feedback = [],
  } = facts
  if (phase === 'ended') {
    const part = { startsOn: startsOn ?? facts.pairedOn, endsOn, endedOn: endedOn ?? endsOn, terms, evaluated }
    return evaluationObligations(part, pins, today)
  }
  const before = callObligations({ contacts, pairedOn: facts.pairedOn, startsOn }, pins, today)
  const found = agreement === null ? before : [...written(facts, agreement, pinOn(pins, today), today), ...before]
  if (startsOn === null) return found
  const signedBy = agreement?.renews === true ? agreement.signedBy : []
  const part = { contacts, startsOn, endsOn, terms, pauses, delegated }
  const renewal = renewalObligations({ startsOn, endsOn, terms, answers, signedBy }, pins, today)
  return [
    ...(agreement?.renews === true ? found.map((one) => renewing(one, renewal)) : found),
    ...contactObligations(part, pins, today),
    ...activityObligations({ contacts: part, plan: facts.plan ?? [] }, pins, today),
    ...hourObligations({ ...part, timeGiven: facts.timeGiven ?? [] }, pins, today),
    ...reviewObligations({ startsOn, endsOn, pauses, reviewed: facts.reviewed ?? [] }, pins, today),
    ...renewal,
    ...evaluationObligations({ startsOn, endsOn, terms, evaluated }, pins, today),
    ...feedbackObligations({ startsOn, feedback }, pins, today),
  ]
}

/** The signature of a renewal is what settles being asked whether to go on, so that it is asked once. */
function renewing(one: Obligation, renewal: readonly Obligation[]): Obligation {
  if (one.ask.code !== 'sign-agreement') return one
  const asks = renewal.findLast(({ party }) => party === one.party)
  return { ...one, ask: { ...one.ask, renews: true }, coveredBy: asks?.key ?? null }
}

/** What is asked of the text that the two sign, by the edition of today. */
function written(
  facts: MentorshipFacts,
  { number, open, signedBy, since, termMonths, settled, untouched }: NonNullable<MentorshipFacts['agreement']>,
  { book, edition }: Pin,
  today: Day,
): Obligation[] {
  const writing = open ? { today, term: presumedTerm(facts, today) } : null
  return [
    ...goalObligations({ goals: facts.goals, since: facts.pairedOn, edition, writing }, book),
    ...agreementObligations(
      { number, signedBy, since, edition, termMonths, settled, untouched, goals: countedGoals(facts.goals).length },
      book,
    ),
    ...timelineObligations({ number, since: facts.pairedOn, edition, phaseDays: facts.phaseDays ?? [] }, book),
  ]
}

/** What a list of things to do holds: asked, still possible, and not settled by another obligation of the list. */
export const toDo = (all: readonly Obligation[]): Obligation[] =>
  all.filter(
    ({ state, coveredBy, waitingOn: who }) =>
      state !== 'met' && state !== 'advice' && coveredBy === null && who !== null,
  )

/** What is suggested and still missing. */
export const advised = (all: readonly Obligation[]): Obligation[] =>
  all.filter(({ state, coveredBy }) => state === 'advice' && coveredBy === null)

/** Whether what is planned would settle it. */
export const isPlanned = ({ progress, planned }: Obligation): boolean =>
  progress !== null && planned > 0 && progress.count + planned >= progress.target

/**
 * What waits on whom, without advice and what is planned would settle: of each of the two the first thing asked, then what
 * the pair is asked, once its time has come.
 */
export const waitingOn = (all: readonly Obligation[]): Obligation[] => {
  const asked = toDo(all).filter((one) => !isPlanned(one))
  const alone = (['protege', 'mentor'] as const).flatMap((party) => asked.find((one) => one.waitingOn === party) ?? [])
  const pair = asked.find((one) => one.waitingOn === 'pair' && one.state === 'due')
  return pair === undefined ? alone : [...alone, pair]
}
