import { askQuestion } from '@ithaca/domain/contacts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { newId } from '../tenancy/new-id.ts'
import { questionsOf, saveCount } from './questions.ts'
import { holdForChange } from './store.ts'

builder.mutationField('askQuestion', (t) =>
  t.prismaFieldWithInput({
    type: 'Contact',
    description:
      'Enters a question for a planned contact, seen by the mentor beforehand; at most 20. For the protégé (CSCE-34).',
    errors: { types: [Refused] },
    input: {
      contactId: t.input.id({ description: 'The contact.' }),
      text: t.input.string({ description: 'The question, at most 1,000 characters.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const { id } = decodeId(input.contactId)
      await change({ context, mutation: 'askQuestion', input }, async (tx) => {
        const held = await holdForChange(tx, id, context)
        const { row, situation, rules, found } = held
        const asked = { id: newId(), text: input.text }
        const existing = await questionsOf(tx, id)
        const { state, events } = accept(askQuestion(found.contact, asked, { situation, existing }), rules)
        if (state.question) {
          const pair = { mentorshipId: row.id, mentorId: row.mentorId, protegeId: row.protegeId }
          await tx.contactQuestion.createMany({
            data: { ...state.question, contactId: id, ...pair, authorId: personId, writtenAt: now },
          })
        }
        return saveCount(tx, held, { state, events }, context)
      })
      return session.read.contact.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
