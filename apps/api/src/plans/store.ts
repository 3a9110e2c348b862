import { localDay } from '@ithaca/domain/core'
import type { PlanItem, PlanSituation, WrittenPlanItem } from '@ithaca/domain/plans'
import { failure } from '../graphql/errors.ts'
import { holdMentorship, partyIn } from '../mentorships/store.ts'
import { dateOf } from '../tenancy/days.ts'
import type { Transaction } from '../tenancy/database.ts'
import type { Acting } from '../tenancy/occasion.ts'
import { planSelect, toPlanItem } from './facts.ts'

type Actor = Pick<Acting, 'personId' | 'now'>

/** A mentorship held for change, as far as its plan is concerned. */
export async function holdPlan(tx: Transaction, mentorshipId: string, acting: Actor) {
  const held = await holdMentorship(tx, mentorshipId, acting)
  const { row, mentorship, rules, timeZone } = held
  const situation: PlanSituation = {
    party: partyIn(row, acting.personId),
    phase: mentorship.phase,
    book: rules.book,
    today: localDay(acting.now, timeZone),
  }
  return { ...held, situation }
}

/** All that was ever on the plan of a pair, without its words. */
export const planOf = async (tx: Transaction, mentorshipId: string): Promise<PlanItem[]> =>
  (await tx.planItem.findMany({ where: { mentorshipId }, select: planSelect })).map(toPlanItem)

/** One thing on a plan, held for change, with its words as far as the actor reads them. */
export async function holdPlanItem(tx: Transaction, id: string, acting: Actor) {
  const place = await tx.planItem.findFirst({ where: { id }, select: { mentorshipId: true } })
  if (!place) throw failure('NOT_FOUND', 'There is no such thing on a plan here.')
  const held = await holdPlan(tx, place.mentorshipId, acting)
  // Read only now: what somebody else was doing until this moment is done.
  const { revision, text, ...row } = await tx.planItem.findFirstOrThrow({
    where: { id },
    select: { ...planSelect, revision: true, text: { select: { text: true } } },
  })
  const found: WrittenPlanItem = { item: toPlanItem(row), text: text?.text ?? '' }
  return { ...held, found, revision }
}

const columns = ({ section, onDay, doneOn, dropped }: PlanItem, now: Date) => ({
  section,
  onDay: onDay === null ? null : dateOf(onDay),
  doneOn: doneOn === null ? null : dateOf(doneOn),
  droppedAt: dropped ? now : null,
})

type Pair = { mentorId: string; protegeId: string }

export async function addToPlan(tx: Transaction, added: readonly WrittenPlanItem[], pair: Pair, now: Date) {
  const { mentorId, protegeId } = pair
  await tx.planItem.createMany({
    data: added.map(({ item }) => {
      const { id, mentorshipId, goalId, kind } = item
      return { id, mentorshipId, goalId, kind, ...columns(item, now) }
    }),
  })
  await tx.planItemText.createMany({
    data: added.map(({ item: { id, mentorshipId }, text }) => ({
      ...{ planItemId: id, mentorshipId, mentorId, protegeId, text },
    })),
  })
}

export async function savePlanItem(tx: Transaction, item: PlanItem, now: Date) {
  await tx.planItem.updateMany({ where: { id: item.id }, data: { ...columns(item, now), revision: { increment: 1 } } })
}
