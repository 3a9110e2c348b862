import { checkText } from '@ithaca/domain/core'
import { shareContactCard } from '@ithaca/domain/mentorships'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, mustBeEmpty, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'
import { MentorshipType } from './mentorship-type.ts'
import { holdMentorship, partyIn } from './store.ts'

builder.prismaNode('ContactCard', {
  description: 'What somebody chose to show their partner; nobody else can read it.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: (id, { organizationId }) => ({ organizationId_id: { organizationId, id } }),
  fields: (t) => ({
    person: t.relation('person', { description: 'Whose card it is.' }),
    email: t.exposeString('email', { nullable: true, description: 'Where to write.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Where to call.' }),
    about: t.exposeString('about', { nullable: true, description: 'A few words about themselves.' }),
    revision: t.exposeInt('revision', { description: 'Grows with every change.' }),
  }),
})

builder.prismaObjectField(MentorshipType, 'contactCards', (t) =>
  t.relation('contactCards', {
    description: 'What the two chose to show each other; empty for anybody else.',
    query: { orderBy: { id: 'asc' } },
  }),
)

builder.mutationField('shareContactCard', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description: 'Shows the partner how to reach one, and a few words. The whole card is written; null empties a line.',
    errors: { types: [Refused, Stale] },
    input: {
      mentorshipId: t.input.id({ description: 'The mentorship.' }),
      email: t.input.string({ required: false, description: 'At most 320 characters.' }),
      phone: t.input.string({ required: false, description: 'At most 60 characters.' }),
      about: t.input.string({ required: false, description: 'At most 1,000 characters.' }),
      revision: t.input.int({ required: false, description: 'Of the card, where there is one already.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { personId, session } = context
      const { id } = decodeId(input.mentorshipId)
      await change({ context, mutation: 'shareContactCard', input }, async (tx) => {
        const { row, mentorship, rules } = await holdMentorship(tx, id, context)
        const email = checkText(input.email ?? '', { at: 'email', max: 320 })
        const phone = checkText(input.phone ?? '', { at: 'phone', max: 60 })
        const about = checkText(input.about ?? '', { at: 'about', max: 1_000 })
        mustBeEmpty([...email.refusals, ...phone.refusals, ...about.refusals])
        const lines = { email: lineOf(email.text), phone: lineOf(phone.text), about: lineOf(about.text) }
        const card = await tx.contactCard.findFirst({ where: { mentorshipId: id, personId } })
        const decision = shareContactCard(card?.id ?? newId(), mentorship, partyIn(row, personId))
        const { events } = accept(decision, rules)
        if (card && card.revision !== (input.revision ?? card.revision)) throw new Stale('ContactCard', card.id)
        const { mentorId, protegeId, programId } = row
        if (card)
          await tx.contactCard.updateMany({ where: { id: card.id }, data: { ...lines, revision: { increment: 1 } } })
        else
          await tx.contactCard.createMany({
            data: { id: events[0]?.subjectId ?? newId(), mentorshipId: id, mentorId, protegeId, personId, ...lines },
          })
        await announce(tx, occasion(context, { programId, mentorshipId: id }), events)
        return id
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)

const lineOf = (text: string) => text.trim() || null
