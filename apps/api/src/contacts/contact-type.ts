import {
  awaitsAnswer,
  type Contact,
  type ContactSituation,
  countsToward,
  endsAt,
  mayAskQuestion,
  mayCancelContact,
  mayHoldContact,
  mayMoveContact,
  mayRestoreContact,
  mayReviseContact,
  mayUndoHeld,
  mayWriteContactNote,
  modeNamed,
} from '@ithaca/domain/contacts'
import { type Locale, parties, type Refusal } from '@ithaca/domain/core'
import type { ResolvedBook } from '@ithaca/domain/rules'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { here } from '../graphql/node.ts'
import { explained, type RulesInForce } from '../graphql/refused.ts'
import { mentorshipSelect, rulesNow } from '../mentorships/store.ts'
import { PartyType } from '../rules/norm-type.ts'
import { dayOf } from '../tenancy/days.ts'
import { ContactKindType, ContactModeType, ContactStateType } from './contact-input-types.ts'
import { type ContactRow, contactSelect, toContact } from './facts.ts'
import { contactSituation } from './store.ts'

const pairSelect = { ...mentorshipSelect, program: { select: { timeZone: true } } } as const
type Pair = Parameters<typeof contactSituation>[0] & { program: { timeZone: string } }
export const withPair = { ...contactSelect, mentorship: { select: pairSelect } } as const
type WithPair = ContactRow & { mentorship: Pair }

export type Seen = { contact: Contact; situation: ContactSituation; rules: RulesInForce }

/** A contact as the viewer stands to it. */
export async function seen({ mentorship, ...row }: WithPair, { session, actor, now }: Context): Promise<Seen> {
  const viewer = { personId: actor.personId ?? '', now }
  return {
    contact: toContact(row),
    situation: contactSituation(mentorship, mentorship.program.timeZone, viewer),
    rules: await rulesNow(session.read, mentorship, now),
  }
}

type AgendaItemShape = { code: string; label: string; included: boolean }
export const AgendaItem = builder.objectRef<AgendaItemShape>('AgendaItem').implement({
  description: 'Something a contact leaves time for, from the program’s list (CSCE-33, 34).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for programs, such as `goals`.' }),
    label: t.exposeString('label', { description: 'In the viewer’s language.' }),
    included: t.exposeBoolean('included', {
      description: 'It is on the agenda of this contact; of a choice: it is unless something else is said.',
    }),
  }),
})

/** The program's list, ticked; what an earlier edition named is kept at its end. */
export function agendaOf(book: ResolvedBook, chosen: readonly string[] | null, locale: Locale): AgendaItemShape[] {
  const listed = book.settings.contacts.agenda
  const others = (chosen ?? []).filter((code) => listed.every((item) => item.code !== code))
  return [
    ...listed.map(({ code, label }) => ({ code, label: label[locale], included: chosen?.includes(code) ?? true })),
    ...others.map((code) => ({ code, label: code, included: true })),
  ]
}

export const ContactActions = builder.objectRef<Seen>('ContactActions').implement({
  description: 'What the viewer can do with a contact now.',
  fields: (t) => {
    const action = (description: string, may: (contact: Contact, situation: ContactSituation) => Refusal[]) =>
      t.field({
        type: Availability,
        description,
        resolve: ({ contact, situation, rules }) => explained(may(contact, situation), rules),
      })
    return {
      revise: action('Say how, how long, what about and where.', mayReviseContact),
      move: action('Move it to another time.', mayMoveContact),
      cancel: action('Call it off, or say that it did not take place.', mayCancelContact),
      restore: action('Take calling it off back.', mayRestoreContact),
      hold: action('Say that it took place.', mayHoldContact),
      undoHeld: action('Take back one’s own word that it took place.', mayUndoHeld),
      askQuestion: action('Enter, reword or remove a question (CSCE-34).', mayAskQuestion),
      writeNote: action('Write a note, for both or only for oneself.', mayWriteContactNote),
    }
  },
})

const OwnNote = builder.prismaObject('ContactNote', {
  name: 'OwnContactNote',
  description: 'What the viewer noted about a contact for themselves alone.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'In their own words; empty once it was taken away.' }),
    revision: t.exposeInt('revision', { description: 'Grows with every change.' }),
  }),
})

/** How a row was come by: of a log, whether it became the contact that the other had told of. */
export type Told = { joined?: boolean }

