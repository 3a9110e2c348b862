import type { Prisma } from '@ithaca/database/client'
import { addDays } from '@ithaca/domain/core'
import { queryFromInfo } from '@pothos/plugin-prisma'
import type { GraphQLResolveInfo } from 'graphql'
import { builder, decodeId } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { keyset } from '../graphql/keyset.ts'
import { EventConnection, EventType } from './event-type.ts'
import { startOfDay } from '../tenancy/instants.ts'

const EventFilter = builder.inputType('EventFilter', {
  description: 'Which events; all that is given must hold.',
  fields: (t) => ({
    types: t.stringList({ required: false, description: 'Kinds of events, such as `AgreementSigned`.' }),
    personId: t.id({ required: false, description: 'Done by this person, for them, or to them.' }),
    programId: t.id({ required: false, description: 'In this program.' }),
    mentorshipId: t.id({ required: false, description: 'In this mentorship.' }),
    from: t.field({
      type: 'Date',
      required: false,
      description: 'From the start of this day, in the association’s time zone.',
    }),
    to: t.field({
      type: 'Date',
      required: false,
      description: 'To the end of this day, in the association’s time zone.',
    }),
  }),
})

type Filter = typeof EventFilter.$inferInput

function whereOf({ types, personId, programId, mentorshipId, from, to }: Filter, zone: string): Prisma.EventWhereInput {
  const person = personId ? decodeId(personId).id : null
  return {
    ...(types && { type: { in: types } }),
    ...(programId && { programId: decodeId(programId).id }),
    ...(mentorshipId && { mentorshipId: decodeId(mentorshipId).id }),
    occurredAt: { ...(from && { gte: startOfDay(from, zone) }), ...(to && { lt: startOfDay(addDays(to, 1), zone) }) },
    ...(person && {
      OR: [
        { actorId: person },
        { onBehalfId: person },
        { subjectType: 'person', subjectId: person },
        { data: { path: ['personId'], equals: person } },
        { mentorship: { OR: [{ mentorId: person }, { protegeId: person }] } },
      ],
    }),
  }
}

type Asked = {
  first?: number | null | undefined
  after?: string | null | undefined
  filter?: Filter | null | undefined
}

/** A page of the audit trail, newest first, by the events' own order; row security decides what the viewer may read. */
async function eventsOf(
  scope: Prisma.EventWhereInput,
  { filter, ...page }: Asked,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { session, organizationId } = context
  const query = queryFromInfo({ context, info, path: ['edges', 'node'] }) as object
  const organization = await session.once('organization', (tx) =>
    tx.organization.findFirstOrThrow({ where: { id: organizationId } }),
  )
  const where = { AND: [scope, filter ? whereOf(filter, organization.timeZone) : {}] }
  return keyset(page, {
    key: ({ sequence }: { sequence: bigint }) => [String(sequence)],
    load: ({ after, take }) =>
      session.read.event.findMany({
        ...query,
        where:
          after && /^\d{1,18}$/.test(after[0] ?? '')
            ? { AND: [where, { sequence: { lt: BigInt(after[0] ?? 0) } }] }
            : where,
        orderBy: { sequence: 'desc' },
        take,
      }),
    count: () => session.read.event.count({ where }),
  })
}

builder.prismaObjectField('Organization', 'events', (t) =>
  t.connection(
    {
      type: EventType,
      description:
        'Who did what when, newest first: for owners what concerns the association, for duty holders their programs.',
      args: { filter: t.arg({ type: EventFilter, required: false, description: 'Which events.' }) },
      resolve: (_organization, asked, context, info) => eventsOf({}, asked, context, info),
    },
    EventConnection,
  ),
)

builder.prismaObjectField('Program', 'events', (t) =>
  t.connection(
    {
      type: EventType,
      select: { id: true },
      description: 'Who did what when in this program, newest first.',
      args: { filter: t.arg({ type: EventFilter, required: false, description: 'Which events.' }) },
      resolve: ({ id }, asked, context, info) => eventsOf({ programId: id }, asked, context, info),
    },
    EventConnection,
  ),
)
