import { mayChangeOrganization, mayRemoveLogo } from '@ithaca/domain/organizations'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { here } from '../graphql/node.ts'
import { explained } from '../graphql/refused.ts'
import { standing } from '../tenancy/standing.ts'
import { OrganizationActions } from './schema.ts'
import { logoPath, logoSelect, readLogo } from './store.ts'

builder.prismaNode('PublicFile', {
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  select: logoSelect,
  description: 'An image everybody may see, drawn anew from what was uploaded; its bytes never change.',
  fields: (t) => ({
    url: t.string({
      description: 'Where it is, without a sign-in; another image has another address.',
      resolve: async (row, _args, { session }) => {
        const slug = await session.once('slug', async (tx) => (await tx.organization.findFirstOrThrow()).slug)
        return logoPath(slug, row)
      },
    }),
    width: t.exposeInt('width', { description: 'In pixels.' }),
    height: t.exposeInt('height', { description: 'In pixels.' }),
  }),
})

builder.prismaObjectFields('Organization', (t) => ({
  revision: t.exposeInt('revision', { description: 'Counts the changes of logo and address.' }),
  logo: t.prismaField({
    type: 'PublicFile',
    nullable: true,
    description: 'Its logo; null where it shows none.',
    resolve: (query, _row, _args, { session }) =>
      session.read.publicFile.findFirst({ ...query, where: { shownAs: 'logo' } }),
  }),
  formerSlugs: t.stringList({
    description: 'Parts of the address it had before; they still lead to it, for good.',
    select: { formerSlugs: { select: { slug: true }, orderBy: { slug: 'asc' } } },
    resolve: ({ formerSlugs }) => formerSlugs.map(({ slug }) => slug),
  }),
}))

builder.objectFields(OrganizationActions, (t) => ({
  chooseLogo: t.field({
    type: Availability,
    description: 'Upload an image and show it as the logo.',
    resolve: async (_row, _args, context) => explained(mayChangeOrganization(await standing(context, null))),
  }),
  removeLogo: t.field({
    type: Availability,
    description: 'Show no logo any more.',
    resolve: async ({ id, slug }, _args, context) => {
      const logo = await context.session.once('logo', readLogo)
      return explained(mayRemoveLogo({ id, slug, logoId: logo?.id ?? null }, await standing(context, null)))
    },
  }),
  changeSlug: t.field({
    type: Availability,
    description: 'Give it another part of the address.',
    resolve: async (_row, _args, context) => explained(mayChangeOrganization(await standing(context, null))),
  }),
}))