export const ContactType = builder.prismaNode('Contact', {
  description:
    'A meeting or another contact of the two, planned or past. When, how and how long are facts; what it was about, where, questions and notes are for the two alone.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    mentorship: t.relation('mentorship', { description: 'Whose it is.' }),
    kind: t.field({
      type: ContactKindType,
      select: contactSelect,
      description: 'What kind of contact.',
      resolve: (row) => toContact(row).kind,
    }),
    state: t.field({
      type: ContactStateType,
      select: contactSelect,
      description: 'Where it stands.',
      resolve: (row) => toContact(row).state,
    }),
    mode: t.field({
      type: ContactModeType,
      select: contactSelect,
      description: 'How the two meet (CSCE-29).',
      resolve: (row) => toContact(row).mode,
    }),
    modeNamed: t.boolean({
      select: withPair,
      description:
        'The program’s rules name this mode (CSCE-29). Where false it is used all the same, and is to be marked as not named.',
      resolve: async (row, _args, context) => {
        const { contact, rules } = await seen(row, context)
        return modeNamed(contact.mode, rules.book)
      },
    }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When it begins or began.' }),
    endsAt: t.field({
      type: 'DateTime',
      select: contactSelect,
      description: 'When it is over: its beginning and its minutes.',
      resolve: (row) => endsAt(toContact(row)),
    }),
    onDay: t.expose('onDay', {
      type: 'Date',
      description:
        'The day on which it begins in the program’s time zone, wherever the two are; what is asked of them is counted by it.',
    }),
    minutes: t.exposeInt('minutes', { description: 'How long, in minutes, 1 to 1,440.' }),
    agenda: t.field({
      type: [AgendaItem],
      select: withPair,
      description:
        'The program’s list of what a contact leaves time for, and what of it is on this agenda (CSCE-33, 34).',
      resolve: async (row, _args, context) => {
        const { contact, rules } = await seen(row, context)
        return agendaOf(rules.book, contact.agenda, context.locale)
      },
    }),
    hasPurpose: t.exposeBoolean('hasPurpose', { description: 'The two wrote what it is about.' }),
    questionCount: t.exposeInt('questionCount', { description: 'How many questions were entered (CSCE-34).' }),
    purpose: t.string({
      nullable: true,
      select: { text: { select: { purpose: true } } },
      description: 'What it is about, in the words of the two; null for anybody else.',
      resolve: ({ text }) => text?.purpose ?? null,
    }),
    place: t.string({
      nullable: true,
      select: { text: { select: { place: true } } },
      description: 'Where, a number to call or a link; null for anybody but the two.',
      resolve: ({ text }) => text?.place ?? null,
    }),
    note: t.string({
      nullable: true,
      select: { text: { select: { note: true } } },
      description: 'What was noted for both of them; null for anybody else.',
      resolve: ({ text }) => text?.note ?? null,
    }),
    ownNote: t.field({
      type: OwnNote,
      nullable: true,
      select: (_args, _context, nested) => ({ notes: nested({ take: 1 }) }) as never,
      description: 'What the viewer noted for themselves; nobody else reads it, not even the other of the two.',
      resolve: (row) => (row as unknown as { notes: never[] }).notes[0] ?? null,
    }),
    questions: t.relation('questions', {
      description: 'What the protégé wants to ask, entered beforehand (CSCE-34); empty for anybody but the two.',
      query: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    }),
    plannedBy: t.relation('plannedBy', {
      nullable: true,
      description: 'Who planned it; null where it was told of afterwards.',
    }),
    plannedAt: t.expose('plannedAt', { type: 'DateTime', nullable: true, description: 'When it was planned.' }),
    loggedBy: t.field({
      type: [PartyType],
      select: contactSelect,
      description: 'Who of the two said that it took place: none, MENTOR, PROTEGE or both.',
      resolve: (row) => {
        const { loggedBy } = toContact(row)
        return parties.filter((party) => loggedBy[party]).map((party) => (party === 'mentor' ? 'MENTOR' : 'PROTEGE'))
      },
    }),
    joined: t.boolean({
      select: contactSelect,
      description:
        'In the answer to logContact: it is the contact the other had told of already, or the planned one, so two logs are one contact. Elsewhere: both said that it took place.',
      resolve: (row) => (row as Told).joined ?? (row.loggedByMentor && row.loggedByProtege),
    }),
    heldAt: t.expose('heldAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was first said that it took place.',
    }),
    cancelledAt: t.expose('cancelledAt', { type: 'DateTime', nullable: true, description: 'When it was called off.' }),
    counts: t.boolean({
      select: withPair,
      description: 'It took place within the term, so it counts toward what is asked of the two (CSCE-31, 32).',
      resolve: async (row) => {
        const { startsOn, endsOn } = row.mentorship
        if (startsOn === null) return false
        return countsToward(toContact(row), { from: dayOf(startsOn), until: endsOn === null ? null : dayOf(endsOn) })
      },
    }),
    awaitsAnswer: t.boolean({
      select: withPair,
      description: 'Its time is past and nobody has said yet whether it took place, while their mentorship runs.',
      resolve: (row, _args, { now }) =>
        ['agreement', 'active'].includes(row.mentorship.phase) && awaitsAnswer(toContact(row), now),
    }),
    revision: t.exposeInt('revision', { description: 'Grows with every change.' }),
    viewerCan: t.field({
      type: ContactActions,
      select: withPair,
      description: 'What the viewer can do with it now.',
      resolve: (row, _args, context) => seen(row, context),
    }),
  }),
})

builder.prismaNode('ContactQuestion', {
  description: 'A question the protégé wants to ask at a contact (CSCE-34); only the two can read it.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place in the list, growing.' }),
    text: t.exposeString('text', { description: 'The question.' }),
    author: t.relation('author', { description: 'Who asks.' }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', description: 'When it was last written.' }),
    revision: t.exposeInt('revision', { description: 'Grows with every change.' }),
  }),
})
