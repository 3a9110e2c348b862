import { proposeGoal } from '@ithaca/domain/goals'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { newId } from '../tenancy/new-id.ts'
import { GoalKindType, kindCode } from './goal-input-type.ts'
import { settle } from './settle.ts'
import { addGoal, holdGoals } from './store.ts'

builder.mutationField('proposeGoal', (t) =>
  t.prismaFieldWithInput({
    type: 'Goal',
    description:
      'Adds a goal to the agreement being written; an unfinished one too, so that nothing is lost while typing. For the protégé (CSCE-16).',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'The mentorship.' }),
      statement: t.input.string({
        required: false,
        description: 'The goal in words, at most 4,000 characters (CSCE-19).',
      }),
      metric: t.input.string({
        required: false,
        description: 'How both will know, at most 4,000 characters (CSCE-20).',
      }),
      deadline: t.input.field({ type: 'Date', required: false, description: 'By when (CSCE-23).' }),
      kind: t.input.field({ type: GoalKindType, required: false, description: 'What it is about (CSCE-18).' }),
      kindCode: t.input.string({ required: false, description: kindCode }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const id = await change({ context, mutation: 'proposeGoal', input }, async (tx) => {
        const held = await holdGoals(tx, decodeId(input.mentorshipId).id, context)
        const { row, rules, situation, goals, agreement } = held
        const { state, events } = accept(
          proposeGoal(
            { id: newId(), mentorshipId: row.id },
            {
              statement: input.statement ?? '',
              metric: input.metric ?? '',
              deadline: input.deadline ?? null,
              kind: input.kindCode ?? input.kind ?? null,
            },
            { situation, book: rules.book, existing: goals.map(({ goal }) => goal) },
          ),
          rules,
        )
        await addGoal(tx, row, state, now)
        const { changesAgreement } = state
        await settle(tx, context, { programId: row.programId, agreement, changesAgreement, events })
        return state.goal.id
      })
      return session.read.goal.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
