import { restoreContact } from '@ithaca/domain/contacts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import type { Transaction } from '../tenancy/database.ts'
import type { Acting } from '../tenancy/occasion.ts'
import { holdForChange, mustHaveSeen, saveContact } from './store.ts'

/** Somebody takes calling it off back; without a revision as it stands, by a button of a mail. */
export async function putBack(tx: Transaction, contactId: string, acting: Acting, revision?: number): Promise<string> {
  const held = await holdForChange(tx, contactId, acting)
  if (revision !== undefined) mustHaveSeen(held, revision)
  const { situation, rules, found } = held
  const { state: contact, events } = accept(restoreContact(found.contact, situation), rules)
  return saveContact(tx, held, { contact, events }, acting)
}

builder.mutationField('restoreContact', (t) =>
  t.prismaFieldWithInput({
    type: 'Contact',
    description: 'Takes calling a contact off back: it is planned again, for the time it had. For the two.',
    errors: { types: [Refused, Stale] },
    input: {
      contactId: t.input.id({ description: 'The contact.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { id } = decodeId(input.contactId)
      const { revision } = input
      await change({ context, mutation: 'restoreContact', input }, (tx) => putBack(tx, id, context, revision))
      return context.session.read.contact.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
