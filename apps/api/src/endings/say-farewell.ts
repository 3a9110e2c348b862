import { thank } from '@ithaca/domain/endings'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { holdEnd } from './hold-end.ts'

builder.mutationField('sayFarewell', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description:
      'Thanks the other, once, when the end is near or just past. The two alone read it; the other is told by mail that it is there.',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'One’s own mentorship.' }),
      text: t.input.string({ description: 'The thanks, at most 4,000 characters.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const { id } = decodeId(input.mentorshipId)
      await change({ context, mutation: 'sayFarewell', input }, async (tx) => {
        const { row, mentorship, rules, by, today } = await holdEnd(tx, id, context)
        const thanked = (await tx.farewell.count({ where: { mentorshipId: id, authorId: personId } })) > 0
        const other = by === 'mentor' ? row.protegeId : row.mentorId
        const erased = (await tx.person.count({ where: { id: other, erasedAt: { not: null } } })) > 0
        const { state: text, events } = accept(
          thank(mentorship, input.text, { by, today, book: rules.book, thanked, erased }),
          rules,
        )
        const { programId, mentorId, protegeId } = row
        await tx.farewell.createMany({
          data: { mentorshipId: id, mentorId, protegeId, authorId: personId, text, writtenAt: now },
        })
        await announce(tx, occasion(context, { programId, mentorshipId: id }), events)
        return id
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
