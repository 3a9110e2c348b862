import { endEarly } from '@ithaca/domain/endings'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { dateOf } from '../tenancy/days.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'
import { holdEnd } from './hold-end.ts'

builder.mutationField('endMentorship', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description:
      'Ends a mentorship before its time: by either of the two, or for the program by who makes its pairs. The reason is read by those who oversee the program alone; the other, or both, are told kindly that it is over, and nothing is marked against anybody.',
    errors: { types: [Refused, Stale] },
    input: {
      mentorshipId: t.input.id({ description: 'The mentorship.' }),
      ground: t.input.string({ description: 'A code of Mentorship.endingGrounds.' }),
      text: t.input.string({
        required: false,
        description: 'In one’s own words, at most 4,000 characters; needed where the program ends it.',
      }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const { id } = decodeId(input.mentorshipId)
      await change({ context, mutation: 'endMentorship', input }, async (tx) => {
        const { row, mentorship, rules, by, today } = await holdEnd(tx, id, context)
        const { programId } = row
        const standing = await standingIn(tx, personId, programId)
        const told = { ground: input.ground, text: input.text ?? '' }
        const { state, events } = accept(endEarly(mentorship, told, { by, standing, today, book: rules.book }), rules)
        if (row.revision !== input.revision) throw new Stale('Mentorship', id)
        const { phase, endedOn, ending } = state.mentorship
        await tx.ending.createMany({
          data: { mentorshipId: id, programId, authorId: personId, ...state.words, writtenAt: now },
        })
        await tx.mentorship.updateMany({
          where: { id },
          data: { phase, endedOn: dateOf(endedOn), ending, revision: { increment: 1 } },
        })
        await announce(tx, occasion(context, { programId, mentorshipId: id }), events)
        return id
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
