import { type Day, localDay } from '@ithaca/domain/core'
import type { Mentorship } from '@ithaca/domain/mentorships'
import { type CheckInState, mayAskForFeedback, mayLookAfter } from '@ithaca/domain/oversight'
import type { Prisma } from '@ithaca/database/client'
import { queryFromInfo } from '@pothos/plugin-prisma'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { type Context } from '../graphql/context.ts'
import { keyset } from '../graphql/keyset.ts'
import { explained } from '../graphql/refused.ts'
import { withId } from '../mentorships/list-page.ts'
import { MentorshipType } from '../mentorships/mentorship-type.ts'
import { PersonType } from '../people/schema.ts'
import { ProgramType } from '../programs/program-type.ts'
import { rulesOfEdition } from '../rules/in-force.ts'
import { dayOf } from '../tenancy/days.ts'
import { standing } from '../tenancy/standing.ts'
import { allLookedAfter, keyOf, type LookedAfter, lookedAfterCounts, lookedAfterPage } from './looked-after.ts'
import { CheckInWayType, OneOfTwoType } from './way-type.ts'

const heldSelect = {
  id: true,
  mentorshipId: true,
  personId: true,
  onDay: true,
  way: true,
  asked: true,
  member: true,
  note: { select: { text: true } },
} satisfies Prisma.CheckInSelect
type Held = Prisma.CheckInGetPayload<{ select: typeof heldSelect }>

const HeldType = builder.objectRef<Held>('CheckInHeld').implement({
  description: 'That one of the two was spoken with.',
  fields: (t) => ({
    key: t.exposeID('id', { description: 'Told apart by it.' }),
    onDay: t.field({ type: 'Date', description: 'On which day.', resolve: ({ onDay }) => dayOf(onDay) }),
    way: t.field({
      type: CheckInWayType,
      description: 'How.',
      resolve: ({ way }) => way as typeof CheckInWayType.$inferType,
    }),
    askedForFeedback: t.exposeBoolean('asked', { description: 'Whether they were asked for feedback as well.' }),
    by: t.field({ type: PersonType, description: 'Who spoke with them.', resolve: ({ member }) => member }),
    note: t.string({
      nullable: true,
      description: 'What was said; null where nothing was noted, and for whoever may not read it.',
      resolve: ({ note }) => note?.text ?? null,
    }),
  }),
})

export const CheckInStateType = builder.enumType('CheckInState', {
  description: 'How far what is to be done for somebody has come.',
  values: {
    OPEN: { value: 'open' as const, description: 'There is time.' },
    DUE: { value: 'due' as const, description: 'It is time.' },
    OVERDUE: { value: 'overdue' as const, description: 'It was to be done by now.' },
  } satisfies Record<string, { value: CheckInState; description: string }>,
})

type People = { mentor: Person; protege: Person }
type Person = typeof PersonType.$inferType
type One = LookedAfter & {
  programId: string
  today: Day
  mentorship: typeof MentorshipType.$inferType
  people: People
  member: Person | null
  held: readonly Held[]
}

/** The mentorship as the guards see it: whoever is looked after is in one that runs. */
const running = ({ mentorshipId: id, programId, mentorId, protegeId, startsOn }: One): Mentorship => ({
  ...{ id, programId, mentorId, protegeId, startsOn },
  ...{ phase: 'active', endsOn: null },
})

async function guarded(one: One, context: Context) {
  const rules = await rulesOfEdition(context.session.read, one.editionId)
  const by = await standing(context, one.programId)
  return { rules, situation: { by, book: rules.book, pairedOn: one.startsOn, today: one.today } }
}

const ActionsType = builder.objectRef<One>('CheckInActions').implement({
  description: 'What the viewer can do for one of the two now.',
  fields: (t) => ({
    lookAfter: t.field({
      type: Availability,
      description: 'Keep a check-in, and hand it over.',
      resolve: async (one, _args, context) => {
        const { rules, situation } = await guarded(one, context)
        return explained(mayLookAfter(running(one), situation), rules)
      },
    }),
    askForFeedback: t.field({
      type: Availability,
      description: 'Ask for feedback by mail.',
      resolve: async (one, _args, context) => {
        const { rules, situation } = await guarded(one, context)
        return explained(mayAskForFeedback(running(one), one, situation), rules)
      },
    }),
  }),
})

const CheckInDueType = builder.objectRef<One>('CheckInDue').implement({
  description:
    'One of the two of a running mentorship, whom a member of the body looks after: when they were spoken with, and by when they are to be again. Never of a pair of the viewer’s own.',
  fields: (t) => {
    const date = (name: 'checkInDueOn' | 'feedbackDueOn' | 'checkedOn' | 'askedOn' | 'givenOn', description: string) =>
      t.field({ type: 'Date', nullable: true, description, resolve: (one) => one[name] })
    return {
      key: t.id({ description: 'Told apart by it.', resolve: (one) => `${one.mentorshipId}/${one.party}` }),
      mentorship: t.field({
        type: MentorshipType,
        description: 'Of which mentorship.',
        resolve: ({ mentorship }) => mentorship,
      }),
      party: t.field({ type: OneOfTwoType, description: 'Which of the two.', resolve: ({ party }) => party }),
      person: t.field({ type: PersonType, description: 'Who.', resolve: ({ party, people }) => people[party] }),
      state: t.field({ type: CheckInStateType, description: 'How far it has come.', resolve: ({ state }) => state }),
      dueOn: t.field({
        type: 'Date',
        description: 'By when something is to be done, the earlier of the two.',
        resolve: ({ dueOn }) => dueOn,
      }),
      checkInDueOn: date('checkInDueOn', 'By when they are to be spoken with; null where the rules do not say so.'),
      feedbackDueOn: date(
        'feedbackDueOn',
        'By when they are to be asked for feedback; null where the rules do not say so.',
      ),
      checkedOn: date('checkedOn', 'When they were last spoken with; null where never.'),
      feedbackAskedOn: date('askedOn', 'When they were last asked for feedback; null where never.'),
      feedbackGivenOn: date('givenOn', 'When they last gave any; null where never.'),
      member: t.field({
        type: PersonType,
        nullable: true,
        description: 'Who looks after them; null until somebody does.',
        resolve: ({ member }) => member,
      }),
      revision: t.exposeInt('revision', { description: 'Grows whenever it is handed over.' }),
      checkIns: t.field({
        type: [HeldType],
        description: 'When they were spoken with, newest first.',
        resolve: ({ held }) => held,
      }),
      viewerCan: t.field({ type: ActionsType, description: 'What the viewer can do.', resolve: (one) => one }),
    }
  },
})

