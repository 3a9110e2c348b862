import { noteContact, type NoteFor } from '@ithaca/domain/contacts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import type { Transaction } from '../tenancy/database.ts'
import type { Acting } from '../tenancy/occasion.ts'
import { NoteForType } from './contact-input-types.ts'
import { type HeldContact, holdForChange, saveContact } from './store.ts'

builder.mutationField('writeContactNote', (t) =>
  t.prismaFieldWithInput({
    type: 'Contact',
    description:
      'Writes the note that both read, or the one that only its writer reads, anew; empty takes it away. For the two.',
    errors: { types: [Refused, Stale] },
    input: {
      contactId: t.input.id({ description: 'The contact.' }),
      for: t.input.field({ type: NoteForType, description: 'Who reads it.' }),
      text: t.input.string({ description: 'The whole note, at most 4,000 characters.' }),
      revision: t.input.int({
        description:
          'What you saw: of a note for both Contact.revision, of one’s own that of ownNote, 0 where there was none. Another one answers Stale.',
      }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { id } = decodeId(input.contactId)
      await change({ context, mutation: 'writeContactNote', input }, async (tx) => {
        const held = await holdForChange(tx, id, context)
        const { situation, rules, found } = held
        const before = await noteBefore(tx, held, input.for, context)
        const writing = { text: input.text, before: before.text, forWhom: input.for }
        const { state: text, events } = accept(noteContact(found.contact, writing, situation), rules)
        if (before.revision !== input.revision) throw new Stale('Contact', id)
        if (input.for === 'only-me') return keepOwn(tx, held, text, context)
        return saveContact(tx, held, { contact: found.contact, text: { ...found.text, note: text }, events }, context)
      })
      return context.session.read.contact.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)

async function noteBefore(tx: Transaction, { found, revision }: HeldContact, forWhom: NoteFor, { personId }: Acting) {
  if (forWhom === 'both') return { text: found.text.note, revision }
  const own = await tx.contactNote.findFirst({ where: { contactId: found.contact.id, personId } })
  return { text: own?.text ?? '', revision: own?.revision ?? 0 }
}

/** The first version is 1, so that 0 says that there was none. */
async function keepOwn(tx: Transaction, { found }: HeldContact, text: string, { personId }: Acting): Promise<string> {
  const { id: contactId, mentorshipId } = found.contact
  const { count } = await tx.contactNote.updateMany({
    where: { contactId, personId },
    data: { text, revision: { increment: 1 } },
  })
  if (count === 0) await tx.contactNote.createMany({ data: { contactId, mentorshipId, personId, text, revision: 1 } })
  return contactId
}
