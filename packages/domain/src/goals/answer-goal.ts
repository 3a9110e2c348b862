import { checkText, decided, type Decision, refused, type TextRefusalCode } from '../core/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import { type ConfirmedPart, type Goal, type GoalEvent, type GoalRefusalCode, type GoalSituation } from './goal.ts'
import { mayAgreeGoal, mayCommentOnGoal, mayConfirmGoalPart } from './goal.ts'

/** The other's yes to a goal as it is written now, or taking that back. It is no part of what is signed, so no signature lapses. */
export function agreeGoal(
  goal: Goal,
  { situation, book, agreed = true }: { situation: GoalSituation; book: ResolvedBook; agreed?: boolean },
): Decision<Goal, GoalEvent, GoalRefusalCode> {
  const refusals = mayAgreeGoal(goal, situation, book, agreed)
  if (refusals.length > 0) return refused(refusals)
  return decided(
    { ...goal, agreedByMentor: agreed },
    { type: 'GoalAgreed', subjectType: 'goal', subjectId: goal.id, data: { mentorshipId: goal.mentorshipId, agreed } },
  )
}

/** Ticks or unticks that a goal is attainable or relevant, each for themselves; no event where nothing differs. */
export function confirmGoalPart(
  goal: Goal,
  part: ConfirmedPart,
  confirmed: boolean,
  situation: GoalSituation,
): Decision<Goal, GoalEvent, GoalRefusalCode> {
  const refusals = mayConfirmGoalPart(goal, situation)
  const { party } = situation
  if (party === null || refusals.length > 0) return refused(refusals)
  if (goal[part][party] === confirmed) return decided(goal)
  const data = { mentorshipId: goal.mentorshipId, part, party, confirmed }
  return decided(
    { ...goal, [part]: { ...goal[part], [party]: confirmed } },
    { type: 'GoalPartConfirmed', subjectType: 'goal', subjectId: goal.id, data },
  )
}

/** A comment under a goal: the state is its text as it will be kept. Refused when empty or too long. */
export function commentOnGoal(
  goal: Goal,
  { commentId, text }: { commentId: string; text: string },
  situation: GoalSituation,
): Decision<string, GoalEvent, GoalRefusalCode | TextRefusalCode> {
  const checked = checkText(text, { at: 'text', needed: true })
  const refusals = [...mayCommentOnGoal(goal, situation), ...checked.refusals]
  if (refusals.length > 0) return refused(refusals)
  const data = { mentorshipId: goal.mentorshipId, commentId }
  return decided(checked.text, { type: 'GoalCommented', subjectType: 'goal', subjectId: goal.id, data })
}
