import { removeQuestion } from '@ithaca/domain/contacts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { holdQuestion, questionsOf, saveCount } from './questions.ts'

builder.mutationField('removeQuestion', (t) =>
  t.prismaFieldWithInput({
    type: 'Contact',
    description:
      'Takes a question off the list for good, as long as nobody has said that the contact took place. For the protégé (CSCE-34).',
    errors: { types: [Refused] },
    input: {
      questionId: t.input.id({ description: 'The question.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const questionId = decodeId(input.questionId).id
      const id = await change({ context, mutation: 'removeQuestion', input }, async (tx) => {
        const held = await holdQuestion(tx, questionId, context)
        const { situation, rules, found, question } = held
        const existing = await questionsOf(tx, found.contact.id)
        const { state, events } = accept(removeQuestion(found.contact, question, { situation, existing }), rules)
        await tx.contactQuestion.deleteMany({ where: { id: questionId } })
        return saveCount(tx, held, { state, events }, context)
      })
      return context.session.read.contact.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
