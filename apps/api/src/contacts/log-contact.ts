import { logContact, type ToldOf } from '@ithaca/domain/contacts'
import { localDay } from '@ithaca/domain/core'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import type { Transaction } from '../tenancy/database.ts'
import type { Acting } from '../tenancy/occasion.ts'
import { ContactKindType, ContactModeType } from './contact-input-types.ts'
import { addContact, contactsOn, holdPair, newContact, saveContact, usualKind } from './store.ts'

type Telling = Omit<ToldOf, 'kind'> & Partial<Pick<ToldOf, 'kind'>>

/** Somebody tells of a contact that took place; also by a button of a mail. */
export async function tellOf(tx: Transaction, mentorshipId: string, telling: Telling, acting: Acting) {
  const held = await holdPair(tx, mentorshipId, acting)
  const { situation, rules, timeZone } = held
  const { book } = rules
  const told = { ...telling, kind: telling.kind ?? usualKind(book) }
  const existing = await contactsOn(tx, mentorshipId, localDay(told.startsAt, timeZone))
  const { state, events } = accept(logContact(newContact(held), told, { situation, book, existing }), rules)
  const { contact, text, joined } = state
  const save = joined ? saveContact : addContact
  return { id: await save(tx, held, { contact, text, events }, acting), joined }
}

builder.mutationField('logContact', (t) =>
  t.prismaFieldWithInput({
    type: 'Contact',
    description:
      'Tells of a contact that took place. Where the other told of one of that kind and day already, or one was planned for it, it becomes that one: `joined` says so. For the two, from the pairing on and before the end (CSCE-29).',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'The mentorship.' }),
      kind: t.input.field({
        type: ContactKindType,
        required: false,
        description: 'What kind of contact; where it is not said, the first the program keeps.',
      }),
      mode: t.input.field({
        type: ContactModeType,
        description: 'How the two met; one the program does not name is kept and marked (CSCE-29).',
      }),
      startsAt: t.input.field({
        type: 'DateTime',
        description: 'When it began; never to come. Its day is that of the program’s zone.',
      }),
      minutes: t.input.int({ required: false, description: 'How long, 1 to 1,440; else 60.' }),
      agenda: t.input.stringList({
        required: false,
        description: 'Codes of AgendaItem that there was time for (CSCE-33, 34); else none.',
      }),
      purpose: t.input.string({ required: false, description: 'What it was about, at most 4,000 characters.' }),
      place: t.input.string({ required: false, description: 'Where, at most 500 characters.' }),
      note: t.input.string({ required: false, description: 'A note for both, at most 4,000 characters.' }),
      another: t.input.boolean({
        required: false,
        description: 'It was a further one on a day that has one already, so it joins none.',
      }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { mentorshipId, idempotencyKey: _key, kind, mode, startsAt, ...rest } = input
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value != null))
      const telling: Telling = { mode, startsAt, ...(kind ? { kind } : {}), ...given }
      const { id, joined } = await change({ context, mutation: 'logContact', input }, (tx) =>
        tellOf(tx, decodeId(mentorshipId).id, telling, context),
      )
      return { ...(await context.session.read.contact.findFirstOrThrow({ ...query, where: { id } })), joined }
    },
  }),
)
