import { linesOf } from '@ithaca/domain/agreements'
import { activitiesToAdd, addPlanItem } from '@ithaca/domain/plans'
import { announce } from '../events/announce.ts'
import { sectionOf } from '../agreements/sections.ts'
import { accept } from '../graphql/refused.ts'
import type { Transaction } from '../tenancy/database.ts'
import { newId } from '../tenancy/new-id.ts'
import { type Acting, occasion } from '../tenancy/occasion.ts'
import { planSelect, toPlanItem } from './facts.ts'
import { addToPlan, holdPlan } from './store.ts'

/** Once both have given their word, what their agreement lists as activities stands on the plan, to be carried out (HRACO-39). */
export async function listActivities(
  tx: Transaction,
  { agreementId, mentorshipId }: { agreementId: string; mentorshipId: string },
  acting: Acting,
): Promise<void> {
  const listed = linesOf((await sectionOf(tx, agreementId, 'activities')).text)
  if (listed.length === 0) return
  const { row, rules, situation } = await holdPlan(tx, mentorshipId, acting)
  const rows = await tx.planItem.findMany({
    where: { mentorshipId },
    select: { ...planSelect, text: { select: { text: true } } },
  })
  const plan = rows.map(({ text, ...item }) => ({ item: toPlanItem(item), text: text?.text ?? '' }))
  const existing = plan.map(({ item }) => item)
  const missing = activitiesToAdd(listed, plan)
  if (missing.length === 0) return
  // Made within one millisecond they would stand in any order: sorted, the plan reads as the agreement does.
  const ids = missing.map(() => newId()).toSorted()
  const added = missing.map((text, index) =>
    accept(
      addPlanItem(
        { id: ids[index] ?? newId(), mentorshipId, kind: 'activity', goal: null },
        { text },
        { situation, existing },
      ),
      rules,
    ),
  )
  await addToPlan(
    tx,
    added.map(({ state }) => state),
    row,
    acting.now,
  )
  const events = added.flatMap((one) => one.events)
  await announce(tx, occasion(acting, { programId: row.programId, mentorshipId }), events)
}
