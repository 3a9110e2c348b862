import { reviseContact } from '@ithaca/domain/contacts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { ContactModeType } from './contact-input-types.ts'
import { holdForChange, mustHaveSeen, saveContact } from './store.ts'

builder.mutationField('reviseContact', (t) =>
  t.prismaFieldWithInput({
    type: 'Contact',
    description:
      'Says anew how, how long, what about and where, of a planned contact or one that took place. A field that is absent stays as it was, null empties it. For the two.',
    errors: { types: [Refused, Stale] },
    input: {
      contactId: t.input.id({ description: 'The contact.' }),
      revision: t.input.int({ description: seenRevision }),
      mode: t.input.field({ type: ContactModeType, required: false, description: 'How the two meet.' }),
      minutes: t.input.int({ required: false, description: 'How long, 1 to 1,440.' }),
      agenda: t.input.stringList({ required: false, description: 'Codes of AgendaItem it leaves time for.' }),
      purpose: t.input.string({ required: false, description: 'What it is about, at most 4,000 characters.' }),
      place: t.input.string({
        required: false,
        description: 'Where, a number to call or a link, at most 500 characters.',
      }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { id } = decodeId(input.contactId)
      await change({ context, mutation: 'reviseContact', input }, async (tx) => {
        const held = await holdForChange(tx, id, context)
        mustHaveSeen(held, input.revision)
        const { situation, rules, found } = held
        const writing = {
          ...(input.mode == null ? {} : { mode: input.mode }),
          ...(input.minutes == null ? {} : { minutes: input.minutes }),
          ...(input.agenda === undefined ? {} : { agenda: input.agenda ?? [] }),
          ...(input.purpose === undefined ? {} : { purpose: input.purpose ?? '' }),
          ...(input.place === undefined ? {} : { place: input.place ?? '' }),
        }
        const { state, events } = accept(reviseContact(found, writing, { situation, book: rules.book }), rules)
        return saveContact(tx, held, { ...state, events }, context)
      })
      return context.session.read.contact.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
