import { confirmGoalPart } from '@ithaca/domain/goals'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { GoalPartType } from './goal-input-type.ts'
import { settle } from './settle.ts'
import { holdGoal, saveGoalFacts } from './store.ts'

builder.mutationField('confirmGoalPart', (t) =>
  t.prismaFieldWithInput({
    type: 'Goal',
    description:
      'Ticks, or unticks, that a goal is attainable or relevant: each of the two for themselves (CSCE-21, 22).',
    errors: { types: [Refused, Stale] },
    input: {
      goalId: t.input.id({ description: 'The goal.' }),
      revision: t.input.int({ description: seenRevision }),
      part: t.input.field({ type: GoalPartType, description: 'Which part.' }),
      confirmed: t.input.boolean({ description: 'False takes the tick away.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const { id } = decodeId(input.goalId)
      await change({ context, mutation: 'confirmGoalPart', input }, async (tx) => {
        const { row, rules, situation, agreement, found, revision } = await holdGoal(tx, id, context)
        if (revision !== input.revision) throw new Stale('Goal', id)
        const { state, events } = accept(confirmGoalPart(found.goal, input.part, input.confirmed, situation), rules)
        if (events.length > 0) await saveGoalFacts(tx, state, now)
        await settle(tx, context, { programId: row.programId, agreement, changesAgreement: false, events })
        return id
      })
      return session.read.goal.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
