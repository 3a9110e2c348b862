import { agreeGoal } from '@ithaca/domain/goals'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { settle } from './settle.ts'
import { holdGoal, saveGoalFacts } from './store.ts'

builder.mutationField('agreeGoal', (t) =>
  t.prismaFieldWithInput({
    type: 'Goal',
    description: 'The mentor’s yes to a goal as it is written now (CSCE-16), or taking that back.',
    errors: { types: [Refused, Stale] },
    input: {
      goalId: t.input.id({ description: 'The goal.' }),
      revision: t.input.int({ description: seenRevision }),
      agreed: t.input.boolean({ description: 'False takes the yes back.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const { id } = decodeId(input.goalId)
      await change({ context, mutation: 'agreeGoal', input }, async (tx) => {
        const { row, rules, situation, agreement, found, revision } = await holdGoal(tx, id, context)
        if (revision !== input.revision) throw new Stale('Goal', id)
        const decision = agreeGoal(found.goal, { situation, book: rules.book, agreed: input.agreed })
        const { state, events } = accept(decision, rules)
        await saveGoalFacts(tx, state, now)
        await settle(tx, context, { programId: row.programId, agreement, changesAgreement: false, events })
        return id
      })
      return session.read.goal.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
