import { type PreparationText, noPreparation, sendPreparation } from '@ithaca/domain/contacts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import type { Transaction } from '../tenancy/database.ts'
import type { Acting } from '../tenancy/occasion.ts'
import { type HeldContact, holdForChange, mustHaveSeen, saveContact } from './store.ts'

builder.mutationField('sendPreparation', (t) =>
  t.prismaFieldWithInput({
    type: 'Contact',
    description:
      'Tells the mentor ahead of a planned contact what help is wanted and what is useful to know, or words it anew; empty takes it back. The mentor gets one mail about it, without a word of it. Late is shown as late and never refused. For the protégé, where the program asks for it (ASQP-29, 30).',
    errors: { types: [Refused, Stale] },
    input: {
      contactId: t.input.id({ description: 'The contact.' }),
      revision: t.input.int({ description: 'The Contact.revision you saw; another one answers Stale.' }),
      needs: t.input.string({
        required: false,
        description: 'What help is wanted, at most 4,000 characters; where it is not said it stays as it is.',
      }),
      background: t.input.string({
        required: false,
        description:
          'What is useful to know, with links, at most 4,000 characters; where it is not said it stays as it is.',
      }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { id } = decodeId(input.contactId)
      await change({ context, mutation: 'sendPreparation', input }, async (tx) => {
        const held = await holdForChange(tx, id, context)
        const { situation, rules, found } = held
        const before = await preparationOf(tx, id)
        const text = { needs: input.needs ?? before.needs, background: input.background ?? before.background }
        const decision = sendPreparation(found.contact, { before, text }, { situation, book: rules.book })
        const { state, events } = accept(decision, rules)
        mustHaveSeen(held, input.revision)
        if (events.length > 0) await keep(tx, held, state.text, context)
        return saveContact(tx, held, { contact: state.contact, events }, context)
      })
      return context.session.read.contact.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)

async function preparationOf(tx: Transaction, contactId: string): Promise<PreparationText> {
  const row = await tx.contactPreparation.findFirst({
    where: { contactId },
    select: { needs: true, background: true },
  })
  return row ?? noPreparation
}

async function keep(tx: Transaction, { row, found }: HeldContact, text: PreparationText, { now }: Acting) {
  const contactId = found.contact.id
  const { count } = await tx.contactPreparation.updateMany({ where: { contactId }, data: { ...text, writtenAt: now } })
  if (count > 0) return
  const pair = { mentorshipId: row.id, mentorId: row.mentorId, protegeId: row.protegeId }
  await tx.contactPreparation.createMany({ data: { contactId, ...pair, ...text, writtenAt: now } })
}
