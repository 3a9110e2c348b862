import { builder } from '../graphql/builder.ts'
import { badInput } from '../graphql/errors.ts'
import { lookRank, pageOf } from '../mentorships/list-page.ts'
import { MentorshipType } from '../mentorships/mentorship-type.ts'
import { PersonType } from '../people/schema.ts'
import { type Coming, comingIn, type Overseen, type YearCounts, yearCounts } from './overview-counts.ts'
import { OverviewType } from './overview.ts'

const shown = 10
const longestComing = 366

const ReturnedMail = builder.objectRef<{ id: string; createdAt: Date; person: typeof PersonType.$inferType }>(
  'ReturnedMail',
)
ReturnedMail.implement({
  description: 'A mail that could not be delivered to somebody, to whom none has been since.',
  fields: (t) => ({
    key: t.exposeID('id', { description: 'Told apart by it.' }),
    person: t.field({ type: PersonType, description: 'To whom.', resolve: ({ person }) => person }),
    at: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
  }),
})

const TodayType = builder.objectRef<Overseen>('ProgramToday').implement({
  description: 'What needs somebody with a duty: counts, and for duty holders which pairs and people.',
  fields: (t) => {
    const count = (name: keyof YearCounts, description: string) =>
      t.int({ description, resolve: async (of, _args, context) => (await yearCounts(of, context))[name] ?? 0 })
    return {
      offTrack: count('off_track', 'Mentorships that are off track.'),
      attention: count('attention', 'Mentorships that deserve attention.'),
      unanswered: count('unanswered', 'Planned contacts that are past, of which nobody said whether they took place.'),
      returnedMails: count('returned_mails', 'Mails to people of the program that came back within 30 days.'),
      lateMails: count('late_mails', 'Mails that have been due for more than an hour.'),
      pairs: t.prismaField({
        type: [MentorshipType],
        description: `Mentorships that are off track or deserve attention, the former first, at most ${shown}.`,
        resolve: async (query, { programId }, _args, { session }) => {
          const filter = { programId, phase: null, health: null, need: null, search: '' }
          const order = { sort: 'health' as const, reversed: false }
          const page = await pageOf(session.read, { filter, order }, { after: null, take: shown })
          // Who needs a look comes first in that order, so the first few are all there is to read.
          const ids = page
            .filter(({ key: [segment, rank] }) => segment === '0' && Number(rank) <= lookRank)
            .map(({ id }) => id)
          const rows = await session.read.mentorship.findMany({ ...query, where: { id: { in: ids } } })
          return rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
        },
      }),
      returned: t.field({
        type: [ReturnedMail],
        description: `The newest mails that came back, one a person, at most ${shown}.`,
        resolve: async ({ programId }, _args, { session, now }) => {
          const rows = await session.read.delivery.findMany({
            where: {
              state: 'failed',
              createdAt: { gt: new Date(now.getTime() - 30 * 86_400_000) },
              OR: [{ programId }, { event: { programId } }],
              person: { isNot: null },
            },
            orderBy: { id: 'desc' },
            distinct: ['personId'],
            take: shown,
            select: { id: true, createdAt: true, person: true },
          })
          const people = rows.flatMap(({ person }) => (person ? [person.id] : []))
          const since = await session.read.delivery.groupBy({
            by: ['personId'],
            where: { personId: { in: people }, state: 'sent' },
            _max: { sentAt: true },
          })
          const reached = new Map(since.map(({ personId, _max }) => [personId, _max.sentAt]))
          return rows.flatMap(({ person, ...row }) =>
            person && (reached.get(person.id) ?? new Date(0)) <= row.createdAt ? [{ ...row, person }] : [],
          )
        },
      }),
    }
  },
})

const GoingType = builder.objectRef<Overseen>('ProgramGoing').implement({
  description: 'How a program’s year goes, in counts.',
  fields: (t) => {
    const count = (name: keyof YearCounts, description: string) =>
      t.int({ description, resolve: async (of, _args, context) => (await yearCounts(of, context))[name] ?? 0 })
    const median = (name: keyof YearCounts, description: string) =>
      t.int({
        nullable: true,
        description,
        resolve: async (of, _args, context) => (await yearCounts(of, context))[name],
      })
    return {
      onTrack: count('on_track', 'Mentorships that are on track.'),
      attention: count('attention', 'Mentorships that deserve attention.'),
      offTrack: count('off_track', 'Mentorships that are off track.'),
      meetingsThisMonth: count('held_in_month', 'Contacts of every kind held this month.'),
      meetingsThisYear: count('held_in_year', 'Contacts of every kind held this calendar year.'),
      asked: count('asked', 'Mentorships of which a number of contacts is expected now.'),
      met: count('met', 'Of those, how many have had that number already.'),
      medianDaysToSigning: median('days_to_signing', 'Whole days from pairing to the start, the median.'),
      medianDaysToFirstContact: median(
        'days_to_first_contact',
        'Whole days from pairing to the first contact held, the median.',
      ),
    }
  },
})

const ComingType = builder.objectRef<Coming>('ComingDay').implement({
  description: 'What comes on a day of a program, in counts.',
  fields: (t) => ({
    day: t.expose('day', { type: 'Date', description: 'The day.' }),
    meetings: t.exposeInt('meetings', { description: 'Contacts that are planned.' }),
    dues: t.exposeInt('dues', { description: 'Mentorships in which something falls due.' }),
    deadlines: t.exposeInt('deadlines', { description: 'Goals that were to be reached by it.' }),
    ends: t.exposeInt('ends', { description: 'Terms of which it is the last day.' }),
    renewals: t.exposeInt('renewals', {
      description: 'Mentorships in which both are asked from it on about going on.',
    }),
  }),
})

builder.objectFields(OverviewType, (t) => ({
  today: t.field({ type: TodayType, description: 'What needs somebody.', resolve: (of) => of }),
  going: t.field({ type: GoingType, description: 'How it goes.', resolve: (of) => of }),
  coming: t.field({
    type: [ComingType],
    description: 'What comes, by day; days without anything are left out.',
    args: { days: t.arg.int({ required: false, defaultValue: 30, description: 'How many days from today on.' }) },
    resolve: (of, { days }, context) => {
      const asked = days ?? 30
      if (asked < 1 || asked > longestComing) throw badInput(`Ask for 1 to ${longestComing} days.`)
      return comingIn(of, asked, context)
    },
  }),
}))
