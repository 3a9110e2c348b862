import { occasion } from '../tenancy/occasion.ts'
import { withdraw } from '@ithaca/domain/enrolment'
import { announce } from '../events/announce.ts'
import { builder } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { loadInvitation, readInvitation } from './load-invitation.ts'

builder.mutationField('withdrawInvitation', (t) =>
  t.prismaFieldWithInput({
    type: 'Invitation',
    description: 'Takes an invitation back; its link then says so. Refused once it was accepted.',
    errors: { types: [Refused, Stale] },
    input: {
      invitationId: t.input.id({ description: 'The invitation.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await change({ context, mutation: 'withdrawInvitation', input }, async (tx) => {
        const { invitation, programId, by } = await loadInvitation(tx, context, input)
        const { state, events } = accept(withdraw(invitation, by))
        await tx.invitation.updateMany({
          where: { id: state.id },
          data: { state: state.state, revision: { increment: 1 } },
        })
        await announce(tx, occasion(context, { programId }), events)
        return state.id
      })
      return readInvitation(query, id, context)
    },
  }),
)
