import { addPlanItem } from '@ithaca/domain/plans'
import { announce } from '../events/announce.ts'
import { goalSelect, toGoal } from '../goals/facts.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { failure } from '../graphql/errors.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import type { Transaction } from '../tenancy/database.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'
import { PlanKindType } from './plan-item-type.ts'
import { addToPlan, holdPlan, planOf } from './store.ts'

builder.mutationField('addPlanItem', (t) =>
  t.prismaFieldWithInput({
    type: 'PlanItem',
    description:
      'Adds a milestone under a goal (ASQP-21), or an activity (ASQM-24, HRACO-39), where the program has them. For either of the two, before the start too; no signature lapses by it.',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'The mentorship.' }),
      kind: t.input.field({ type: PlanKindType, description: 'Which of the two.' }),
      goalId: t.input.id({ required: false, description: 'The goal it leads to; a milestone needs one.' }),
      text: t.input.string({ description: 'What it is, at most 4,000 characters.' }),
      section: t.input.string({ required: false, description: 'Of an activity: a code of PlanChoices.sections.' }),
      onDay: t.input.field({ type: 'Date', required: false, description: 'By when.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const id = await change({ context, mutation: 'addPlanItem', input }, async (tx) => {
        const { row, rules, situation } = await holdPlan(tx, decodeId(input.mentorshipId).id, context)
        const goal = input.goalId ? await goalOf(tx, row.id, decodeId(input.goalId).id) : null
        const { state, events } = accept(
          addPlanItem(
            { id: newId(), mentorshipId: row.id, kind: input.kind, goal },
            { text: input.text, section: input.section ?? null, onDay: input.onDay ?? null },
            { situation, existing: await planOf(tx, row.id) },
          ),
          rules,
        )
        await addToPlan(tx, [state], row, now)
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: row.id }), events)
        return state.item.id
      })
      return session.read.planItem.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)

async function goalOf(tx: Transaction, mentorshipId: string, id: string) {
  const goal = await tx.goal.findFirst({ where: { id, mentorshipId }, select: goalSelect })
  if (!goal) throw failure('NOT_FOUND', 'There is no such goal here.')
  return toGoal(goal)
}
