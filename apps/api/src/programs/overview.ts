import { waitingOn, waitingSentence } from '@ithaca/domain/obligations'
import { builder } from '../graphql/builder.ts'
import { know, type Known, type KnownRow, knownSelect, sinceOf, standingOf } from '../mentorships/known-facts.ts'
import { MentorshipType } from '../mentorships/mentorship-type.ts'
import { MentorshipPhaseType, phaseOrder } from '../mentorships/phases.ts'
import { type Counts, countsOf } from './counts.ts'
import { type Overseen, yearCounts } from './overview-counts.ts'
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
      description: 'What waits on whom, in words, or how the two stand where nobody is asked; states only.',
      resolve: ({ known }, _args, { locale }) => {
        const { obligations, rules, names } = known
        const waiting = waitingOn(obligations)
        return waitingSentence(waiting, { names, book: rules.book }, locale) || standingOf(known, null, locale)
      },
    }),
    since: t.field({ type: 'DateTime', description: 'Since when.', resolve: ({ since, row }) => sinceOf(since, row) }),
  }),
})

const PhaseCount = builder.objectRef<{ phase: (typeof phaseOrder)[number]; count: number }>('PhaseCount').implement({
  description: 'How many mentorships are in a phase.',
  fields: (t) => ({
    phase: t.expose('phase', { type: MentorshipPhaseType, description: 'The phase.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
})

export const OverviewType = builder.objectRef<Overseen>('ProgramOverview').implement({
  description: 'How a program is doing, in counts; zero for whoever may not see the people.',
  fields: (t) => {
    const count = (name: Exclude<keyof Counts, 'phases'>, description: string) =>
      t.int({
        description,
        resolve: async ({ programId }, _args, context) => (await countsOf(programId, context))[name],
      })
    return {
      people: count('people', 'Parts in the program that were not left.'),
      mentors: count('mentors', 'Mentors.'),
      proteges: count('proteges', 'Protégés.'),
      unpairedMentors: count('unpairedMentors', 'Mentors in no running mentorship.'),
      unpairedProteges: count('unpairedProteges', 'Protégés in no running mentorship.'),
      openInvitations: count('openInvitations', 'Invitations that can be accepted now.'),
      failedMails: count('failedMails', 'Open invitations whose mail could not be sent.'),
      phases: t.field({
        type: [PhaseCount],
        description: 'Mentorships by phase, in order.',
        resolve: async ({ programId }, _args, context) => {
          const { phases } = await countsOf(programId, context)
          return phaseOrder.map((phase) => ({ phase, count: phases[phase] ?? 0 }))
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
        resolve: async (of, _args, context) => (await yearCounts(of, context)).days_to_signing,
      }),
    }
  },
})

builder.prismaObjectField(ProgramType, 'overview', (t) =>
  t.field({
    type: OverviewType,
    select: { id: true, timeZone: true },
    description: 'How it is doing.',
    resolve: ({ id, timeZone }) => ({ programId: id, timeZone }),
  }),
)
