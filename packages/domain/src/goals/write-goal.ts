import { checkText, type Day, decided, type Decision, isDay, type Refusal, refused } from '../core/index.ts'
import type { TextRefusalCode } from '../core/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import {
  type Goal,
  type GoalEvent,
  type GoalRefusalCode,
  type GoalSituation,
  type GoalText,
  liveGoals,
} from './goal.ts'
import { type GoalWithText, mayDropGoal, mayRestoreGoal, mayWriteGoal, mostGoals, type WrittenGoal } from './goal.ts'

/** What is written anew; a field that is not there stays as it was, null empties it. */
export type GoalWriting = { statement?: string; metric?: string; kind?: string | null; deadline?: Day | null }

type GoalDecision = Decision<WrittenGoal, GoalEvent, GoalRefusalCode | TextRefusalCode>

const emptyText: GoalText = { statement: '', metric: '' }

/**
 * A new goal, also an unfinished one, so that nothing is lost while typing. Refused as `mayWriteGoal` says, and more
 * than the platform holds; a number beyond the program's three is allowed (CSCE-17).
 */
export function proposeGoal(
  { id, mentorshipId }: { id: string; mentorshipId: string },
  writing: GoalWriting,
  { situation, book, existing }: { situation: GoalSituation; book: ResolvedBook; existing: readonly Goal[] },
): GoalDecision {
  const position = Math.max(0, ...existing.map((goal) => goal.position)) + 1
  const blank: Goal = {
    id,
    mentorshipId,
    agreementNumberAdded: situation.agreementNumber,
    position,
    kind: null,
    deadline: null,
    hasStatement: false,
    hasMetric: false,
    attainable: { mentor: false, protege: false },
    relevant: { mentor: false, protege: false },
    agreedByMentor: false,
    dropped: false,
  }
  const { goal, text, refusals } = written({ goal: blank, text: emptyText }, writing, book)
  const all = [...mayWriteGoal(null, situation, book), ...refusals]
  if (liveGoals(existing).length >= mostGoals) all.push({ code: 'too-many-goals', limit: mostGoals })
  if (all.length > 0) return refused(all)
  return decided(
    { goal, text, changesAgreement: goal.hasStatement },
    { type: 'GoalProposed', subjectType: 'goal', subjectId: id, data: { mentorshipId, position } },
  )
}

/**
 * Writes on. What the mentor had confirmed and agreed lapses with a change, since it was said of other words; the
 * writer's own ticks stay. No event where nothing differs.
 */
export function reviseGoal(
  before: GoalWithText,
  writing: GoalWriting,
  { situation, book }: { situation: GoalSituation; book: ResolvedBook },
): GoalDecision {
  const { goal, text, refusals, fields } = written(before, writing, book)
  const all = [...mayWriteGoal(before.goal, situation, book), ...refusals]
  if (all.length > 0) return refused(all)
  if (fields.length === 0) return decided({ ...before, changesAgreement: false })
  const after = lapse(goal, book)
  return decided(
    { goal: after, text, changesAgreement: before.goal.hasStatement || after.hasStatement },
    { type: 'GoalRevised', subjectType: 'goal', subjectId: goal.id, data: { mentorshipId: goal.mentorshipId, fields } },
  )
}

function lapse(goal: Goal, book: ResolvedBook): Goal {
  const other = book.settings.goals.owner === 'protege' ? 'mentor' : 'protege'
  return {
    ...goal,
    agreedByMentor: false,
    attainable: { ...goal.attainable, [other]: false },
    relevant: { ...goal.relevant, [other]: false },
  }
}

function written({ goal, text }: GoalWithText, writing: GoalWriting, book: ResolvedBook) {
  const statement = checkText(writing.statement ?? text.statement, { at: 'statement' })
  const metric = checkText(writing.metric ?? text.metric, { at: 'metric' })
  const kind = writing.kind === undefined ? goal.kind : writing.kind
  const deadline = writing.deadline === undefined ? goal.deadline : writing.deadline
  const refusals: Refusal<GoalRefusalCode | TextRefusalCode>[] = [...statement.refusals, ...metric.refusals]
  if (kind !== null && !book.settings.goals.kinds.some(({ code }) => code === kind))
    refusals.push({ code: 'goal-kind-not-offered', at: 'kind' })
  if (deadline !== null && !isDay(deadline)) refusals.push({ code: 'deadline-not-a-day', at: 'deadline' })
  const next = { statement: statement.text, metric: metric.text }
  const fields = [
    ...(next.statement === text.statement ? [] : ['statement']),
    ...(next.metric === text.metric ? [] : ['metric']),
    ...(kind === goal.kind ? [] : ['kind']),
    ...(deadline === goal.deadline ? [] : ['deadline']),
  ]
  return {
    goal: { ...goal, kind, deadline, hasStatement: said(next.statement), hasMetric: said(next.metric) },
    text: next,
    refusals,
    fields,
  }
}

/** Whether there are words, not only spaces. */
export const said = (text: string): boolean => text.trim() !== ''

/** Takes a goal off the table; refused as for writing. */
export function dropGoal(
  { goal, text }: GoalWithText,
  { situation, book }: { situation: GoalSituation; book: ResolvedBook },
): GoalDecision {
  const refusals = mayDropGoal(goal, situation, book)
  if (refusals.length > 0) return refused(refusals)
  return decided(
    { goal: { ...goal, dropped: true }, text, changesAgreement: goal.hasStatement },
    { type: 'GoalDropped', subjectType: 'goal', subjectId: goal.id, data: { mentorshipId: goal.mentorshipId } },
  )
}

/** Puts a dropped goal back on the table; refused as for writing, and where the table is full. */
export function restoreGoal(
  { goal, text }: GoalWithText,
  { situation, book, existing }: { situation: GoalSituation; book: ResolvedBook; existing: readonly Goal[] },
): GoalDecision {
  const refusals = mayRestoreGoal(goal, situation, book)
  if (liveGoals(existing).length >= mostGoals) refusals.push({ code: 'too-many-goals', limit: mostGoals })
  if (refusals.length > 0) return refused(refusals)
  return decided(
    { goal: { ...goal, dropped: false }, text, changesAgreement: goal.hasStatement },
    { type: 'GoalRestored', subjectType: 'goal', subjectId: goal.id, data: { mentorshipId: goal.mentorshipId } },
  )
}
