import { askedNext, health, obligationInBrief } from '@ithaca/domain/obligations'
import { findNorm } from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'
import { know, type Known, knownSelect } from '../mentorships/known-facts.ts'
import { MentorshipType } from '../mentorships/mentorship-type.ts'
import { type Asked, ObligationType } from '../mentorships/obligation-type.ts'
import { PersonType } from '../people/schema.ts'
import { NormType, StrengthType } from '../rules/norm-type.ts'
import { dayOf } from '../tenancy/days.ts'

const NextAsked = builder.objectRef<Asked>('NextAsked').implement({
  description: 'What is asked next in a mentorship, for a row of a list.',
  fields: (t) => ({
    words: t.string({
      description: 'In a few words, without the day.',
      resolve: ({ obligation, known: { rules } }, _args, { locale }) =>
        obligationInBrief(obligation, rules.book, locale),
    }),
    dueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which it can be, or could have been, done in time.',
      resolve: ({ obligation }) => obligation.dueOn,
    }),
    obligation: t.field({ type: ObligationType, description: 'All of it.', resolve: (asked) => asked }),
  }),
})

const ReminderState = builder.enumType('ReminderState', {
  description: 'What became of a reminder.',
  values: {
    WAITING: { value: 'waiting' as const, description: 'It goes out with the next mail.' },
    TOLD: { value: 'told' as const, description: 'It went out.' },
    DROPPED: { value: 'dropped' as const, description: 'It was not needed any more, or not wished for.' },
  },
})

type Reminded = {
  known: Known
  row: {
    id: string
    nth: number
    fellOn: Date
    toldAt: Date | null
    state: string
    strength: string
    normId: string
    person: typeof PersonType.$inferType
  }
}
const ReminderType = builder.objectRef<Reminded>('Reminder').implement({
  description:
    'That one of the two was reminded of something: when, and of which norm. The other of the two never sees it.',
  fields: (t) => ({
    key: t.id({ description: 'Told apart by it.', resolve: ({ row }) => row.id }),
    person: t.field({ type: PersonType, description: 'Who was reminded.', resolve: ({ row }) => row.person }),
    nth: t.int({ description: '1 for the first of the same thing.', resolve: ({ row }) => row.nth + 1 }),
    fellOn: t.field({ type: 'Date', description: 'The day it fell due.', resolve: ({ row }) => dayOf(row.fellOn) }),
    toldAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it went out.',
      resolve: ({ row }) => row.toldAt,
    }),
    state: t.field({
      type: ReminderState,
      description: 'What became of it.',
      resolve: ({ row }) => row.state as 'waiting' | 'told' | 'dropped',
    }),
    strength: t.field({
      type: StrengthType,
      description: 'How much weight it had.',
      resolve: ({ row }) => row.strength.toUpperCase() as 'EXPECTED',
    }),
    norm: t.field({
      type: NormType,
      nullable: true,
      description: 'What it was about; null where the rules no longer have it.',
      resolve: ({ row, known: { rules } }) => {
        const norm = findNorm(rules.book, row.normId)
        return norm && { norm, rules }
      },
    }),
  }),
})

const newest = { orderBy: [{ fellOn: 'desc' }, { id: 'desc' }], take: 100, include: { person: true } } as const

builder.prismaObjectFields(MentorshipType, (t) => ({
  nextAsked: t.field({
    type: NextAsked,
    nullable: true,
    select: knownSelect,
    description: 'What keeps it from being on track, else what falls due first; null where nothing is asked.',
    resolve: async (row, _args, context) => {
      const known = await know(row, context)
      const { obligations, facts, today } = known
      const obligation = askedNext(obligations, health(obligations, facts, today).reasons)
      return obligation && { obligation, known }
    },
  }),
  reminders: t.field({
    type: [ReminderType],
    select: { ...knownSelect, reminders: newest },
    description: 'The newest hundred reminders of it that the viewer may see: one’s own, or all for who holds a duty.',
    resolve: async (row, _args, context) => {
      const known = await know(row, context)
      return row.reminders.map((reminder) => ({ known, row: reminder }))
    },
  }),
}))