const mostHeld = 500

/** What a page shows beside the dates, in as many statements for one row as for a hundred. */
async function withPeople(
  rows: readonly LookedAfter[],
  { programId, today, query }: { programId: string; today: Day; query: object },
  { session: { read } }: Context,
): Promise<One[]> {
  const ids = { in: [...new Set(rows.map(({ mentorshipId }) => mentorshipId))] }
  const mentorships = await read.mentorship.findMany({ ...withId(query), where: { id: ids } })
  const people = await read.person.findMany({
    where: {
      id: { in: [...new Set(rows.flatMap((one) => [one.mentorId, one.protegeId, one.memberId ?? []].flat()))] },
    },
  })
  const held = await read.checkIn.findMany({
    where: { programId, mentorshipId: ids },
    orderBy: [{ onDay: 'desc' }, { id: 'desc' }],
    take: mostHeld,
    select: heldSelect,
  })
  const person = new Map(people.map((one) => [one.id, one]))
  const byId = new Map(mentorships.map((one) => [one.id, one]))
  return rows.flatMap((row): One[] => {
    const [mentorship, mentor, protege] = [
      byId.get(row.mentorshipId),
      person.get(row.mentorId),
      person.get(row.protegeId),
    ]
    if (!mentorship || !mentor || !protege) return []
    const theirs = held.filter((one) => one.mentorshipId === row.mentorshipId && one.personId === row.personId)
    const member = row.memberId === null ? null : (person.get(row.memberId) ?? null)
    return [{ ...row, programId, today, mentorship, people: { mentor, protege }, member, held: theirs }]
  })
}

const dated = { id: true, timeZone: true, currentEditionId: true } as const
type Dated = { id: string; timeZone: string }

/** As the viewer sees it: nothing of their own pairs. */
export const askedBy = ({ id, timeZone }: Dated, { actor, now }: Context) => ({
  programId: id,
  today: localDay(now, timeZone),
  viewerId: actor.personId,
})

/** Counted once for each view. */
export const countsFor = (program: Dated, context: Context) =>
  context.session.once(`looked-after:${program.id}`, (tx) => lookedAfterCounts(tx, askedBy(program, context)))

builder.prismaObjectField(ProgramType, 'checkIns', (t) =>
  t.connection(
    {
      type: CheckInDueType,
      select: dated,
      description: 'Whom the body looks after, what is due first; empty for whoever does not run the program.',
      args: {
        state: t.arg({ type: CheckInStateType, required: false, description: 'Only those that stand so.' }),
        mine: t.arg.boolean({ required: false, description: 'Only those whom the viewer looks after.' }),
      },
      resolve: async (program, { state: stands, mine, ...page }, context, info) => {
        const asked = askedBy(program, context)
        const query = queryFromInfo({ context, info, path: ['edges', 'node', 'mentorship'] }) as object
        const mayRead = (await standing(context, program.id)).duties.some((duty) => duty !== 'owner')
        const narrowed = { state: stands ?? null, memberId: mine === true ? context.personId : null }
        return keyset(page, {
          key: (one: LookedAfter) => keyOf(one),
          load: async (wanted) =>
            mayRead
              ? withPeople(
                  await lookedAfterPage(context.session.read, asked, narrowed, wanted),
                  { programId: program.id, today: asked.today, query },
                  context,
                )
              : [],
          count: async () => {
            if (!mayRead) return 0
            const fitting = (await countsFor(program, context)).filter(
              ({ state, memberId }) =>
                (narrowed.state === null || state === narrowed.state) &&
                (narrowed.memberId === null || memberId === narrowed.memberId),
            )
            return fitting.reduce((total, { count }) => total + count, 0)
          },
        })
      },
    },
    { name: 'CheckInDueConnection' },
    { name: 'CheckInDueEdge' },
  ),
)

builder.prismaObjectField(MentorshipType, 'checkIns', (t) =>
  t.field({
    type: [CheckInDueType],
    select: { id: true, programId: true, program: { select: { timeZone: true } } },
    description:
      'The two as the body looks after them; nothing for the two themselves, nor where the rules ask for nothing.',
    resolve: async (row, _args, context) => {
      const { read } = context.session
      const { id, programId } = row
      const mayRead = (await standing(context, programId)).duties.some((duty) => duty !== 'owner')
      if (!mayRead) return []
      const asked = askedBy({ id: programId, timeZone: row.program.timeZone }, context)
      const rows = await allLookedAfter(read, { ...asked, mentorshipId: id })
      return withPeople(rows, { programId, today: asked.today, query: {} }, context)
    },
  }),
)
