import { goalSituation } from '@ithaca/domain/agreements'
import type { Goal, GoalText, GoalWithText } from '@ithaca/domain/goals'
import { agreementsOf, toAgreement } from '../agreements/store.ts'
import { failure } from '../graphql/errors.ts'
import { holdMentorship, partyIn } from '../mentorships/store.ts'
import { dateOf } from '../tenancy/days.ts'
import type { Transaction } from '../tenancy/database.ts'
import type { Acting } from '../tenancy/occasion.ts'
import { goalSelect, toGoal } from './facts.ts'

const columns = ({ kind, deadline, attainable, relevant, ...goal }: Goal, now: Date) => ({
  kind,
  deadline: deadline === null ? null : dateOf(deadline),
  hasStatement: goal.hasStatement,
  hasMetric: goal.hasMetric,
  attainableMentor: attainable.mentor,
  attainableProtege: attainable.protege,
  relevantMentor: relevant.mentor,
  relevantProtege: relevant.protege,
  agreedByMentor: goal.agreedByMentor,
  droppedAt: goal.dropped ? now : null,
})

const noWords: GoalText = { statement: '', metric: '' }

/** The pair's goals with their words, as one of the two reads them. */
export async function goalsOf(tx: Transaction, mentorshipId: string): Promise<GoalWithText[]> {
  const rows = await tx.goal.findMany({
    where: { mentorshipId },
    orderBy: { position: 'asc' },
    select: { ...goalSelect, text: { select: { statement: true, metric: true } } },
  })
  return rows.map(({ text, ...row }) => ({ goal: toGoal(row), text: text ?? noWords }))
}

/** Everything that deciding on a pair's goals needs, held for change. */
export async function holdGoals(tx: Transaction, mentorshipId: string, acting: Pick<Acting, 'personId' | 'now'>) {
  const held = await holdMentorship(tx, mentorshipId, acting)
  const party = partyIn(held.row, acting.personId)
  const [latest] = await agreementsOf(tx, mentorshipId)
  const agreement = toAgreement(latest)
  const situation = goalSituation(agreement, held.mentorship, party)
  return { ...held, party, agreement, situation, goals: await goalsOf(tx, mentorshipId) }
}

/** The goal among those held; whose pair it is decides who finds it. */
export async function holdGoal(tx: Transaction, goalId: string, acting: Pick<Acting, 'personId' | 'now'>) {
  const row = await tx.goal.findFirst({ where: { id: goalId }, select: { mentorshipId: true } })
  if (!row) throw failure('NOT_FOUND', 'There is no such goal here.')
  const held = await holdGoals(tx, row.mentorshipId, acting)
  const found = held.goals.find(({ goal }) => goal.id === goalId)
  if (!found) throw failure('NOT_FOUND', 'There is no such goal here.')
  const { revision } = await tx.goal.findFirstOrThrow({ where: { id: goalId }, select: { revision: true } })
  return { ...held, found, revision }
}

type Pair = { mentorId: string; protegeId: string }

export async function addGoal(tx: Transaction, { mentorId, protegeId }: Pair, { goal, text }: GoalWithText, now: Date) {
  const { id, mentorshipId, agreementNumberAdded, position } = goal
  await tx.goal.createMany({ data: { id, mentorshipId, agreementNumberAdded, position, ...columns(goal, now) } })
  await tx.goalText.createMany({ data: { goalId: id, mentorshipId, mentorId, protegeId, ...text } })
}

export async function saveGoal(tx: Transaction, { goal, text }: GoalWithText, now: Date) {
  await saveGoalFacts(tx, goal, now)
  await tx.goalText.updateMany({ where: { goalId: goal.id }, data: text })
}

export async function saveGoalFacts(tx: Transaction, goal: Goal, now: Date) {
  await tx.goal.updateMany({ where: { id: goal.id }, data: { ...columns(goal, now), revision: { increment: 1 } } })
}
