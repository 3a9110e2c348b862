import { moveContact } from '@ithaca/domain/contacts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { holdForChange, mustHaveSeen, saveContact } from './store.ts'

builder.mutationField('moveContact', (t) =>
  t.prismaFieldWithInput({
    type: 'Contact',
    description: 'Moves a planned contact to another time; both calendars follow. For the two.',
    errors: { types: [Refused, Stale] },
    input: {
      contactId: t.input.id({ description: 'The contact.' }),
      revision: t.input.int({ description: seenRevision }),
      startsAt: t.input.field({ type: 'DateTime', description: 'When it begins now: today or later, before the end.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { id } = decodeId(input.contactId)
      await change({ context, mutation: 'moveContact', input }, async (tx) => {
        const held = await holdForChange(tx, id, context)
        mustHaveSeen(held, input.revision)
        const { situation, rules, found } = held
        const { state: contact, events } = accept(moveContact(found.contact, input.startsAt, situation), rules)
        return saveContact(tx, held, { contact, events }, context)
      })
      return context.session.read.contact.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
