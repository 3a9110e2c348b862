import { type Day, monthInWords, parties, type Party } from '@ithaca/domain/core'
import {
  type HourNorm,
  hourNormsOf,
  hourNormsOn,
  hoursSaid,
  mayLogTime,
  mayRemoveTime,
  mayRestoreTime,
  mayReviseTime,
  type MonthOfHours,
  monthsOfHours,
  type TimeEntry,
  timeInWords,
  type TimeSituation,
} from '@ithaca/domain/hours'
import { hasPins } from '@ithaca/domain/rules'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { keyset } from '../graphql/keyset.ts'
import { here } from '../graphql/node.ts'
import { explained } from '../graphql/refused.ts'
import { know, type Known, knownSelect } from '../mentorships/known-facts.ts'
import { MentorshipActions, MentorshipType } from '../mentorships/mentorship-type.ts'
import { NormType, PartyType } from '../rules/norm-type.ts'
import { standingTime, type TimeRow, timeSelect, toTimeEntry } from './facts.ts'
import { TimeUseType } from './time-input-types.ts'

const upper = (party: Party) => (party === 'mentor' ? 'MENTOR' : 'PROTEGE')

const situationOf = ({ party, facts, today, rules }: Known): TimeSituation => ({
  party,
  phase: facts.phase,
  pairedOn: facts.pairedOn,
  endsOn: facts.endsOn,
  today,
  book: rules.book,
})

type Seen = { entry: TimeEntry; known: Known }
const TimeEntryActions = builder.objectRef<Seen>('TimeEntryActions').implement({
  description: 'What the viewer can do with an entry now.',
  fields: (t) => ({
    revise: t.field({
      type: Availability,
      description: 'Put it right.',
      resolve: ({ entry, known }) => explained(mayReviseTime(entry, situationOf(known)), known.rules),
    }),
    remove: t.field({
      type: Availability,
      description: 'Remove it.',
      resolve: ({ entry, known }) => explained(mayRemoveTime(entry, situationOf(known)), known.rules),
    }),
    restore: t.field({
      type: Availability,
      description: 'Put it back.',
      resolve: ({ entry, known }) => explained(mayRestoreTime(entry, situationOf(known)), known.rules),
    }),
  }),
})

const withPair = { ...timeSelect, mentorship: { select: knownSelect } } as const

export const TimeEntryType = builder.prismaNode('TimeEntry', {
  description: 'Time that one of the two gave beside their contacts: a day, minutes and a code, and no words.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    mentorship: t.relation('mentorship', { description: 'To which mentorship it was given.' }),
    party: t.field({
      type: PartyType,
      select: { ...timeSelect, mentorship: { select: { mentorId: true, protegeId: true } } },
      description: 'Who of the two gave it.',
      resolve: ({ mentorship, ...row }) => upper(toTimeEntry(row, mentorship).party),
    }),
    onDay: t.expose('onDay', { type: 'Date', description: 'On which day.' }),
    minutes: t.exposeInt('minutes', { description: 'How long, 1 to 1,440.' }),
    use: t.field({
      type: TimeUseType,
      select: { use: true },
      description: 'What it went into.',
      resolve: ({ use }) => use as TimeEntry['use'],
    }),
    removedAt: t.expose('removedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was removed; it can be put back.',
    }),
    revision: t.exposeInt('revision', { description: 'Grows with every change.' }),
    viewerCan: t.field({
      type: TimeEntryActions,
      select: withPair,
      description: 'What the viewer can do with it now.',
      resolve: async ({ mentorship, ...row }, _args, context) => ({
        entry: toTimeEntry(row, mentorship),
        known: await know(mentorship, context),
      }),
    }),
  }),
})

const MonthType = builder.objectRef<MonthOfHours & { today: Day }>('MonthOfHours').implement({
  description: 'What one of the two gave in a month of the calendar.',
  fields: (t) => ({
    month: t.field({ type: 'Date', description: 'Its first day.', resolve: ({ month }) => month }),
    label: t.string({
      description: 'Its name in a sentence, with the year where that is another.',
      resolve: ({ month, today }, _args, { locale }) => monthInWords(month, today, locale),
    }),
    minutes: t.int({ description: 'All of it.', resolve: ({ together, beside }) => together + beside }),
    together: t.exposeInt('together', { description: 'Minutes of what took place between the two.' }),
    beside: t.exposeInt('beside', { description: 'Minutes that were entered beside it.' }),
    words: t.string({
      description: 'All of it in words: `5 h 1 min`.',
      resolve: ({ together, beside }) => timeInWords(together + beside),
    }),
  }),
})

type Hours = { party: Party; norms: readonly HourNorm[]; months: (MonthOfHours & { today: Day })[]; known: Known }

