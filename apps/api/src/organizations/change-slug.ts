import { changeSlug } from '@ithaca/domain/organizations'
import { announce } from '../events/announce.ts'
import { builder } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once, seenRevision } from '../graphql/wording.ts'
import { inTurn } from '../tenancy/in-turn.ts'
import { occasion } from '../tenancy/occasion.ts'
import { leadsTo } from '../tenancy/organization.ts'
import { loadOrganization, saveOrganization } from './store.ts'

builder.mutationField('changeSlug', (t) =>
  t.prismaFieldWithInput({
    type: 'Organization',
    description:
      'Give the association another part of the address. The old one leads to it for good and is never given to another association; going back to one of one’s own is possible. For owners.',
    errors: { types: [Refused, Stale] },
    input: {
      slug: t.input.string({ description: '2 to 40 small letters, digits and single hyphens.' }),
      revision: t.input.int({ description: seenRevision }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const slug = input.slug.trim()
      const id = await change({ context, mutation: 'changeSlug', input }, async (tx) => {
        const { organization, by } = await loadOrganization(tx, context, input.revision)
        // As the database's own guard does, in the same order: what is free now is free until this is done.
        for (const each of [organization.slug, slug].toSorted()) await inTurn(tx, `slug:${each}`)
        const holder = await leadsTo(tx, slug)
        const taken = holder !== null && holder !== organization.id
        const { events } = accept(changeSlug(organization, { slug, taken }, by))
        if (events.length > 0) await saveOrganization(tx, organization.id, { slug })
        await announce(tx, occasion(context), events)
        return organization.id
      })
      return context.session.read.organization.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)
