import { awaitsAnswer, type Contact, endsAt, mayLogContact, mayPlanContact } from '@ithaca/domain/contacts'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { keyset } from '../graphql/keyset.ts'
import { explained } from '../graphql/refused.ts'
import { MentorshipActions, MentorshipType } from '../mentorships/mentorship-type.ts'
import { mentorshipSelect, rulesNow } from '../mentorships/store.ts'
import { PartyType } from '../rules/norm-type.ts'
import { ContactKindType, ContactModeType } from './contact-input-types.ts'
import { AgendaItem, agendaOf, ContactType } from './contact-type.ts'
import { type ContactRow, contactSelect, standingContacts, toContact } from './facts.ts'
import { type ContactChoicesShape, contactSituation } from './store.ts'

const WhenType = builder.enumType('ContactsWhen', {
  description: 'Which contacts of a mentorship.',
  values: {
    UPCOMING: { value: 'upcoming' as const, description: 'Planned and not yet over, soonest first.' },
    PAST: {
      value: 'past' as const,
      description:
        'What took place, what waits for a word on whether it did, and what had been called off; newest first.',
    },
    ALL: { value: 'all' as const, description: 'All that were not taken back, newest first.' },
  },
})
type When = 'upcoming' | 'past' | 'all'

/** What was planned in a mentorship that is over will not take place. */
const isRunning = (mentorship: object) => ['agreement', 'active'].includes((mentorship as { phase: string }).phase)

/** The contacts that were read with the mentorship, as far as they are asked for. */
const rowsOf = (mentorship: object) => (mentorship as { contacts: ContactRow[] }).contacts
type Standing = { contact: Contact; row: ContactRow }
const standing = (mentorship: object): Standing[] => rowsOf(mentorship).map((row) => ({ row, contact: toContact(row) }))

const isOver = (contact: Contact, now: Date) => endsAt(contact) <= now
const isUpcoming = (contact: Contact, now: Date) => contact.state === 'planned' && !isOver(contact, now)
const isPast = (contact: Contact, now: Date) =>
  contact.state === 'held' || (!isUpcoming(contact, now) && isOver(contact, now))

function chosen(mentorship: object, when: When, now: Date): ContactRow[] {
  const wanted = { upcoming: isUpcoming, past: isPast, all: () => true }[when]
  if (when === 'upcoming' && !isRunning(mentorship)) return []
  const inTime = standing(mentorship).flatMap(({ row, contact }) => (wanted(contact, now) ? [row] : []))
  return when === 'upcoming' ? inTime : inTime.toReversed()
}

const keyOf = ({ startsAt, id }: ContactRow) => [startsAt.toISOString(), id] as const
const isAfter = (row: ContactRow, [at = '', id = '']: readonly string[], when: When) => {
  const [startsAt, own] = keyOf(row)
  const later = startsAt === at ? own > id : startsAt > at
  return when === 'upcoming' ? later : !later && own !== id
}

const arrangers = { mentor: 'MENTOR', protege: 'PROTEGE', either: null } as const

const ContactChoices = builder.objectRef<ContactChoicesShape>('ContactChoices').implement({
  description: 'What a contact can be in this mentorship, by the rules it lives by.',
  fields: (t) => ({
    kinds: t.field({
      type: [ContactKindType],
      description: 'The kinds the program keeps.',
      resolve: ({ kinds }) => kinds,
    }),
    modes: t.field({
      type: [ContactModeType],
      description: 'The modes the program names (CSCE-29); others can be used too and are marked.',
      resolve: ({ modes }) => modes,
    }),
    arrangedBy: t.field({
      type: PartyType,
      nullable: true,
      description:
        'Who of the two arranges them by the rules, though either may (ASQP-27); null where it is both alike.',
      resolve: ({ book }) => arrangers[book.settings.contacts.arrangedBy],
    }),
    agenda: t.field({
      type: [AgendaItem],
      description:
        'What a contact leaves time for (CSCE-33, 34); all of it is on the agenda unless something else is said.',
      resolve: ({ book }, _args, { locale }) => agendaOf(book, null, locale),
    }),
  }),
})

builder.prismaObjectFields(MentorshipType, (t) => ({
  contacts: t.connection(
    {
      type: ContactType,
      select: (_args: object, _context: Context, nested: (of: object, path: string[]) => object) =>
        ({ phase: true, contacts: nested({ ...standingContacts, select: contactSelect }, ['edges', 'node']) }) as never,
      description: 'Meetings and other contacts of the two, those taken back left out.',
      args: {
        when: t.arg({ type: WhenType, required: false, defaultValue: 'all', description: 'Which of them.' }),
      },
      resolve: (mentorship, { when: asked, ...page }, { now }) => {
        const when = asked ?? 'all'
        const rows = chosen(mentorship, when, now)
        return keyset(page, {
          key: keyOf,
          load: async ({ after, take }) =>
            rows.filter((row) => after === null || isAfter(row, after, when)).slice(0, take),
          count: async () => rows.length,
        }) as never
      },
    },
    { name: 'ContactConnection' },
    { name: 'ContactEdge' },
  ),
  nextContact: t.field({
    type: ContactType,
    nullable: true,
    select: (_args, _context, nested) => ({ phase: true, contacts: nested(standingContacts) }) as never,
    description: 'The planned contact that comes next, or is under way; null where none is planned.',
    resolve: (mentorship, _args, { now }) => (chosen(mentorship, 'upcoming', now)[0] ?? null) as never,
  }),
  lastContactOn: t.field({
    type: 'Date',
    nullable: true,
    select: { contacts: { ...standingContacts, select: contactSelect } },
    description: 'The day of the last contact that took place; null where there was none.',
    resolve: (mentorship) => {
      const held = standing(mentorship).filter(({ contact }) => contact.state === 'held')
      return held.at(-1)?.contact.onDay ?? null
    },
  }),
  contactsAwaitingAnswer: t.field({
    type: [ContactType],
    select: (_args, _context, nested) => ({ phase: true, contacts: nested(standingContacts) }) as never,
    description:
      'Planned contacts whose time is past and of which nobody has said whether they took place, oldest first.',
    resolve: (mentorship, _args, { now }) =>
      standing(mentorship).flatMap(({ row, contact }) =>
        isRunning(mentorship) && awaitsAnswer(contact, now) ? [row] : [],
      ) as never,
  }),
  contactChoices: t.field({
    type: ContactChoices,
    select: { ...mentorshipSelect, program: { select: { timeZone: true } } },
    description: 'What can be chosen when planning or logging a contact.',
    resolve: async (row, _args, { session, now }) => {
      const { book } = await rulesNow(session.read, row, now)
      const { kinds, modes } = book.settings.contacts
      return { book, kinds, modes }
    },
  }),
}))

const situationOf = (
  row: Parameters<typeof contactSituation>[0] & { program: { timeZone: string } },
  context: Context,
) => contactSituation(row, row.program.timeZone, { personId: context.actor.personId ?? '', now: context.now })

builder.objectFields(MentorshipActions, (t) => ({
  planContact: t.field({
    type: Availability,
    description: 'Plan a contact.',
    resolve: async (row, _args, context) => {
      const rules = await rulesNow(context.session.read, row, context.now)
      return explained(mayPlanContact(situationOf(row, context), rules.book), rules)
    },
  }),
  logContact: t.field({
    type: Availability,
    description: 'Tell of a contact that took place.',
    resolve: async (row, _args, context) => {
      const rules = await rulesNow(context.session.read, row, context.now)
      return explained(mayLogContact(situationOf(row, context), rules.book), rules)
    },
  }),
}))
