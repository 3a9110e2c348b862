import type { Prisma } from '@ithaca/database/client'
import { queryFromInfo } from '@pothos/plugin-prisma'
import { builder } from '../graphql/builder.ts'
import { keyset, newestFirst, type Page } from '../graphql/keyset.ts'
import { InvitationConnection, InvitationStateType, InvitationType } from '../enrolment/invitation-type.ts'
import { ParticipationType } from '../enrolment/participation-type.ts'
import { present } from '../enrolment/store.ts'
import { openPhases } from '../mentorships/phases.ts'
import { RoleType } from '../rules/edition-type.ts'
import { named } from '../people/named.ts'
import { ProgramType } from './program-type.ts'

const byName = { person: { select: { sortKey: true } } } as const

/** After the last name seen; people of one name by id. */
const afterName = ({ after }: Page): Prisma.ParticipationWhereInput =>
  after
    ? {
        OR: [
          { person: { sortKey: { gt: after[0] ?? '' } } },
          { person: { sortKey: after[0] ?? '' }, id: { gt: after[1] ?? '' } },
        ],
      }
    : {}

const unpairedOnly: Prisma.ParticipationWhereInput = {
  asMentor: { none: { phase: { in: [...openPhases] } } },
  asProtege: { none: { phase: { in: [...openPhases] } } },
}

builder.prismaObjectField(ProgramType, 'participations', (t) =>
  t.connection(
    {
      type: ParticipationType,
      select: { id: true },
      description: 'Who takes part, by name; those that the viewer may see, without who left or was removed.',
      args: {
        role: t.arg({ type: RoleType, required: false, description: 'Only these.' }),
        search: t.arg.string({ required: false, description: 'Part of a name; case and accents do not count.' }),
        unpaired: t.arg.boolean({ required: false, description: 'Only those in no running mentorship.' }),
      },
      resolve: (program, { role, search, unpaired, ...page }, context, info) => {
        const query: object = queryFromInfo({ context, info, path: ['edges', 'node'] })
        const where: Prisma.ParticipationWhereInput = {
          programId: program.id,
          ...present,
          ...(role ? { role } : {}),
          ...(search ? { person: { ...present.person, ...named(search) } } : {}),
          ...(unpaired ? unpairedOnly : {}),
        }
        return keyset(page, {
          key: ({ id, person }: { id: string; person: { sortKey: string } }) => [person.sortKey, id],
          load: (asked) =>
            context.session.read.participation.findMany({
              ...withNames(query),
              where: { AND: [where, afterName(asked)] },
              orderBy: [{ person: { sortKey: 'asc' } }, { id: 'asc' }],
              take: asked.take,
            }) as never,
          count: () => context.session.read.participation.count({ where }),
        }) as never
      },
    },
    { name: 'ParticipationConnection' },
    { name: 'ParticipationEdge' },
  ),
)

type Selection = { select?: Record<string, unknown>; include?: Record<string, unknown> }

/** The client's selection with the name that the page is sorted by. */
function withNames(query: Selection): Selection {
  if (query.select) return { select: { ...query.select, id: true, person: merged(query.select['person']) } }
  return { include: { ...query.include, person: merged(query.include?.['person']) } }
}
function merged(person: unknown): unknown {
  if (!person) return byName.person
  return typeof person === 'object' && 'select' in person && typeof person.select === 'object'
    ? { ...person, select: { ...person.select, sortKey: true } }
    : person
}

builder.prismaObjectField(ProgramType, 'invitations', (t) =>
  t.connection(
    {
      type: InvitationType,
      select: { id: true },
      description: 'Who was invited, newest first. For the program’s coordinators.',
      args: { state: t.arg({ type: InvitationStateType, required: false, description: 'Only these.' }) },
      resolve: (program, { state, ...page }, context, info) => {
        const query: object = queryFromInfo({ context, info, path: ['edges', 'node'] })
        const where: Prisma.InvitationWhereInput = { programId: program.id, ...inState(state ?? '', context.now) }
        const { invitation } = context.session.read
        return newestFirst(page, where, {
          load: (asked) => invitation.findMany({ ...query, ...asked }),
          count: (all) => invitation.count(all),
        })
      },
    },
    InvitationConnection,
  ),
)

export function inState(state: string, now: Date): Prisma.InvitationWhereInput {
  switch (state) {
    case 'OPEN':
      return { state: 'sent', expiresAt: { gt: now } }
    case 'EXPIRED':
      return { state: 'sent', expiresAt: { lte: now } }
    case 'ACCEPTED':
      return { state: 'accepted' }
    case 'WITHDRAWN':
      return { state: 'withdrawn' }
    default:
      return {}
  }
}
