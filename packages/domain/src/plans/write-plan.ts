import { checkText, type Day, decided, type Decision, isDay, type Refusal, refused } from '../core/index.ts'
import type { TextRefusalCode } from '../core/index.ts'
import type { Goal } from '../goals/index.ts'
import {
  livePlan,
  mayChangePlanItem,
  mayPlan,
  mayRestorePlanItem,
  mostPlanItems,
  type PlanEvent,
  type PlanItem,
  type PlanKind,
  type PlanRefusalCode,
  type PlanSituation,
  type WrittenPlanItem,
} from './plan.ts'

/** What is written anew; a field that is not there stays as it was, null empties it. */
export type PlanWriting = { text?: string; section?: string | null; onDay?: Day | null }

type PlanDecision = Decision<WrittenPlanItem, PlanEvent, PlanRefusalCode | TextRefusalCode>
type Refusals = Refusal<PlanRefusalCode | TextRefusalCode>[]

/** Something new on the plan of the two. `goal` is the one it lies under; a milestone always lies under one (ASQP-21). */
export function addPlanItem(
  { id, mentorshipId, kind, goal }: { id: string; mentorshipId: string; kind: PlanKind; goal: Goal | null },
  writing: PlanWriting,
  { situation, existing }: { situation: PlanSituation; existing: readonly PlanItem[] },
): PlanDecision {
  const goalId = goal?.id ?? null
  const blank: PlanItem = {
    ...{ id, mentorshipId, kind, goalId },
    ...{ section: null, onDay: null, doneOn: null, dropped: false },
  }
  const { item, text, refusals } = written({ item: blank, text: '' }, writing, situation)
  const all: Refusals = [...mayPlan(kind, situation), ...refusals]
  if (kind === 'milestone' && goal === null) all.push({ code: 'milestone-without-goal' })
  if (goal?.dropped === true) all.push({ code: 'goal-dropped' })
  if (livePlan(existing).length >= mostPlanItems) all.push({ code: 'too-many-plan-items', limit: mostPlanItems })
  if (all.length > 0) return refused(all)
  return decided(
    { item, text },
    { type: 'PlanItemAdded', subjectType: 'plan-item', subjectId: id, data: { mentorshipId, kind } },
  )
}

/** Writes on; no event where nothing differs. */
export function revisePlanItem(before: WrittenPlanItem, writing: PlanWriting, situation: PlanSituation): PlanDecision {
  const { item, text, refusals, fields } = written(before, writing, situation)
  const all: Refusals = [...mayChangePlanItem(before.item, situation), ...refusals]
  if (all.length > 0) return refused(all)
  if (fields.length === 0) return decided(before)
  const { id, mentorshipId, kind } = item
  return decided(
    { item, text },
    { type: 'PlanItemRevised', subjectType: 'plan-item', subjectId: id, data: { mentorshipId, kind, fields } },
  )
}

/** Done, on a day or today; null takes that back. No event where nothing differs. */
export function markPlanItem(
  item: PlanItem,
  doneOn: Day | null,
  situation: PlanSituation,
): Decision<PlanItem, PlanEvent, PlanRefusalCode> {
  const refusals = mayChangePlanItem(item, situation)
  if (doneOn !== null && !isDay(doneOn)) refusals.push({ code: 'plan-day-not-a-day', at: 'on' })
  else if (doneOn !== null && doneOn > situation.today) refusals.push({ code: 'done-in-the-future', at: 'on' })
  if (refusals.length > 0) return refused(refusals)
  if (item.doneOn === doneOn) return decided(item)
  const data = { mentorshipId: item.mentorshipId, kind: item.kind, done: doneOn !== null }
  return decided({ ...item, doneOn }, { type: 'PlanItemMarked', subjectType: 'plan-item', subjectId: item.id, data })
}

/** Takes something off the plan; it is kept, so that it can be brought back. */
export function dropPlanItem(item: PlanItem, situation: PlanSituation): Decision<PlanItem, PlanEvent, PlanRefusalCode> {
  const refusals = mayChangePlanItem(item, situation)
  if (refusals.length > 0) return refused(refusals)
  const { id, mentorshipId, kind } = item
  return decided(
    { ...item, dropped: true },
    { type: 'PlanItemDropped', subjectType: 'plan-item', subjectId: id, data: { mentorshipId, kind } },
  )
}

/** Brings it back; refused where the plan is full. */
export function restorePlanItem(
  item: PlanItem,
  { situation, existing }: { situation: PlanSituation; existing: readonly PlanItem[] },
): Decision<PlanItem, PlanEvent, PlanRefusalCode> {
  const refusals = mayRestorePlanItem(item, situation)
  if (livePlan(existing).length >= mostPlanItems) refusals.push({ code: 'too-many-plan-items', limit: mostPlanItems })
  if (refusals.length > 0) return refused(refusals)
  const { id, mentorshipId, kind } = item
  return decided(
    { ...item, dropped: false },
    { type: 'PlanItemRestored', subjectType: 'plan-item', subjectId: id, data: { mentorshipId, kind } },
  )
}

/** What an agreement lists as activities and the plan does not have yet, word for word (HRACO-39). */
export const activitiesToAdd = (listed: readonly string[], plan: readonly WrittenPlanItem[]): string[] => {
  const known = new Set(plan.filter(({ item }) => item.kind === 'activity').map(({ text }) => text))
  const room = Math.max(0, mostPlanItems - livePlan(plan.map(({ item }) => item)).length)
  return [...new Set(listed)].filter((text) => !known.has(text)).slice(0, room)
}

function written({ item, text }: WrittenPlanItem, writing: PlanWriting, { book }: PlanSituation) {
  const checked = checkText(writing.text ?? text, { at: 'text', needed: true })
  const section = writing.section === undefined ? item.section : writing.section
  const onDay = writing.onDay === undefined ? item.onDay : writing.onDay
  const refusals: Refusals = [...checked.refusals]
  const offered = item.kind === 'activity' && book.settings.goals.activitySections.some(({ code }) => code === section)
  if (section !== null && section !== item.section && !offered)
    refusals.push({ code: 'activity-section-not-offered', at: 'section' })
  if (onDay !== null && !isDay(onDay)) refusals.push({ code: 'plan-day-not-a-day', at: 'onDay' })
  const fields = [
    ...(checked.text === text ? [] : ['text']),
    ...(section === item.section ? [] : ['section']),
    ...(onDay === item.onDay ? [] : ['onDay']),
  ]
  return { item: { ...item, section, onDay }, text: checked.text, refusals, fields }
}
