import { restoreGoal } from '@ithaca/domain/goals'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { settle } from './settle.ts'
import { holdGoal, saveGoalFacts } from './store.ts'

builder.mutationField('restoreGoal', (t) =>
  t.prismaFieldWithInput({
    type: 'Goal',
    description: 'Brings a dropped goal back to its place, with its words.',
    errors: { types: [Refused, Stale] },
    input: {
      goalId: t.input.id({ description: 'The goal.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const { id } = decodeId(input.goalId)
      await change({ context, mutation: 'restoreGoal', input }, async (tx) => {
        const { row, rules, situation, agreement, goals, found, revision } = await holdGoal(tx, id, context)
        if (revision !== input.revision) throw new Stale('Goal', id)
        const existing = goals.map(({ goal }) => goal)
        const { state, events } = accept(restoreGoal(found, { situation, book: rules.book, existing }), rules)
        await saveGoalFacts(tx, state.goal, now)
        const { changesAgreement } = state
        await settle(tx, context, { programId: row.programId, agreement, changesAgreement, events })
        return id
      })
      return session.read.goal.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
