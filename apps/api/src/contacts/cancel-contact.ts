import { cancelContact } from '@ithaca/domain/contacts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import type { Transaction } from '../tenancy/database.ts'
import type { Acting } from '../tenancy/occasion.ts'
import { holdForChange, mustHaveSeen, saveContact } from './store.ts'

/** Somebody calls a contact off, having seen that revision of it; without one, by a button of a mail, as it stands. */
export async function callOff(tx: Transaction, contactId: string, acting: Acting, revision?: number): Promise<string> {
  const held = await holdForChange(tx, contactId, acting)
  if (revision !== undefined) mustHaveSeen(held, revision)
  const { situation, rules, found } = held
  const { state: contact, events } = accept(cancelContact(found.contact, situation), rules)
  return saveContact(tx, held, { contact, events }, acting)
}

builder.mutationField('cancelContact', (t) =>
  t.prismaFieldWithInput({
    type: 'Contact',
    description:
      'Calls a planned contact off; both calendars follow. After its time this says that it did not take place. It can be restored. For the two.',
    errors: { types: [Refused, Stale] },
    input: {
      contactId: t.input.id({ description: 'The contact.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { id } = decodeId(input.contactId)
      const { revision } = input
      await change({ context, mutation: 'cancelContact', input }, (tx) => callOff(tx, id, context, revision))
      return context.session.read.contact.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
