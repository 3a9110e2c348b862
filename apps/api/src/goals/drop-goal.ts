import { dropGoal } from '@ithaca/domain/goals'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { settle } from './settle.ts'
import { holdGoal, saveGoalFacts } from './store.ts'

builder.mutationField('dropGoal', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description: 'Takes a goal off the agreement being written. Its words are kept, so that it can be brought back.',
    errors: { types: [Refused, Stale] },
    input: {
      goalId: t.input.id({ description: 'The goal.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const { id } = decodeId(input.goalId)
      const mentorshipId = await change({ context, mutation: 'dropGoal', input }, async (tx) => {
        const { row, rules, situation, agreement, found, revision } = await holdGoal(tx, id, context)
        if (revision !== input.revision) throw new Stale('Goal', id)
        const { state, events } = accept(dropGoal(found, { situation, book: rules.book }), rules)
        await saveGoalFacts(tx, state.goal, now)
        const { changesAgreement } = state
        await settle(tx, context, { programId: row.programId, agreement, changesAgreement, events })
        return row.id
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id: mentorshipId } })
    },
  }),
)
