import { commentOnGoal } from '@ithaca/domain/goals'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { newId } from '../tenancy/new-id.ts'
import { settle } from './settle.ts'
import { holdGoal } from './store.ts'

builder.mutationField('commentOnGoal', (t) =>
  t.prismaFieldWithInput({
    type: 'Goal',
    description: 'Says something about a goal; only the two can read it.',
    errors: { types: [Refused] },
    input: {
      goalId: t.input.id({ description: 'The goal.' }),
      text: t.input.string({ description: 'At most 4,000 characters.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const { id } = decodeId(input.goalId)
      await change({ context, mutation: 'commentOnGoal', input }, async (tx) => {
        const { row, rules, situation, agreement, found } = await holdGoal(tx, id, context)
        const comment = { commentId: newId(), text: input.text }
        const { state: text, events } = accept(commentOnGoal(found.goal, comment, situation), rules)
        const { id: mentorshipId, mentorId, protegeId, programId } = row
        const pair = { mentorshipId, mentorId, protegeId }
        await tx.goalComment.createMany({
          data: { id: comment.commentId, goalId: id, ...pair, authorId: personId, text, writtenAt: now },
        })
        await settle(tx, context, { programId, agreement, changesAgreement: false, events })
        return id
      })
      return session.read.goal.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
