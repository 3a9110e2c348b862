import { reviseQuestion } from '@ithaca/domain/contacts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { holdQuestion, saveCount } from './questions.ts'

builder.mutationField('reviseQuestion', (t) =>
  t.prismaFieldWithInput({
    type: 'Contact',
    description:
      'Rewords a question, as long as nobody has said that the contact took place. For the protégé (CSCE-34).',
    errors: { types: [Refused, Stale] },
    input: {
      questionId: t.input.id({ description: 'The question.' }),
      revision: t.input.int({ description: 'The revision of the question you saw; another one answers Stale.' }),
      text: t.input.string({ description: 'The question, at most 1,000 characters.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, session } = context
      const questionId = decodeId(input.questionId).id
      const id = await change({ context, mutation: 'reviseQuestion', input }, async (tx) => {
        const held = await holdQuestion(tx, questionId, context)
        const { situation, rules, found, question } = held
        const { state, events } = accept(
          reviseQuestion(found.contact, question, { text: input.text, situation }),
          rules,
        )
        if (question.revision !== input.revision) throw new Stale('ContactQuestion', questionId)
        if (state.question && events.length > 0)
          await tx.contactQuestion.updateMany({
            where: { id: questionId },
            data: { text: state.question.text, writtenAt: now, revision: { increment: 1 } },
          })
        return saveCount(tx, held, { state, events }, context)
      })
      return session.read.contact.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
