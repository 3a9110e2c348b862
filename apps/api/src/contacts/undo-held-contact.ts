import { undoHeld } from '@ithaca/domain/contacts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import type { Transaction } from '../tenancy/database.ts'
import type { Acting } from '../tenancy/occasion.ts'
import { holdForChange, saveContact } from './store.ts'

/** Somebody takes back their word that it took place; also by a button of a mail. */
export async function takeHeldBack(tx: Transaction, contactId: string, acting: Acting): Promise<string> {
  const held = await holdForChange(tx, contactId, acting)
  const { situation, rules, found } = held
  const { state: contact, events } = accept(undoHeld(found.contact, situation), rules)
  return saveContact(tx, held, { contact, events }, acting)
}

builder.mutationField('undoHeldContact', (t) =>
  t.prismaFieldWithInput({
    type: 'Contact',
    description:
      'Takes one’s own word back that a contact took place. It still did where the other says so too; else it is planned again, or withdrawn where it had never been planned. For the two.',
    errors: { types: [Refused] },
    input: {
      contactId: t.input.id({ description: 'The contact.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { id } = decodeId(input.contactId)
      await change({ context, mutation: 'undoHeldContact', input }, (tx) => takeHeldBack(tx, id, context))
      return context.session.read.contact.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
