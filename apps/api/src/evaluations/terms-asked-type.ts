import { addDays } from '@ithaca/domain/core'
import { readerOf } from '@ithaca/domain/concerns'
import { evaluationNorm } from '@ithaca/domain/evaluations'
import { queryFromInfo } from '@pothos/plugin-prisma'
import { builder } from '../graphql/builder.ts'
import { keyset } from '../graphql/keyset.ts'
import { withId } from '../mentorships/list-page.ts'
import { MentorshipType } from '../mentorships/mentorship-type.ts'
import { DutyKindType } from '../people/duty-type.ts'
import { ProgramType } from '../programs/program-type.ts'
import { currentRules } from '../rules/in-force.ts'
import type { LookBackState, Narrowed, TermAsked, TermsCounted } from './terms-asked.ts'
import { termsAskedPage, termsCounted } from './terms-asked.ts'

const LookBackStateType = builder.enumType('LookBackState', {
  description: 'How far the two have come with looking back on a term.',
  values: {
    WAITING: { value: 'waiting' as const, description: 'The time for it runs, and not everybody has.' },
    COMPLETE: { value: 'complete' as const, description: 'Everybody who was asked has.' },
    CLOSED: { value: 'closed' as const, description: 'The time for it is over, and not everybody has.' },
  } satisfies Record<string, { value: LookBackState; description: string }>,
})

type Asked = TermAsked & { mentorship: typeof MentorshipType.$inferType }
const TermAskedType = builder.objectRef<Asked>('TermAsked').implement({
  description: 'A term about which each of the two was asked how it was: whether they said, never what.',
  fields: (t) => ({
    key: t.id({ description: 'Told apart by it.', resolve: ({ mentorshipId, number }) => `${mentorshipId}/${number}` }),
    mentorship: t.field({
      type: MentorshipType,
      description: 'Of which mentorship.',
      resolve: ({ mentorship }) => mentorship,
    }),
    term: t.exposeInt('number', { description: 'The number of the term.' }),
    firstDay: t.field({ type: 'Date', description: 'Its first day.', resolve: ({ from }) => from }),
    lastDay: t.field({ type: 'Date', description: 'Its last day.', resolve: ({ until }) => addDays(until, -1) }),
    opensOn: t.field({
      type: 'Date',
      description: 'From when on each is asked.',
      resolve: ({ opensOn }) => opensOn,
    }),
    closesOn: t.field({
      type: 'Date',
      description: 'The last day on which one can answer.',
      resolve: ({ overOn }) => addDays(overOn, -1),
    }),
    asked: t.exposeInt('asked', { description: 'Of how many it is asked.' }),
    given: t.exposeInt('given', { description: 'How many have answered.' }),
    state: t.field({ type: LookBackStateType, description: 'How far they have come.', resolve: ({ state }) => state }),
  }),
})

type Counted = { all: readonly TermsCounted[]; shown: readonly TermsCounted[] }
const fits =
  ({ year, term }: Narrowed) =>
  (row: TermsCounted) =>
    (year === null || row.year === year) && (term === null || row.number === term)
const sum = (rows: readonly TermsCounted[], of: (row: TermsCounted) => number = () => 1) =>
  rows.reduce((total, row) => total + row.count * of(row), 0)

const SummaryType = builder.objectRef<Counted>('LookBackSummary').implement({
  description: 'How many looked back on the terms of a program, in counts.',
  fields: (t) => ({
    years: t.intList({
      description: 'The years in which terms ended about which was asked, newest first; whatever is narrowed.',
      resolve: ({ all }) => [...new Set(all.map(({ year }) => year))],
    }),
    terms: t.int({
      description: 'The highest number of a term about which was asked; 0 where none was.',
      resolve: ({ all }) => Math.max(0, ...all.map(({ number }) => number)),
    }),
    asked: t.int({ description: 'Terms about which was asked.', resolve: ({ shown }) => sum(shown) }),
    answers: t.int({
      description: 'Looks back that were given on them.',
      resolve: ({ shown }) => sum(shown, ({ given }) => given),
    }),
    complete: t.int({
      description: 'Terms on which everybody who was asked has.',
      resolve: ({ shown }) => sum(shown.filter(({ state }) => state === 'complete')),
    }),
    partly: t.int({
      description: 'Terms on which one of two has.',
      resolve: ({ shown }) => sum(shown.filter(({ state, given }) => state !== 'complete' && given > 0)),
    }),
    none: t.int({
      description: 'Terms on which nobody has.',
      resolve: ({ shown }) => sum(shown.filter(({ given }) => given === 0)),
    }),
    waiting: t.int({
      description: 'Terms on which not everybody has, and still can.',
      resolve: ({ shown }) => sum(shown.filter(({ state }) => state === 'waiting')),
    }),
  }),
})

const dated = { id: true, timeZone: true } as const

builder.prismaObjectFields(ProgramType, (t) => {
  const year = t.arg.int({ required: false, description: 'Only terms whose last day lies in this year.' })
  const term = t.arg.int({ required: false, description: 'Only terms of this number.' })
  const narrowed = (args: { [Name in keyof Narrowed]?: number | null | undefined }): Narrowed => ({
    year: args.year ?? null,
    term: args.term ?? null,
  })
  return {
    lookBackReader: t.field({
      type: DutyKindType,
      nullable: true,
      select: { currentEditionId: true },
      description: 'Which charge reads what is said looking back, as the rules say now; null where they ask nobody to.',
      resolve: async (program, _args, { session }) => {
        const rules = await currentRules(session.read, program)
        if (rules === null || evaluationNorm(rules.book) === null) return null
        return readerOf(rules.book) === 'coordinator' ? 'COORDINATOR' : 'COMMITTEE'
      },
    }),
    lookBackSummary: t.field({
      type: SummaryType,
      select: dated,
      description: 'How many looked back, of the mentorships that the viewer sees.',
      args: { year, term },
      resolve: async (program, args, context) => {
        const all = await termsCounted(program, context)
        return { all, shown: all.filter(fits(narrowed(args))) }
      },
    }),
    termsAsked: t.connection(
      {
        type: TermAskedType,
        select: dated,
        description: 'The terms about which each was asked how it was, those that ended last first.',
        args: {
          year,
          term,
          state: t.arg({ type: LookBackStateType, required: false, description: 'Only those that stand so.' }),
        },
        resolve: (program, { state: stands, year: inYear, term: number, ...page }, context, info) => {
          const state = stands ?? null
          const only = narrowed({ year: inYear, term: number })
          const query = queryFromInfo({ context, info, path: ['edges', 'node', 'mentorship'] }) as object
          return keyset(page, {
            key: ({ until, mentorshipId, number: nth }: Asked) => [until, mentorshipId, String(nth)],
            load: async (asked) => {
              const terms = await termsAskedPage(program, { ...only, state }, context, asked)
              const rows = await context.session.read.mentorship.findMany({
                ...withId(query),
                where: { id: { in: terms.map(({ mentorshipId }) => mentorshipId) } },
              })
              const byId = new Map(rows.map((row) => [row.id, row]))
              return terms.flatMap((one) => {
                const mentorship = byId.get(one.mentorshipId)
                return mentorship === undefined ? [] : [{ ...one, mentorship }]
              })
            },
            count: async () => {
              const all = (await termsCounted(program, context)).filter(fits(only))
              return sum(state === null ? all : all.filter((row) => row.state === state))
            },
          })
        },
      },
      { name: 'TermAskedConnection' },
      { name: 'TermAskedEdge' },
    ),
  }
})
