import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { unread } from '../graphql/unread.ts'
import { NotificationsType } from '../notifications/notifications-type.ts'
import { ownDataPath } from '../own-data/address.ts'
import { organizationsOf, type Membership } from '../tenancy/organization.ts'

type User = NonNullable<Context['actor']['user']>

const MembershipType = builder.objectRef<Membership>('Membership').implement({
  description: 'An association the viewer belongs to.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its part of the address.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    colour: t.exposeString('colour', { nullable: true, description: 'Its brand colour, as #rrggbb.' }),
    hasDuty: t.exposeBoolean('hasDuty', { description: 'They hold a charge there, so the admin app is theirs too.' }),
    participates: t.exposeBoolean('participates', { description: 'They are mentor or protégé in a program there.' }),
  }),
})

const ViewerType = builder.objectRef<User>('Viewer').implement({
  description: 'Who asks: a sign-in, and the person it is in the addressed association.',
  fields: (t) => ({
    email: t.exposeString('email', { description: 'The address they sign in with.' }),
    organizations: t.field({
      type: [MembershipType],
      description: 'Where they belong, by name; also at the address without an association.',
      resolve: ({ id }, _args, { session }) => session.once('organizations', (tx) => organizationsOf(tx, id)),
    }),
    person: t.prismaField({
      type: 'Person',
      nullable: true,
      description: 'Who they are in the addressed association; null where they do not belong to it.',
      resolve: (query, _user, _args, { actor: { personId }, session }) =>
        personId === null ? unread(query, null) : session.read.person.findFirst({ ...query, where: { id: personId } }),
    }),
    participations: t.prismaField({
      type: ['Participation'],
      description: 'Their own parts in programs of the addressed association.',
      resolve: (query, _user, _args, { actor: { personId }, session }) =>
        personId === null
          ? unread(query, [])
          : session.read.participation.findMany({ ...query, where: { personId }, orderBy: { id: 'asc' } }),
    }),
    duties: t.prismaField({
      type: ['Duty'],
      description: 'Their own charges in the addressed association.',
      resolve: (query, _user, _args, { actor: { personId }, session }) =>
        personId === null
          ? unread(query, [])
          : session.read.duty.findMany({ ...query, where: { personId }, orderBy: { id: 'asc' } }),
    }),
    notifications: t.field({
      type: NotificationsType,
      nullable: true,
      description: 'How they want to be told of things; null where they do not belong to the addressed association.',
      resolve: (_user, _args, { actor: { personId } }) => (personId === null ? null : { personId }),
    }),
    ownDataUrl: t.string({
      nullable: true,
      description:
        'Where they download all that is theirs here as one archive, with the session’s cookie; null where they do not belong to the addressed association.',
      resolve: async (_user, _args, { actor: { personId }, session }) =>
        personId === null
          ? null
          : ownDataPath(await session.once('slug', async (tx) => (await tx.organization.findFirstOrThrow()).slug)),
    }),
    mentorships: t.prismaField({
      type: ['Mentorship'],
      description: 'Their own mentorships, newest first; without pairings that were undone.',
      resolve: (query, _user, _args, { actor: { personId }, session }) =>
        personId === null
          ? unread(query, [])
          : session.read.mentorship.findMany({
              ...query,
              // All about few: one statement instead of one a relation.
              relationLoadStrategy: 'join',
              where: { OR: [{ mentorId: personId }, { protegeId: personId }], phase: { not: 'undone' } },
              orderBy: { id: 'desc' },
            }),
    }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    nullable: true,
    extensions: { public: true },
    description: 'Who asks; null when nobody is signed in.',
    resolve: (_root, _args, { actor }) => actor.user,
  }),
)
