import { checkText } from '@ithaca/domain/core'
import { builder } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { mustBeEmpty, Refused } from '../graphql/refused.ts'
import { once } from '../graphql/wording.ts'
import { LocaleType, toLocale } from '../people/locale-type.ts'
import { inTurn } from '../tenancy/in-turn.ts'
import { readInvitation } from './load-invitation.ts'
import { sendInvitation } from './send-invitation.ts'

builder.mutationField('inviteOwner', (t) =>
  t.prismaFieldWithInput({
    type: 'Invitation',
    description: 'Invites another owner of the association. For owners.',
    errors: { types: [Refused] },
    input: {
      email: t.input.string({ description: 'Where the link goes; only this address can accept it.' }),
      fullName: t.input.string({ required: false, description: 'Their name, at most 200 characters.' }),
      locale: t.input.field({ type: LocaleType, required: false, description: 'Language of the mail.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await change({ context, mutation: 'inviteOwner', input }, async (tx) => {
        const name = checkText(input.fullName ?? '', { at: 'fullName', max: 200 })
        mustBeEmpty(name.refusals)
        const { locale: speaks } = await tx.organization.findFirstOrThrow({ select: { locale: true } })
        await inTurn(tx, `invite:${context.organizationId}`)
        return sendInvitation(
          tx,
          context,
          { email: input.email, fullName: name.text.trim() || null, role: 'owner', locale: toLocale(input.locale) },
          { programId: null, rules: null, speaks },
        )
      })
      return readInvitation(query, id, context)
    },
  }),
)
