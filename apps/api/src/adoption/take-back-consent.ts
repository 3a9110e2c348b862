import { takeBackConsent } from '@ithaca/domain/adoption'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { holdMentorship, partyIn } from '../mentorships/store.ts'
import { occasion } from '../tenancy/occasion.ts'
import { adoptionIn, adoptionSelect } from './standing.ts'

builder.mutationField('takeBackConsent', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description:
      'Takes back that one wants to live by the program’s newest rules, as long as the other has not consented too. It can be given again.',
    errors: { types: [Refused] },
    input: {
      mentorshipId: t.input.id({ description: 'One’s own mentorship.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const id = decodeId(input.mentorshipId).id
      await change({ context, mutation: 'takeBackConsent', input }, async (tx) => {
        const { mentorship } = await holdMentorship(tx, id, context)
        const row = await tx.mentorship.findFirstOrThrow({ where: { id }, select: adoptionSelect })
        const { adoption, older } = await adoptionIn(tx, row)
        const { events } = accept(takeBackConsent(mentorship, adoption, partyIn(row, personId)), older)
        await tx.editionConsent.updateMany({
          where: { mentorshipId: id, editionId: adoption.current.id, personId },
          data: { takenBackAt: now },
        })
        await tx.mentorship.updateMany({ where: { id }, data: { revision: { increment: 1 } } })
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: id }), events)
        return id
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
