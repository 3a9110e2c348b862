import { removeLogo } from '@ithaca/domain/organizations'
import { announce } from '../events/announce.ts'
import { builder } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { loadOrganization, saveOrganization } from './store.ts'

builder.mutationField('removeLogo', (t) =>
  t.prismaFieldWithInput({
    type: 'Organization',
    description:
      'Show no logo any more. Mails already sent and agreements already signed keep theirs; `chooseLogo` brings it back. For owners.',
    errors: { types: [Refused, Stale] },
    input: {
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await change({ context, mutation: 'removeLogo', input }, async (tx) => {
        const { organization, by } = await loadOrganization(tx, context, input.revision)
        const { events } = accept(removeLogo(organization, by))
        await tx.publicFile.updateMany({ where: { shownAs: 'logo' }, data: { shownAs: null } })
        await saveOrganization(tx, organization.id, {})
        await announce(tx, occasion(context), events)
        return organization.id
      })
      return context.session.read.organization.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
