import { type AsItWas, holdContact } from '@ithaca/domain/contacts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import type { Transaction } from '../tenancy/database.ts'
import type { Acting } from '../tenancy/occasion.ts'
import { ContactModeType } from './contact-input-types.ts'
import { holdForChange, saveContact } from './store.ts'

/** Somebody says that a planned contact took place; also by a button of a mail. */
export async function sayHeld(tx: Transaction, contactId: string, asItWas: AsItWas, acting: Acting): Promise<string> {
  const held = await holdForChange(tx, contactId, acting)
  const { situation, rules, found } = held
  const { state: contact, events } = accept(holdContact(found.contact, asItWas, situation), rules)
  return saveContact(tx, held, { contact, events }, acting)
}

builder.mutationField('holdContact', (t) =>
  t.prismaFieldWithInput({
    type: 'Contact',
    description:
      'Says that a planned contact took place, and how it was where that differs. One word is enough; when the other says so too, both stand and what was said first is kept. For the two.',
    errors: { types: [Refused] },
    input: {
      contactId: t.input.id({ description: 'The contact.' }),
      startsAt: t.input.field({
        type: 'DateTime',
        required: false,
        description: 'When it began, where not as planned; never to come.',
      }),
      mode: t.input.field({ type: ContactModeType, required: false, description: 'How, where not as planned.' }),
      minutes: t.input.int({ required: false, description: 'How long, where not as planned; 1 to 1,440.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { id } = decodeId(input.contactId)
      const asItWas: AsItWas = {
        ...(input.startsAt == null ? {} : { startsAt: input.startsAt }),
        ...(input.mode == null ? {} : { mode: input.mode }),
        ...(input.minutes == null ? {} : { minutes: input.minutes }),
      }
      await change({ context, mutation: 'holdContact', input }, (tx) => sayHeld(tx, id, asItWas, context))
      return context.session.read.contact.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
