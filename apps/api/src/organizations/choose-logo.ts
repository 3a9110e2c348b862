import { chooseLogo } from '@ithaca/domain/organizations'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { notFound } from '../graphql/errors.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { occasion } from '../tenancy/occasion.ts'
import { loadOrganization, saveOrganization } from './store.ts'

builder.mutationField('chooseLogo', (t) =>
  t.prismaFieldWithInput({
    type: 'Organization',
    description:
      'Show an uploaded image as the association’s logo, in both apps, in mails and on agreements signed from now on. For owners. `POST /o/<slug>/logo` with the image as the body uploads one and answers its id; earlier logos can be chosen again.',
    errors: { types: [Refused, Stale] },
    input: {
      fileId: t.input.id({ description: 'The uploaded image.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { id: fileId } = decodeId(input.fileId)
      const id = await change({ context, mutation: 'chooseLogo', input }, async (tx) => {
        const file = await tx.publicFile.findFirst({ where: { id: fileId, kind: 'logo' }, select: { id: true } })
        if (!file) throw notFound()
        const { organization, by } = await loadOrganization(tx, context, input.revision)
        const { events } = accept(chooseLogo(organization, file.id, by))
        await tx.publicFile.updateMany({ where: { shownAs: 'logo' }, data: { shownAs: null } })
        const { count } = await tx.publicFile.updateMany({
          where: { id: file.id },
          data: { shownAs: 'logo', chosenAt: context.now },
        })
        if (count !== 1) throw notFound()
        await saveOrganization(tx, organization.id, {})
        await announce(tx, occasion(context), events)
        return organization.id
      })
      return context.session.read.organization.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
