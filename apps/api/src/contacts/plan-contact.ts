import { planContact } from '@ithaca/domain/contacts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { ContactKindType, ContactModeType } from './contact-input-types.ts'
import { addContact, holdPair, newContact, usualKind } from './store.ts'

builder.mutationField('planContact', (t) =>
  t.prismaFieldWithInput({
    type: 'Contact',
    description:
      'Plans a meeting or another contact, from the pairing on; one before the term begins does not count toward it. Both are told when, how and how long, with an entry for their calendars; purpose and place stay here. For the two (CSCE-29).',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'The mentorship.' }),
      kind: t.input.field({
        type: ContactKindType,
        required: false,
        description: 'What kind of contact; where it is not said, the first the program keeps.',
      }),
      mode: t.input.field({ type: ContactModeType, description: 'How the two meet.' }),
      startsAt: t.input.field({
        type: 'DateTime',
        description: 'When it begins. Its day is that of the program’s zone; today or later, and before the end.',
      }),
      minutes: t.input.int({ required: false, description: 'How long, 1 to 1,440; else 60 (CSCE-33).' }),
      agenda: t.input.stringList({
        required: false,
        description: 'Codes of AgendaItem it leaves time for; else all that the program names (CSCE-33, 34).',
      }),
      purpose: t.input.string({
        required: false,
        description: 'What it is about, at most 4,000 characters; for the two alone.',
      }),
      place: t.input.string({
        required: false,
        description: 'Where, a number to call or a link, at most 500 characters; for the two alone.',
      }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await change({ context, mutation: 'planContact', input }, async (tx) => {
        const held = await holdPair(tx, decodeId(input.mentorshipId).id, context)
        const { rules, situation } = held
        const planning = {
          kind: input.kind ?? usualKind(rules.book),
          mode: input.mode,
          startsAt: input.startsAt,
          agenda: input.agenda ?? rules.book.settings.contacts.agenda.map(({ code }) => code),
          purpose: input.purpose ?? '',
          place: input.place ?? '',
          ...(input.minutes == null ? {} : { minutes: input.minutes }),
        }
        const { state, events } = accept(
          planContact(newContact(held), planning, { situation, book: rules.book }),
          rules,
        )
        return addContact(tx, held, { ...state, events }, context)
      })
      return context.session.read.contact.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