const SaidType = builder.objectRef<{ one: HourNorm; known: Known }>('SaidOfHours').implement({
  description: 'What the program says of somebody’s hours.',
  fields: (t) => ({
    words: t.string({
      description:
        'As it stands beside the figure, also when it is passed: `As a guide, at most 5 hours a month` (USNC-18).',
      resolve: ({ one }, _args, { locale }) => hoursSaid(one)[locale],
    }),
    norm: t.field({
      type: NormType,
      description: 'The norm that says so.',
      resolve: ({ one, known: { rules } }) => ({ norm: one.norm, rules }),
    }),
  }),
})

const HoursType = builder.objectRef<Hours>('Hours').implement({
  description: 'What one of the two gives in time, where the program says something about it (USNC-16 to 18).',
  fields: (t) => ({
    party: t.field({ type: PartyType, description: 'Whose hours.', resolve: ({ party }) => upper(party) }),
    said: t.field({
      type: [SaidType],
      description: 'What the program says of them.',
      resolve: ({ norms, known }) => norms.map((one) => ({ one, known })),
    }),
    agreed: t.int({
      nullable: true,
      description:
        'How many hours a month the two set aside in their agreement (USNC-16); null where they said nothing.',
      resolve: ({ known: { facts } }) =>
        facts.agreement === null || facts.agreement.open ? null : (facts.agreement.settled?.hoursAMonth ?? null),
    }),
    thisMonth: t.field({
      type: MonthType,
      nullable: true,
      description: 'The present month; null once the mentorship is over.',
      resolve: ({ months, known: { facts } }) => (isOver(facts) ? null : (months[0] ?? null)),
    }),
    monthsBefore: t.field({
      type: [MonthType],
      description: 'Months before it in which time was given, newest first.',
      resolve: ({ months, known: { facts } }) =>
        isOver(facts) ? months.filter(({ together, beside }) => together + beside > 0) : months.slice(1),
    }),
  }),
})
const isOver = ({ phase }: Known['facts']) => phase === 'ended' || phase === 'undone'

function hoursOf(known: Known): Hours[] {
  const { facts, pins, rules, today } = known
  const asked = hasPins(pins) ? hourNormsOn(facts, pins, today) : []
  return parties.flatMap((party): Hours[] => {
    const every = hourNormsOf(rules.book, party)
    if (every.length === 0) return []
    const realTime = every.every((one) => one.realTime)
    const norms = asked.filter(({ measure }) => measure.party === party || measure.party === 'pair')
    const part = { contacts: facts.contacts, timeGiven: facts.timeGiven ?? [] }
    return [
      {
        party,
        norms,
        known,
        months: monthsOfHours(part, { party, realTime }, today).map((one) => ({ ...one, today })),
      },
    ]
  })
}

const keyOf = ({ onDay, id }: TimeRow) => [onDay.toISOString(), id] as const
const isAfter = (row: TimeRow, [at = '', id = '']: readonly string[]) => {
  const [onDay, own] = keyOf(row)
  return onDay === at ? own < id : onDay < at
}

builder.prismaObjectFields(MentorshipType, (t) => ({
  hours: t.field({
    type: [HoursType],
    select: knownSelect,
    description: 'Hours of those of whom the program says something about them; empty where it says nothing.',
    resolve: async (row, _args, context) => hoursOf(await know(row, context)),
  }),
  timeEntries: t.connection(
    {
      type: TimeEntryType,
      select: (_args: object, _context: Context, nested: (of: object, path: string[]) => object) =>
        ({ timeEntries: nested({ ...standingTime, select: timeSelect }, ['edges', 'node']) }) as never,
      description: 'Time that was entered beside the contacts and not removed, newest day first.',
      args: { own: t.arg.boolean({ required: false, description: 'Only what the viewer entered.' }) },
      resolve: (mentorship, { own, ...page }, { personId }) => {
        const { timeEntries } = mentorship as unknown as Entered
        const wanted = own === true ? timeEntries.filter((row) => row.personId === personId) : timeEntries
        return keyset(page, {
          key: keyOf,
          load: async ({ after, take }) => wanted.filter((row) => after === null || isAfter(row, after)).slice(0, take),
          count: async () => wanted.length,
        }) as never
      },
    },
    { name: 'TimeEntryConnection' },
    { name: 'TimeEntryEdge' },
  ),
}))
type Entered = { timeEntries: TimeRow[] }

builder.objectFields(MentorshipActions, (t) => ({
  logTime: t.field({
    type: Availability,
    description: 'Enter time given beside the contacts.',
    resolve: async (row, _args, context) => {
      const known = await know(row, context)
      return explained(mayLogTime(situationOf(known)), known.rules)
    },
  }),
}))
