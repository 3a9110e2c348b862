import { addDays, checkText, type Day, decided, type Decision, type Happened, type Party } from '../core/index.ts'
import { type Refusal, refused, type TextRefusalCode } from '../core/index.ts'
import { type Goal, isGoal } from '../goals/index.ts'
import type { Mentorship } from '../mentorships/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import { renewalOpensOn } from './renewal.ts'

/** What becomes of a goal when the two part: reached, carried on alone, or let go of. */
export const goalOutcomes = ['done', 'carried-on', 'dropped'] as const
export type GoalOutcome = (typeof goalOutcomes)[number]

/** For how many days after the end the two can still say what is to be said. */
export const partingDays = 60

export type PartingRefusalCode =
  'parting-not-yours' | 'parting-not-yet' | 'parting-over' | 'goal-not-kept' | 'thanked' | 'nobody-to-thank'

export type PartingEvent =
  | Happened<'GoalSettled', 'goal', { mentorshipId: string; outcome: GoalOutcome }>
  | Happened<'FarewellSaid', 'mentorship', { party: Party }>

export type PartingSituation = { by: Party | null; today: Day; book: ResolvedBook }
/** `erased`: the other has been erased and reads nothing any more. */
type ThanksSituation = PartingSituation & { thanked: boolean; erased: boolean }
type Refusals = Refusal<PartingRefusalCode>[]

const closed = (mentorship: Mentorship, today: Day) =>
  mentorship.phase === 'ended' && today >= addDays(mentorship.endedOn, partingDays)

/** What stands in the way of saying what became of a goal: any time while it runs, and for a while after. */
export function maySettleGoal(goal: Goal, mentorship: Mentorship, { by, today }: PartingSituation): Refusals {
  if (by === null) return [{ code: 'parting-not-yours' }]
  if (mentorship.phase === 'agreement') return [{ code: 'parting-not-yet' }]
  if (mentorship.phase === 'undone' || closed(mentorship, today)) return [{ code: 'parting-over' }]
  return isGoal(goal) ? [] : [{ code: 'goal-not-kept' }]
}

/** Says what became of a goal. It changes nothing of what was signed. */
export function settleGoal(
  goal: Goal,
  { outcome, before }: { outcome: GoalOutcome; before: GoalOutcome | null },
  mentorship: Mentorship,
  situation: PartingSituation,
): Decision<GoalOutcome, PartingEvent, PartingRefusalCode> {
  const refusals = maySettleGoal(goal, mentorship, situation)
  if (refusals.length > 0) return refused(refusals)
  if (outcome === before) return decided(outcome)
  const data = { mentorshipId: goal.mentorshipId, outcome }
  return decided(outcome, { type: 'GoalSettled', subjectType: 'goal', subjectId: goal.id, data })
}

/** What stands in the way of thanking the other: from when the end is near, once, and not long after it, unless they are erased. */
export function mayThank(mentorship: Mentorship, { by, today, book, thanked, erased }: ThanksSituation): Refusals {
  if (by === null) return [{ code: 'parting-not-yours' }]
  if (mentorship.phase === 'undone' || closed(mentorship, today)) return [{ code: 'parting-over' }]
  if (erased) return [{ code: 'nobody-to-thank' }]
  const near =
    mentorship.phase === 'ended' ||
    (mentorship.phase === 'active' && mentorship.endsOn !== null && today >= renewalOpensOn(mentorship.endsOn, book))
  if (!near) return [{ code: 'parting-not-yet' }]
  return thanked ? [{ code: 'thanked' }] : []
}

/** Thanks the other, in words that the two alone read: the state is the text as it will be kept. */
export function thank(
  mentorship: Mentorship,
  text: string,
  situation: ThanksSituation,
): Decision<string, PartingEvent, PartingRefusalCode | TextRefusalCode> {
  const { by } = situation
  const refusals: Refusal<PartingRefusalCode | TextRefusalCode>[] = mayThank(mentorship, situation)
  const checked = checkText(text, { at: 'text', needed: true })
  if (refusals.length === 0) refusals.push(...checked.refusals)
  if (by === null || refusals.length > 0) return refused(refusals)
  return decided(checked.text, {
    type: 'FarewellSaid',
    subjectType: 'mentorship',
    subjectId: mentorship.id,
    data: { party: by },
  })
}
