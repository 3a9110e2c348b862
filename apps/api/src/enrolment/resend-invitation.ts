import { occasion } from '../tenancy/occasion.ts'
import { milliseconds } from '@ithaca/domain/core'
import { resend } from '@ithaca/domain/enrolment'
import { announce } from '../events/announce.ts'
import { builder } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { hashOfToken, invitationToken } from './invitation-link.ts'
import { loadInvitation, readInvitation } from './load-invitation.ts'

builder.mutationField('resendInvitation', (t) =>
  t.prismaFieldWithInput({
    type: 'Invitation',
    description:
      'Sends an invitation again, with a new link and a new term; the old link ends. Works on an expired one.',
    errors: { types: [Refused, Stale] },
    input: {
      invitationId: t.input.id({ description: 'The invitation.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await change({ context, mutation: 'resendInvitation', input }, async (tx) => {
        const { invitation, programId, rules, by } = await loadInvitation(tx, context, input)
        const book = rules?.book ?? null
        const { state, events } = accept(resend(invitation, { by, book, now: context.now }), rules ?? undefined)
        await tx.invitation.updateMany({
          where: { id: state.id },
          data: {
            sentCount: state.sentCount,
            expiresAt: new Date(milliseconds(state.expiresAt)),
            tokenHash: hashOfToken(invitationToken(context.secret, state.id, state.sentCount)),
            mailState: 'queued',
            mailError: null,
            revision: { increment: 1 },
          },
        })
        await announce(tx, occasion(context, { programId }), events)
        return state.id
      })
      return readInvitation(query, id, context)
    },
  }),
)
