import { obligations, obligationSentence, waitingOn } from '@ithaca/domain/obligations'
import { daysBetween } from '@ithaca/domain/core'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { know, type Known, type KnownRow, knownSelect } from '../mentorships/known-facts.ts'
import { MentorshipType } from '../mentorships/mentorship-type.ts'
import { MentorshipPhaseType, openPhases, phaseOrder } from '../mentorships/phases.ts'
import { dateOf, dayOf } from '../tenancy/days.ts'
import { ProgramType } from './program-type.ts'

const longestWaiting = 10

type Waiting = { row: KnownRow; known: Known; since: string }
const WaitingItem = builder.objectRef<Waiting>('WaitingItem').implement({
  description: 'A pair in which something waits on somebody.',
  fields: (t) => ({
    mentorship: t.field({
      type: MentorshipType,
      description: 'The pair.',
      resolve: ({ row }, _args, { session }) => session.read.mentorship.findFirstOrThrow({ where: { id: row.id } }),
    }),
    sentence: t.string({
      description: 'What waits on whom, in words; states only.',
      resolve: ({ known: { facts, rules, names, today } }, _args, { locale }) =>
        waitingOn(obligations(facts, rules.book, today))
          .map((one) => obligationSentence(one, null, { names, book: rules.book }, locale).title)
          .join(' '),
    }),
    since: t.field({ type: 'DateTime', description: 'Since when.', resolve: ({ since }) => dateOf(since) }),
  }),
})

const PhaseCount = builder.objectRef<{ phase: (typeof phaseOrder)[number]; count: number }>('PhaseCount').implement({
  description: 'How many mentorships are in a phase.',
  fields: (t) => ({
    phase: t.expose('phase', { type: MentorshipPhaseType, description: 'The phase.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
})

type Overview = { programId: string }
const running = { phase: { in: [...openPhases] } }

const peopleCount = async ({ session }: Context, programId: string, role: string, unpaired: boolean) =>
  session.read.participation.count({
    where: {
      programId,
      role,
      state: { not: 'left' },
      ...(unpaired ? { asMentor: { none: running }, asProtege: { none: running } } : {}),
    },
  })

const OverviewType = builder.objectRef<Overview>('ProgramOverview').implement({
  description: 'How a program is doing, in counts; zero for whoever may not see the people.',
  fields: (t) => ({
    people: t.int({
      description: 'Parts in the program that were not left.',
      resolve: ({ programId }, _args, { session }) =>
        session.read.participation.count({ where: { programId, state: { not: 'left' } } }),
    }),
    mentors: t.int({
      description: 'Mentors.',
      resolve: ({ programId }, _args, context) => peopleCount(context, programId, 'mentor', false),
    }),
    proteges: t.int({
      description: 'Protégés.',
      resolve: ({ programId }, _args, context) => peopleCount(context, programId, 'protege', false),
    }),
    unpairedMentors: t.int({
      description: 'Mentors in no running mentorship.',
      resolve: ({ programId }, _args, context) => peopleCount(context, programId, 'mentor', true),
    }),
    unpairedProteges: t.int({
      description: 'Protégés in no running mentorship.',
      resolve: ({ programId }, _args, context) => peopleCount(context, programId, 'protege', true),
    }),
    openInvitations: t.int({
      description: 'Invitations that can be accepted now.',
      resolve: ({ programId }, _args, { session, now }) =>
        session.read.invitation.count({ where: { programId, state: 'sent', expiresAt: { gt: now } } }),
    }),
    failedMails: t.int({
      description: 'Open invitations whose mail could not be sent.',
      resolve: ({ programId }, _args, { session }) =>
        session.read.invitation.count({ where: { programId, state: 'sent', mailState: 'failed' } }),
    }),
    phases: t.field({
      type: [PhaseCount],
      description: 'Mentorships by phase, in order.',
      resolve: async ({ programId }, _args, { session }) => {
        const counts = await session.read.mentorship.groupBy({ by: ['phase'], where: { programId }, _count: true })
        return phaseOrder.map((phase) => ({ phase, count: counts.find((one) => one.phase === phase)?._count ?? 0 }))
      },
    }),
    waiting: t.field({
      type: [WaitingItem],
      description: `Pairs that have waited longest for somebody to act, at most ${longestWaiting}.`,
      resolve: async ({ programId }, _args, context) => {
        const rows = await context.session.read.mentorship.findMany({
          where: { programId, phase: 'agreement' },
          orderBy: { id: 'asc' },
          take: longestWaiting,
          select: knownSelect,
        })
        return Promise.all(
          rows.map(async (row) => {
            const known = await know(row, context)
            return { row, known, since: known.facts.agreement?.since ?? known.facts.pairedOn }
          }),
        )
      },
    }),
    medianDaysToSigning: t.int({
      nullable: true,
      description: 'Whole days from pairing to the second signature, the median; null while nobody has signed.',
      resolve: async ({ programId }, _args, { session }) => {
        const rows = await session.read.mentorship.findMany({
          where: { programId, startsOn: { not: null } },
          orderBy: { id: 'desc' },
          take: 1_000,
          select: { pairedAt: true, startsOn: true },
        })
        const days = rows
          .flatMap(({ pairedAt, startsOn }) => (startsOn ? [daysBetween(dayOf(pairedAt), dayOf(startsOn))] : []))
          .toSorted((a, b) => a - b)
        return days[Math.floor(days.length / 2)] ?? null
      },
    }),
  }),
})

builder.prismaObjectField(ProgramType, 'overview', (t) =>
  t.field({
    type: OverviewType,
    select: { id: true },
    description: 'How it is doing.',
    resolve: ({ id }) => ({ programId: id }),
  }),
)
