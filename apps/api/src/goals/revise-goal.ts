import { type GoalWriting, reviseGoal } from '@ithaca/domain/goals'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { GoalKindType, kindCode } from './goal-input-type.ts'
import { settle } from './settle.ts'
import { holdGoal, saveGoal } from './store.ts'

builder.mutationField('reviseGoal', (t) =>
  t.prismaFieldWithInput({
    type: 'Goal',
    description:
      'Writes on at a goal. A field that is absent stays as it was, null empties it. What the mentor had agreed and confirmed lapses, and so does a signature given before, since both were of other words.',
    errors: { types: [Refused, Stale] },
    input: {
      goalId: t.input.id({ description: 'The goal.' }),
      revision: t.input.int({ description: seenRevision }),
      statement: t.input.string({ required: false, description: 'The goal in words, at most 4,000 characters.' }),
      metric: t.input.string({ required: false, description: 'How both will know, at most 4,000 characters.' }),
      deadline: t.input.field({ type: 'Date', required: false, description: 'By when.' }),
      kind: t.input.field({ type: GoalKindType, required: false, description: 'What it is about.' }),
      kindCode: t.input.string({ required: false, description: kindCode }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const { id } = decodeId(input.goalId)
      await change({ context, mutation: 'reviseGoal', input }, async (tx) => {
        const { row, rules, situation, agreement, found, revision } = await holdGoal(tx, id, context)
        if (revision !== input.revision) throw new Stale('Goal', id)
        const writing: GoalWriting = {
          ...(input.statement === undefined ? {} : { statement: input.statement ?? '' }),
          ...(input.metric === undefined ? {} : { metric: input.metric ?? '' }),
          ...(input.deadline === undefined ? {} : { deadline: input.deadline }),
          ...(input.kind === undefined ? {} : { kind: input.kind }),
          ...(input.kindCode === undefined ? {} : { kind: input.kindCode }),
        }
        const { state, events } = accept(reviseGoal(found, writing, { situation, book: rules.book }), rules)
        if (events.length > 0) await saveGoal(tx, state, now)
        const { changesAgreement } = state
        await settle(tx, context, { programId: row.programId, agreement, changesAgreement, events })
        return id
      })
      return session.read.goal.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
