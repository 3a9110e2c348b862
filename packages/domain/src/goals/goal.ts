import type { Day, Happened, Party, Refusal } from '../core/index.ts'
import type { GoalPart, ResolvedBook } from '../rules/index.ts'

export type ConfirmedPart = Extract<GoalPart, 'attainable' | 'relevant'>

/** What may be known of a goal without reading it: ids, codes, dates, booleans. */
export type Goal = {
  id: string
  mentorshipId: string
  agreementNumberAdded: number
  position: number
  /** A code of the book's own kinds. */
  kind: string | null
  deadline: Day | null
  hasStatement: boolean
  hasMetric: boolean
  attainable: Record<Party, boolean>
  relevant: Record<Party, boolean>
  agreedByMentor: boolean
  dropped: boolean
}

/** The words of a goal, for the two alone. */
export type GoalText = { statement: string; metric: string }
export type GoalWithText = { goal: Goal; text: GoalText }

/** What a goal decision gives: `changesAgreement` says that what is signed reads differently now (signatures are void). */
export type WrittenGoal = GoalWithText & { changesAgreement: boolean }

/** How the agreement stands as far as goals are concerned; `draft` covers the partly signed one. */
export type GoalSituation = {
  party: Party | null
  agreement: 'draft' | 'signed'
  mentorship: 'running' | 'over'
  /** The number of the agreement being drafted, or the signed one. */
  agreementNumber: number
}

export type GoalRefusalCode =
  | 'not-one-of-the-two'
  | 'goals-not-yours-to-write'
  | 'agreeing-not-your-part'
  | 'agreement-already-signed'
  | 'goals-closed'
  | 'goal-dropped'
  | 'goal-not-dropped'
  | 'goal-without-statement'
  | 'goal-already-agreed'
  | 'goal-not-agreed'
  | 'goal-kind-not-offered'
  | 'deadline-not-a-day'
  | 'too-many-goals'

export type GoalEvent =
  | Happened<'GoalProposed', 'goal', { mentorshipId: string; position: number }>
  | Happened<'GoalRevised', 'goal', { mentorshipId: string; fields: readonly string[] }>
  | Happened<'GoalAgreed', 'goal', { mentorshipId: string; agreed: boolean }>
  | Happened<
      'GoalPartConfirmed',
      'goal',
      { mentorshipId: string; part: ConfirmedPart; party: Party; confirmed: boolean }
    >
  | Happened<'GoalDropped', 'goal', { mentorshipId: string }>
  | Happened<'GoalRestored', 'goal', { mentorshipId: string }>
  | Happened<'GoalCommented', 'goal', { mentorshipId: string; commentId: string }>

/** More would be no goals any more; a limit of the platform, not of a program. */
export const mostGoals = 20

/** Whether it is a goal yet: one without a statement is kept, but neither counted nor signed (CSCE-19). */
export const isGoal = (goal: Goal): boolean => goal.hasStatement && !goal.dropped

/** The goals that count, in their order; their place is their number in the table. */
export const countedGoals = (goals: readonly Goal[]): Goal[] => goals.filter(isGoal).toSorted(inOrder)

/** The rows of the table, also unfinished ones. */
export const liveGoals = (goals: readonly Goal[]): Goal[] => goals.filter(({ dropped }) => !dropped).toSorted(inOrder)

export const inOrder = (a: Goal, b: Goal): number => a.position - b.position || (a.id < b.id ? -1 : 1)

function asOneOfTheTwo(goal: Goal | null, { party, mentorship }: GoalSituation): Refusal<GoalRefusalCode>[] {
  if (party === null) return [{ code: 'not-one-of-the-two' }]
  if (mentorship === 'over') return [{ code: 'goals-closed' }]
  return goal?.dropped === true ? [{ code: 'goal-dropped' }] : []
}

/**
 * What stands in the way of writing a goal (null: a new one): only the owner of the program's goals writes them
 * (CSCE-16: the protégé), and never under a signed agreement, which an amendment opens again.
 */
export function mayWriteGoal(
  goal: Goal | null,
  situation: GoalSituation,
  book: ResolvedBook,
): Refusal<GoalRefusalCode>[] {
  const refusals = asOneOfTheTwo(goal, situation)
  if (refusals.length > 0) return refusals
  if (situation.party !== book.settings.goals.owner) return [{ code: 'goals-not-yours-to-write' }]
  return situation.agreement === 'signed' ? [{ code: 'agreement-already-signed' }] : []
}

/** As for writing; what is dropped leaves the table and stays in the history. */
export const mayDropGoal = (goal: Goal, situation: GoalSituation, book: ResolvedBook): Refusal<GoalRefusalCode>[] =>
  mayWriteGoal(goal, situation, book)

/** What stands in the way of taking a dropped goal back: as for writing, and it must have been dropped. */
export function mayRestoreGoal(goal: Goal, situation: GoalSituation, book: ResolvedBook): Refusal<GoalRefusalCode>[] {
  const refusals = mayWriteGoal(null, situation, book)
  if (refusals.length > 0) return refusals
  return goal.dropped ? [] : [{ code: 'goal-not-dropped' }]
}

/** What stands in the way of a comment: both may, as long as the mentorship runs. */
export const mayCommentOnGoal = (goal: Goal, situation: GoalSituation): Refusal<GoalRefusalCode>[] =>
  asOneOfTheTwo(goal, situation)

/**
 * What stands in the way of agreeing, or of taking that back (`agreed` false): it is the other's part (CSCE-16: the
 * mentor), and there must be a statement.
 */
export function mayAgreeGoal(
  goal: Goal,
  situation: GoalSituation,
  book: ResolvedBook,
  agreed = true,
): Refusal<GoalRefusalCode>[] {
  const refusals = asOneOfTheTwo(goal, situation)
  if (refusals.length > 0) return refusals
  if (situation.party === book.settings.goals.owner) return [{ code: 'agreeing-not-your-part' }]
  if (!goal.hasStatement) return [{ code: 'goal-without-statement' }]
  if (goal.agreedByMentor !== agreed) return []
  return [{ code: agreed ? 'goal-already-agreed' : 'goal-not-agreed' }]
}

/** What stands in the way of saying that a goal is attainable or relevant: both may (CSCE-21, 22), of what is written. */
export function mayConfirmGoalPart(goal: Goal, situation: GoalSituation): Refusal<GoalRefusalCode>[] {
  const refusals = asOneOfTheTwo(goal, situation)
  if (refusals.length > 0) return refusals
  return goal.hasStatement ? [] : [{ code: 'goal-without-statement' }]
}
