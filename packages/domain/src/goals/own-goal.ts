import { checkText, type Day, decided, type Decision, type Happened, isDay, type Party } from '../core/index.ts'
import { type Refusal, refused, type TextRefusalCode } from '../core/index.ts'
import type { MentorshipPhase } from '../mentorships/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import { mostGoals } from './goal.ts'

/** What a mentor wants to learn themselves: theirs alone until they share it, and no part of any agreement (HRACO-4). */
export type OwnGoal = {
  id: string
  mentorshipId: string
  statement: string
  deadline: Day | null
  doneOn: Day | null
  shared: boolean
  dropped: boolean
}

export type OwnGoalSituation = { party: Party | null; phase: MentorshipPhase; book: ResolvedBook; today: Day }

export type OwnGoalRefusalCode =
  | 'not-one-of-the-two'
  | 'mentorship-over'
  | 'own-goals-are-the-mentors'
  | 'own-goals-not-offered'
  | 'goal-dropped'
  | 'goal-not-dropped'
  | 'deadline-not-a-day'
  | 'too-many-goals'

/** Only that something is shared, or no longer, happens between the two; what is one's own alone leaves no trace. */
export type OwnGoalEvent = Happened<'OwnGoalShared', 'mentorship', { mentorshipId: string; shared: boolean }>

/** What is written anew; a field that is not there stays as it was. */
export type OwnGoalWriting = { statement?: string; deadline?: Day | null; done?: boolean; shared?: boolean }

type OwnGoalDecision = Decision<OwnGoal, OwnGoalEvent, OwnGoalRefusalCode | TextRefusalCode>
type Refusals = Refusal<OwnGoalRefusalCode | TextRefusalCode>[]

/** What stands in the way of a goal of one's own: it is for the mentor, where the program has it, while it runs. */
export function mayHoldOwnGoals({ party, phase, book }: OwnGoalSituation): Refusal<OwnGoalRefusalCode>[] {
  if (party === null) return [{ code: 'not-one-of-the-two' }]
  if (phase === 'ended' || phase === 'undone') return [{ code: 'mentorship-over' }]
  if (party !== 'mentor') return [{ code: 'own-goals-are-the-mentors' }]
  return book.settings.goals.mentorGoals ? [] : [{ code: 'own-goals-not-offered' }]
}

/** A new one, not shared. `held` is how many there are. */
export function addOwnGoal(
  { id, mentorshipId }: { id: string; mentorshipId: string },
  { statement, deadline = null }: Pick<OwnGoalWriting, 'statement' | 'deadline'>,
  { situation, held }: { situation: OwnGoalSituation; held: number },
): OwnGoalDecision {
  const blank: OwnGoal = {
    ...{ id, mentorshipId, statement: '', deadline: null },
    ...{ doneOn: null, shared: false, dropped: false },
  }
  const { goal, refusals } = written(blank, { statement: statement ?? '', deadline }, situation)
  const all: Refusals = [...mayHoldOwnGoals(situation), ...refusals]
  if (held >= mostGoals) all.push({ code: 'too-many-goals', limit: mostGoals })
  return all.length > 0 ? refused(all) : decided(goal)
}

/** Writes on, says that it is reached, or shares it; each is taken back in the same way. */
export function reviseOwnGoal(before: OwnGoal, writing: OwnGoalWriting, situation: OwnGoalSituation): OwnGoalDecision {
  const { goal, refusals } = written(before, writing, situation)
  const all: Refusals = [...mayChange(before, situation), ...refusals]
  if (all.length > 0) return refused(all)
  return goal.shared === before.shared ? decided(goal) : decided(goal, told(goal, goal.shared))
}

/** Takes it away, also from who could read it. */
export function dropOwnGoal(goal: OwnGoal, situation: OwnGoalSituation): OwnGoalDecision {
  const refusals = mayChange(goal, situation)
  if (refusals.length > 0) return refused(refusals)
  const dropped = { ...goal, dropped: true }
  return goal.shared ? decided(dropped, told(goal, false)) : decided(dropped)
}

/** Brings it back as it was. */
export function restoreOwnGoal(
  goal: OwnGoal,
  { situation, held }: { situation: OwnGoalSituation; held: number },
): OwnGoalDecision {
  const refusals = mayHoldOwnGoals(situation)
  if (refusals.length === 0 && !goal.dropped) refusals.push({ code: 'goal-not-dropped' })
  if (held >= mostGoals) refusals.push({ code: 'too-many-goals', limit: mostGoals })
  if (refusals.length > 0) return refused(refusals)
  const restored = { ...goal, dropped: false }
  return goal.shared ? decided(restored, told(goal, true)) : decided(restored)
}

function mayChange(goal: OwnGoal, situation: OwnGoalSituation): Refusal<OwnGoalRefusalCode>[] {
  const refusals = mayHoldOwnGoals(situation)
  if (refusals.length > 0) return refusals
  return goal.dropped ? [{ code: 'goal-dropped' }] : []
}

const told = ({ mentorshipId }: OwnGoal, shared: boolean): OwnGoalEvent => ({
  type: 'OwnGoalShared',
  subjectType: 'mentorship',
  subjectId: mentorshipId,
  data: { mentorshipId, shared },
})

function written(goal: OwnGoal, writing: OwnGoalWriting, { today }: OwnGoalSituation) {
  const { deadline = goal.deadline, shared = goal.shared, done = goal.doneOn !== null } = writing
  const checked = checkText(writing.statement ?? goal.statement, { at: 'statement', needed: true })
  const refusals: Refusals = [...checked.refusals]
  if (deadline !== null && !isDay(deadline)) refusals.push({ code: 'deadline-not-a-day', at: 'deadline' })
  const doneOn = done ? (goal.doneOn ?? today) : null
  return { goal: { ...goal, statement: checked.text, deadline, shared, doneOn }, refusals }
}
