import { reviseOwnGoal } from '@ithaca/domain/goals'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { holdOwnGoal, saveOwn } from './own-goal-store.ts'

builder.mutationField('reviseOwnGoal', (t) =>
  t.prismaFieldWithInput({
    type: 'OwnGoal',
    description:
      'Writes on at a goal of one’s own, says that it is reached, or shares it. A field that is absent stays as it was.',
    errors: { types: [Refused, Stale] },
    input: {
      ownGoalId: t.input.id({ description: 'The mentor’s own goal.' }),
      revision: t.input.int({ description: seenRevision }),
      statement: t.input.string({ required: false, description: 'The goal in words.' }),
      deadline: t.input.field({ type: 'Date', required: false, description: 'By when; null for no day.' }),
      done: t.input.boolean({ required: false, description: 'It is reached, today; false takes that back.' }),
      shared: t.input.boolean({ required: false, description: 'The other reads it too; false takes that back.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const { id } = decodeId(input.ownGoalId)
      await change({ context, mutation: 'reviseOwnGoal', input }, async (tx) => {
        const { row, rules, situation, goal, revision } = await holdOwnGoal(tx, id, context)
        const { statement, deadline, done, shared } = input
        const writing = {
          ...(statement != null && { statement }),
          ...(deadline !== undefined && { deadline }),
          ...(done != null && { done }),
          ...(shared != null && { shared }),
        }
        const { state, events } = accept(reviseOwnGoal(goal, writing, situation), rules)
        if (revision !== input.revision) throw new Stale('OwnGoal', id)
        await saveOwn(tx, state, now)
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: row.id }), events)
        return id
      })
      return session.read.ownGoal.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
