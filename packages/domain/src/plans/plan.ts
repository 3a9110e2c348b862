import type { Day, Happened, Party, Refusal } from '../core/index.ts'
import type { MentorshipPhase } from '../mentorships/index.ts'
import type { ResolvedBook } from '../rules/index.ts'

/** A milestone lies on the way to a goal; an activity is something done for one, or for the development of the two. */
export const planKinds = ['milestone', 'activity'] as const
export type PlanKind = (typeof planKinds)[number]

/** What may be known of a part of a plan without reading it: ids, codes, dates. */
export type PlanItem = {
  id: string
  mentorshipId: string
  kind: PlanKind
  goalId: string | null
  /** A code of the book's sections of activities. */
  section: string | null
  onDay: Day | null
  doneOn: Day | null
  dropped: boolean
}

/** It with its words, which are for the two alone. */
export type WrittenPlanItem = { item: PlanItem; text: string }

/** Who plans, and how their mentorship stands. */
export type PlanSituation = { party: Party | null; phase: MentorshipPhase; book: ResolvedBook; today: Day }

export type PlanRefusalCode =
  | 'not-one-of-the-two'
  | 'mentorship-over'
  | 'goal-dropped'
  | 'milestones-not-offered'
  | 'activities-not-offered'
  | 'milestone-without-goal'
  | 'activity-section-not-offered'
  | 'plan-item-dropped'
  | 'plan-item-not-dropped'
  | 'plan-day-not-a-day'
  | 'done-in-the-future'
  | 'too-many-plan-items'
  | 'timeline-not-offered'
  | 'phases-do-not-match'
  | 'phases-out-of-order'
  | 'phase-outside-the-term'

export type PlanEvent =
  | Happened<'PlanItemAdded', 'plan-item', { mentorshipId: string; kind: PlanKind }>
  | Happened<'PlanItemRevised', 'plan-item', { mentorshipId: string; kind: PlanKind; fields: readonly string[] }>
  | Happened<'PlanItemMarked', 'plan-item', { mentorshipId: string; kind: PlanKind; done: boolean }>
  | Happened<'PlanItemDropped', 'plan-item', { mentorshipId: string; kind: PlanKind }>
  | Happened<'PlanItemRestored', 'plan-item', { mentorshipId: string; kind: PlanKind }>
  | Happened<'TimelineDrawn', 'mentorship', { mentorshipId: string; phases: number }>

/** More would be no plan any more; a limit of the platform, not of a program. */
export const mostPlanItems = 100

export const hasMilestones = ({ settings }: ResolvedBook): boolean => settings.goals.milestones

/** Whether a program has activities: among its goals, in its agreement (HRACO-39), or because it counts them. */
export const hasActivities = ({ settings, norms }: ResolvedBook): boolean =>
  settings.goals.activities ||
  settings.agreement.sections.includes('activities') ||
  norms.some((norm) => norm.kind === 'quantity' && norm.measure.of === 'activities')

type Refusals = Refusal<PlanRefusalCode>[]

/** Only the two, and only while their mentorship runs; before the start too. */
export function asOneWhoPlans({ party, phase }: Pick<PlanSituation, 'party' | 'phase'>): Refusals {
  if (party === null) return [{ code: 'not-one-of-the-two' }]
  return phase === 'ended' || phase === 'undone' ? [{ code: 'mentorship-over' }] : []
}

/** What stands in the way of adding a milestone or an activity: either of the two may, where the program has them (ASQM-24, ASQP-21). */
export function mayPlan(kind: PlanKind, situation: PlanSituation): Refusals {
  const refusals = asOneWhoPlans(situation)
  if (refusals.length > 0) return refusals
  const { book } = situation
  if (kind === 'milestone') return hasMilestones(book) ? [] : [{ code: 'milestones-not-offered' }]
  return hasActivities(book) ? [] : [{ code: 'activities-not-offered' }]
}

/** What stands in the way of changing, marking or dropping what is there. */
export function mayChangePlanItem(item: PlanItem, situation: PlanSituation): Refusals {
  const refusals = asOneWhoPlans(situation)
  if (refusals.length > 0) return refusals
  return item.dropped ? [{ code: 'plan-item-dropped' }] : []
}

/** What stands in the way of taking something dropped back. */
export function mayRestorePlanItem(item: PlanItem, situation: PlanSituation): Refusals {
  const refusals = asOneWhoPlans(situation)
  if (refusals.length > 0) return refusals
  return item.dropped ? [] : [{ code: 'plan-item-not-dropped' }]
}

/** What stands, by day, and without one at the end. */
export const livePlan = (plan: readonly PlanItem[]): PlanItem[] =>
  plan.filter(({ dropped }) => !dropped).toSorted((one, other) => order(one, other) || (one.id < other.id ? -1 : 1))

const order = (one: PlanItem, other: PlanItem): number => {
  const [first, second] = [one.onDay ?? 'later', other.onDay ?? 'later']
  return first < second ? -1 : first > second ? 1 : 0
}
