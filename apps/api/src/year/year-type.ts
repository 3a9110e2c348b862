import {
  awaitingAnswer,
  type Health,
  health,
  type HealthReason,
  healthSentence,
  healthWords,
} from '@ithaca/domain/obligations'
import { datedPhases } from '@ithaca/domain/plans'
import {
  withPhases,
  type YearLine,
  yearLine,
  type YearMark,
  type YearMarkKind,
  yearMarkWords,
  yearReviewWords,
  type YearSpan,
  type YearSpanKind,
  yearSpanWords,
} from '@ithaca/domain/year'
import { reviewEvery } from '@ithaca/domain/reviews'
import { builder } from '../graphql/builder.ts'
import { know, type Known, knownSelect, rulesAsking } from '../mentorships/known-facts.ts'
import { MentorshipType } from '../mentorships/mentorship-type.ts'
import { ObligationType } from '../mentorships/obligation-type.ts'

type Coded<Kind extends string> = Kind extends `${infer Head}-${infer Rest}`
  ? `${Uppercase<Head>}_${Coded<Rest>}`
  : Uppercase<Kind>
const coded = <Kind extends string>(kind: Kind) => kind.toUpperCase().replaceAll('-', '_') as Coded<Kind>

export const HealthState = builder.enumType('HealthState', {
  description:
    'How a running mentorship is doing. ATTENTION: something expected is overdue, or falls due with nothing planned. OFF_TRACK: something required is overdue, or two expected periods in a row were missed.',
  values: ['ON_TRACK', 'ATTENTION', 'OFF_TRACK'] as const satisfies Coded<Health>[],
})

type Reason = { reason: HealthReason; known: Known }
const HealthReasonType = builder.objectRef<Reason>('HealthReason').implement({
  description: 'Why a mentorship is not on track: states and dates, and nobody’s fault.',
  fields: (t) => ({
    sentence: t.string({
      description: 'In words.',
      resolve: ({ reason, known }, _args, { locale }) =>
        healthSentence(reason, { names: known.names, book: rulesAsking(known, reason.obligation).book }, locale),
    }),
    obligation: t.field({
      type: ObligationType,
      description: 'What was asked.',
      resolve: ({ reason: { obligation }, known }) => ({ obligation, known }),
    }),
  }),
})

const HealthType = builder.objectRef<Known>('Health').implement({
  description: 'How a mentorship is doing, derived from what is met and what is due.',
  fields: (t) => ({
    state: t.field({
      type: HealthState,
      nullable: true,
      description: 'Null before its start and after its end.',
      resolve: ({ obligations, facts, today }) => {
        const { state } = health(obligations, facts, today)
        return state === null ? null : coded(state)
      },
    }),
    words: t.string({
      nullable: true,
      description: 'The state as it is shown.',
      resolve: ({ obligations, facts, today }, _args, { locale }) => {
        const { state } = health(obligations, facts, today)
        return state === null ? null : healthWords[state][locale]
      },
    }),
    reasons: t.field({
      type: [HealthReasonType],
      description: 'Why it is not on track; empty when it is.',
      resolve: (known) =>
        health(known.obligations, known.facts, known.today).reasons.map((reason) => ({ reason, known })),
    }),
  }),
})

const YearSpanType = builder.objectRef<YearSpan>('YearSpan').implement({
  description: 'A part of the year line.',
  fields: (t) => ({
    kind: t.field({
      type: builder.enumType('YearSpanKind', {
        description: 'What the part is.',
        values: ['AGREEMENT', 'TERM', 'RENEWAL', 'PAUSE', 'AFTER', 'PHASE'] as const satisfies Coded<YearSpanKind>[],
      }),
      description: 'What it is.',
      resolve: ({ kind }) => coded(kind),
    }),
    from: t.field({ type: 'Date', description: 'Its first day.', resolve: ({ from }) => from }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day after it; null while it lasts.',
      resolve: ({ until }) => until,
    }),
    label: t.string({
      description: 'In words.',
      resolve: (span, _args, { locale }) => yearSpanWords(span, locale),
    }),
    name: t.string({
      nullable: true,
      description: 'What the program calls it; null of what every mentorship has.',
      resolve: ({ name }, _args, { locale }) => name?.[locale] ?? null,
    }),
  }),
})

type Marked = { mark: YearMark; known: Known }
const YearMarkType = builder.objectRef<Marked>('YearMark').implement({
  description: 'Something on the year line; told apart by its kind, and in words.',
  fields: (t) => ({
    kind: t.field({
      type: builder.enumType('YearMarkKind', {
        description: 'How it is drawn.',
        values: [
          'MEETING',
          'IN_PERSON',
          'INFORMAL',
          'PLANNED',
          'GOAL',
          'MILESTONE',
          'REACHED',
          'DUE',
          'OVERDUE',
        ] as const satisfies Coded<YearMarkKind>[],
      }),
      description: 'How it is drawn.',
      resolve: ({ mark }) => coded(mark.kind),
    }),
    on: t.field({ type: 'Date', description: 'Its day.', resolve: ({ mark }) => mark.on }),
    label: t.string({
      description: 'In words, without a word of the two.',
      resolve: ({ mark, known: { obligations: all, names, rules, today } }, _args, { locale }) =>
        yearMarkWords(mark, { today }, { all, names, book: rules.book }, locale),
    }),
  }),
})

const YearLineType = builder.objectRef<{ line: YearLine; known: Known }>('YearLine').implement({
  description: 'A mentorship as one line from its pairing to its end: states and dates only. Days are the program’s.',
  fields: (t) => ({
    from: t.field({
      type: 'Date',
      description: 'Where it begins: the day of the pairing.',
      resolve: ({ line }) => line.from,
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day after it; null where it has no end.',
      resolve: ({ line }) => line.until,
    }),
    today: t.field({ type: 'Date', description: 'Today in the program’s zone.', resolve: ({ line }) => line.today }),
    review: t.field({
      type: 'Date',
      nullable: true,
      description: 'The next look at whether an open-ended one goes on.',
      resolve: ({ line }) => line.review,
    }),
    reviewLabel: t.string({
      nullable: true,
      description: 'That look in words.',
      resolve: ({ line }, _args, { locale }) => (line.review === null ? null : yearReviewWords(line.review, locale)),
    }),
    spans: t.field({ type: [YearSpanType], description: 'Its parts in order.', resolve: ({ line }) => line.spans }),
    marks: t.field({
      type: [YearMarkType],
      description: 'What lies on it, by day.',
      resolve: ({ line, known }) => line.marks.map((mark) => ({ mark, known })),
    }),
  }),
})

builder.prismaObjectFields(MentorshipType, (t) => ({
  health: t.field({
    type: HealthType,
    select: knownSelect,
    description: 'How it is doing, and why.',
    resolve: (row, _args, context) => know(row, context),
  }),
  yearLine: t.field({
    type: YearLineType,
    select: knownSelect,
    description: 'It as one line.',
    resolve: async (row, _args, context) => {
      const known = await know(row, context)
      const line = yearLine(known.facts, known.obligations, known.today, reviewEvery(known.rules.book))
      return { line: withPhases(line, datedPhases(known.facts, known.rules.book)), known }
    },
  }),
  awaitsAnswer: t.int({
    select: knownSelect,
    description: 'How many planned contacts are past of which nobody has said whether they took place, while it runs.',
    resolve: async (row, _args, context) => {
      const { facts, today } = await know(row, context)
      return facts.phase === 'ended' ? 0 : awaitingAnswer(facts.contacts, today).length
    },
  }),
}))
