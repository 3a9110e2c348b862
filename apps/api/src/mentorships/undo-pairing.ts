import { undoPairing } from '@ithaca/domain/mentorships'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'
import { holdMentorship } from './store.ts'

builder.mutationField('undoPairing', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description: 'Undoes a pairing, as long as not both have signed; both are free again at once.',
    errors: { types: [Refused, Stale] },
    input: {
      mentorshipId: t.input.id({ description: 'The mentorship.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const { id } = decodeId(input.mentorshipId)
      await change({ context, mutation: 'undoPairing', input }, async (tx) => {
        const { row, mentorship, rules } = await holdMentorship(tx, id, context)
        if (row.revision !== input.revision) throw new Stale('Mentorship', id)
        const by = await standingIn(tx, personId, row.programId)
        const { state, events } = accept(undoPairing(mentorship, { by, book: rules.book, now }), rules)
        await tx.mentorship.updateMany({
          where: { id },
          data: { phase: state.phase, undoneAt: now, revision: { increment: 1 } },
        })
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: id }), events)
        return id
      })
      return session.read.mentorship.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
