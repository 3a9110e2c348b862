import type { Prisma } from '@ithaca/database/client'
import { localDay } from '@ithaca/domain/core'
import type { OwnGoal, OwnGoalSituation } from '@ithaca/domain/goals'
import { failure } from '../graphql/errors.ts'
import { holdMentorship, partyIn } from '../mentorships/store.ts'
import { dateOf, dayOf } from '../tenancy/days.ts'
import type { Transaction } from '../tenancy/database.ts'
import type { Acting } from '../tenancy/occasion.ts'

type Actor = Pick<Acting, 'personId' | 'now'>

const ownGoalSelect = {
  id: true,
  mentorshipId: true,
  statement: true,
  deadline: true,
  doneOn: true,
  shared: true,
  droppedAt: true,
  revision: true,
} satisfies Prisma.OwnGoalSelect

/** A mentorship held for change, as far as the mentor's own goals are concerned. */
export async function holdOwnGoals(tx: Transaction, mentorshipId: string, acting: Actor) {
  const { row, mentorship, rules, timeZone } = await holdMentorship(tx, mentorshipId, acting)
  const situation: OwnGoalSituation = {
    party: partyIn(row, acting.personId),
    phase: mentorship.phase,
    book: rules.book,
    today: localDay(acting.now, timeZone),
  }
  const held = await tx.ownGoal.count({ where: { mentorshipId: row.id, droppedAt: null } })
  return { row, rules, situation, held }
}

/** One of them, as far as the actor may read it; nobody else finds it. */
export async function holdOwnGoal(tx: Transaction, id: string, acting: Actor) {
  const place = await tx.ownGoal.findFirst({ where: { id }, select: { mentorshipId: true } })
  if (!place) throw failure('NOT_FOUND', 'There is no such goal here.')
  const held = await holdOwnGoals(tx, place.mentorshipId, acting)
  const found = await tx.ownGoal.findFirst({ where: { id }, select: ownGoalSelect })
  if (!found) throw failure('NOT_FOUND', 'There is no such goal here.')
  const { deadline, doneOn, droppedAt, revision, ...row } = found
  const goal: OwnGoal = {
    ...row,
    deadline: deadline && dayOf(deadline),
    doneOn: doneOn && dayOf(doneOn),
    dropped: droppedAt !== null,
  }
  return { ...held, goal, revision }
}

const columns = ({ statement, deadline, doneOn, shared, dropped }: OwnGoal, now: Date) => ({
  statement,
  deadline: deadline === null ? null : dateOf(deadline),
  doneOn: doneOn === null ? null : dateOf(doneOn),
  shared,
  droppedAt: dropped ? now : null,
})

type Pair = { mentorId: string; protegeId: string }

export async function addOwn(tx: Transaction, goal: OwnGoal, { mentorId, protegeId }: Pair, now: Date) {
  const { id, mentorshipId } = goal
  await tx.ownGoal.createMany({ data: { id, mentorshipId, mentorId, protegeId, ...columns(goal, now) } })
}

export async function saveOwn(tx: Transaction, goal: OwnGoal, now: Date) {
  await tx.ownGoal.updateMany({ where: { id: goal.id }, data: { ...columns(goal, now), revision: { increment: 1 } } })
}
