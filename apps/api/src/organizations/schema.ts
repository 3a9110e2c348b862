import { mayInvite } from '@ithaca/domain/enrolment'
import { mayCreateProgram } from '@ithaca/domain/programs'
import { queryFromInfo } from '@pothos/plugin-prisma'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { keyset } from '../graphql/keyset.ts'
import { explained } from '../graphql/refused.ts'
import { unread } from '../graphql/unread.ts'
import { fromLocale, LocaleType } from '../people/locale-type.ts'
import { PersonType } from '../people/schema.ts'
import { named } from '../people/named.ts'
import { standing } from '../tenancy/standing.ts'

export const OrganizationActions = builder.objectRef<{ id: string; slug: string }>('OrganizationActions').implement({
  description: 'What the viewer can do in the association.',
  fields: (t) => ({
    createProgram: t.field({
      type: Availability,
      description: 'Make a program from a preset.',
      resolve: async (_row, _args, context) => explained(mayCreateProgram(await standing(context, null))),
    }),
    inviteOwner: t.field({
      type: Availability,
      description: 'Invite somebody to own the association as well.',
      resolve: async (_row, _args, context) => explained(mayInvite('owner', await standing(context, null))),
    }),
  }),
})

export const OrganizationType = builder.prismaNode('Organization', {
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: (id) => ({ id }),
  description: 'An association that hosts programs here.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its part of the address.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    colour: t.exposeString('colour', { nullable: true, description: 'Its brand colour, as #rrggbb.' }),
    locale: t.field({
      type: LocaleType,
      description: 'The language it speaks where nobody chose one.',
      select: { locale: true },
      resolve: ({ locale }) => fromLocale(locale),
    }),
    timeZone: t.exposeString('timeZone', { description: 'Its IANA time zone.' }),
    now: t.field({
      type: 'DateTime',
      description: 'What time it is for it; a demonstration can be ahead of the clock on the wall.',
      resolve: (_row, _args, { now }) => now,
    }),
    programs: t.relation('programs', {
      description: 'Its programs, by name.',
      query: { orderBy: [{ name: 'asc' }, { id: 'asc' }] },
    }),
    owners: t.prismaField({
      type: ['Person'],
      description: 'Who owns the association here.',
      resolve: (query, _row, _args, { session }) =>
        session.read.person.findMany({
          ...query,
          where: { removedAt: null, duties: { some: { duty: 'owner' } } },
          orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
        }),
    }),
    people: t.connection(
      {
        type: PersonType,
        description:
          'People by name: all for owners, those of their programs for who holds a duty; without those removed.',
        args: {
          search: t.arg.string({
            required: false,
            description: 'Part of a name, in any case, with or without accents.',
          }),
        },
        resolve: (_row, { search, ...page }, context, info) => {
          const { session } = context
          const query = queryFromInfo({ context, info, path: ['edges', 'node'] }) as object
          const where = { removedAt: null, ...named(search) }
          return keyset(page, {
            key: ({ sortKey, id }: { sortKey: string; id: string }) => [sortKey, id],
            load: ({ after, take }) =>
              session.read.person.findMany({
                ...query,
                where: after
                  ? {
                      ...where,
                      OR: [
                        { sortKey: { gt: after[0] ?? '' } },
                        { sortKey: after[0] ?? '', id: { gt: after[1] ?? '' } },
                      ],
                    }
                  : where,
                orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
                take,
              }),
            count: () => session.read.person.count({ where }),
          })
        },
      },
      { name: 'PersonConnection' },
      { name: 'PersonEdge' },
    ),
    viewerCan: t.field({
      type: OrganizationActions,
      select: { id: true, slug: true },
      description: 'What the viewer can do in it.',
      resolve: (row) => row,
    }),
  }),
})

builder.queryField('organization', (t) =>
  t.prismaField({
    type: 'Organization',
    nullable: true,
    extensions: { public: true },
    description: 'The association of this address; null at the address without one.',
    resolve: (query, _root, _args, { actor: { organizationId }, session }) =>
      organizationId === null
        ? unread(query, null)
        : session.read.organization.findFirst({ ...query, where: { id: organizationId } }),
  }),
)
