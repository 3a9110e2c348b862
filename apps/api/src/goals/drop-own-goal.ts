import { dropOwnGoal } from '@ithaca/domain/goals'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { holdOwnGoal, saveOwn } from './own-goal-store.ts'

builder.mutationField('dropOwnGoal', (t) =>
  t.prismaFieldWithInput({
    type: 'OwnGoal',
    description: 'Takes a goal of one’s own away, also from who could read it; it can be brought back.',
    errors: { types: [Refused, Stale] },
    input: {
      ownGoalId: t.input.id({ description: 'The mentor’s own goal.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const { id } = decodeId(input.ownGoalId)
      await change({ context, mutation: 'dropOwnGoal', input }, async (tx) => {
        const { row, rules, situation, goal, revision } = await holdOwnGoal(tx, id, context)
        const { state, events } = accept(dropOwnGoal(goal, situation), rules)
        if (revision !== input.revision) throw new Stale('OwnGoal', id)
        await saveOwn(tx, state, now)
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: row.id }), events)
        return id
      })
      return session.read.ownGoal.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
