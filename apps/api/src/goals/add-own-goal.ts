import { addOwnGoal } from '@ithaca/domain/goals'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { newId } from '../tenancy/new-id.ts'
import { addOwn, holdOwnGoals } from './own-goal-store.ts'

builder.mutationField('addOwnGoal', (t) =>
  t.prismaFieldWithInput({
    type: 'OwnGoal',
    description: 'Adds a goal that the mentor holds for themselves, where the program has that; nobody else reads it.',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'The mentorship.' }),
      statement: t.input.string({ description: 'The goal in words, at most 4,000 characters.' }),
      deadline: t.input.field({ type: 'Date', required: false, description: 'By when.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const id = await change({ context, mutation: 'addOwnGoal', input }, async (tx) => {
        const { row, rules, situation, held } = await holdOwnGoals(tx, decodeId(input.mentorshipId).id, context)
        const writing = { statement: input.statement, deadline: input.deadline ?? null }
        const place = { id: newId(), mentorshipId: row.id }
        const { state } = accept(addOwnGoal(place, writing, { situation, held }), rules)
        await addOwn(tx, state, row, now)
        return state.id
      })
      return session.read.ownGoal.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
