import { mayAmend } from '@ithaca/domain/agreements'
import { mayReportConcern } from '@ithaca/domain/concerns'
import { localDay } from '@ithaca/domain/core'
import { mayWriteGoal } from '@ithaca/domain/goals'
import { mayUndoPairing, type PairingAdviceCode } from '@ithaca/domain/mentorships'
import { Availability } from '../graphql/availability.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { here } from '../graphql/node.ts'
import { explained } from '../graphql/refused.ts'
import { unread } from '../graphql/unread.ts'
import { PersonType } from '../people/schema.ts'
import { EditionType } from '../rules/edition-type.ts'
import { PartyType } from '../rules/norm-type.ts'
import { standing } from '../tenancy/standing.ts'
import { AdviceType, pairingAdvice } from './advice-type.ts'
import {
  know,
  type KnownRow,
  knownSelect,
  liveGoals,
  newestAgreements,
  situationOf,
  standingOf,
} from './known-facts.ts'
import { MentorshipPhaseType } from './phases.ts'
import { mentorshipSelect, partyIn, pinFor, rulesOn } from './store.ts'

const atHome = { ...mentorshipSelect, program: { select: { timeZone: true } } } as const

export const MentorshipActions = builder.objectRef<KnownRow>('MentorshipActions').implement({
  description: 'What the viewer can do with a mentorship now.',
  fields: (t) => ({
    undo: t.field({
      type: Availability,
      description: 'Undo the pairing.',
      resolve: async (row, _args, context) => {
        const { mentorship, rules } = await know(row, context)
        return explained(mayUndoPairing(mentorship, await standing(context, row.programId), rules.book), rules)
      },
    }),
    proposeGoal: t.field({
      type: Availability,
      description: 'Add a goal.',
      resolve: async (row, _args, context) => {
        const known = await know(row, context)
        const situation = situationOf(known)
        return situation ? explained(mayWriteGoal(null, situation, known.rules.book), known.rules) : []
      },
    }),
    beginAmendment: t.field({
      type: Availability,
      description: 'Open the signed agreement again.',
      resolve: async (row, _args, context) => {
        const { agreement, mentorship, party, rules } = await know(row, context)
        return agreement ? explained(mayAmend(agreement, mentorship, party, rules.book), rules) : []
      },
    }),
    reportConcern: t.field({
      type: Availability,
      description: 'Report a breach to the program’s staff, in confidence.',
      resolve: async (row, _args, context) => explained(mayReportConcern((await know(row, context)).party)),
    }),
  }),
})

export const MentorshipType = builder.prismaNode('Mentorship', {
  select: { id: true },
  description: 'The relationship of a pair, from pairing to closing. The two alone can read what they write.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    program: t.relation('program', { description: 'The program.' }),
    mentor: t.relation('mentor', { description: 'Who guides.' }),
    protege: t.relation('protege', { description: 'Who is guided.' }),
    mentorParticipation: t.relation('mentorParticipation', { description: 'The mentor’s part in the program.' }),
    protegeParticipation: t.relation('protegeParticipation', { description: 'The protégé’s part in the program.' }),
    phase: t.field({
      type: MentorshipPhaseType,
      select: { phase: true },
      description: 'Where it stands.',
      resolve: ({ phase }) => phase as 'agreement' | 'active' | 'ended' | 'undone',
    }),
    revision: t.exposeInt('revision', { description: 'Grows with every change.' }),
    pairedAt: t.expose('pairedAt', { type: 'DateTime', description: 'When the two were paired.' }),
    pairedBy: t.relation('pairedBy', { nullable: true, description: 'Who paired them.' }),
    startsOn: t.expose('startsOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of the second signature, in the program’s zone.',
    }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'The first day after the term (CSCE-25).',
    }),
    undoneAt: t.expose('undoneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the pairing was undone, before both had signed; null where it holds.',
    }),
    undoneBy: t.field({
      type: PartyType,
      nullable: true,
      select: {
        ...mentorshipSelect,
        events: { where: { type: 'PairingUndone' }, take: 1, select: { actorId: true, data: true } },
      },
      description:
        'Who of the two undid the pairing by leaving the program; null where it holds, or the program did it.',
      resolve: ({ events: [undone], ...row }) =>
        isLeaving(undone?.data) ? upper(partyIn(row, undone?.actorId ?? null)) : null,
    }),
    edition: t.field({
      type: EditionType,
      select: atHome,
      description: 'The rules it lives by today.',
      resolve: ({ pins, program }, _args, { session, now }) => {
        const { editionId: id } = pinFor(pins, localDay(now, program.timeZone))
        return session.once(`edition:${id}`, (tx) => tx.edition.findFirstOrThrow({ where: { id } }))
      },
    }),
    advice: t.field({
      type: [AdviceType],
      select: { ...atHome, advice: true },
      description: 'What was noted when they were paired; it refused nothing.',
      resolve: async (row, _args, { session }) => {
        const rules = await rulesOn(session.read, row, localDay(row.pairedAt, row.program.timeZone))
        return pairingAdvice(row.advice as PairingAdviceCode[], rules)
      },
    }),
    agreements: t.relation('agreements', { description: 'Every agreement, newest first.', query: newestAgreements }),
    goals: t.relation('goals', { description: 'The goals of the two, in their order.', query: liveGoals }),
    goalCount: t.int({
      select: { _count: { select: { goals: { where: { droppedAt: null, hasStatement: true } } } } },
      description: 'How many goals have a statement.',
      resolve: ({ _count }) => _count.goals,
    }),
    lastActivityAt: t.field({
      type: 'DateTime',
      nullable: true,
      select: { events: { orderBy: { sequence: 'desc' }, take: 1, select: { occurredAt: true } } },
      description: 'When anything last happened in it.',
      resolve: ({ events: [latest] }) => latest?.occurredAt ?? null,
    }),
    viewerParty: t.field({
      type: PartyType,
      nullable: true,
      select: mentorshipSelect,
      description: 'MENTOR or PROTEGE where the viewer is one of the two.',
      resolve: (row, _args, { actor }) => upper(partyIn(row, actor.personId)),
    }),
    partner: t.field({
      type: PersonType,
      nullable: true,
      // What is asked of the partner comes with the mentorship, in the same statement.
      select: (_args, _context, asked) => ({ ...mentorshipSelect, mentor: asked(), protege: asked() }),
      description: 'The other, for one of the two.',
      resolve: (row, _args, { actor }) => {
        const party = partyIn(row, actor.personId)
        return party === null ? null : party === 'mentor' ? row.protege : row.mentor
      },
    }),
    standing: t.string({
      select: knownSelect,
      description: 'One sentence on where the viewer stands.',
      resolve: async (row, _args, context) => {
        const known = await know(row, context)
        return standingOf(known, known.party, context.locale)
      },
    }),
    viewerCan: t.field({
      type: MentorshipActions,
      select: knownSelect,
      description: 'What the viewer can do with it now.',
      resolve: (row) => row,
    }),
  }),
})

const isLeaving = (data: unknown) =>
  typeof data === 'object' && data !== null && 'bothStay' in data && data.bothStay === false

const upper = (party: 'mentor' | 'protege' | null) =>
  party === null ? null : party === 'mentor' ? ('MENTOR' as const) : ('PROTEGE' as const)

builder.queryField('mentorship', (t) =>
  t.prismaField({
    type: 'Mentorship',
    nullable: true,
    description: 'A mentorship by its id; null where there is none that the viewer may see.',
    args: { id: t.arg.id({ description: 'Its global id.' }) },
    resolve: (query, _root, args, { session }) => {
      const { typename, id } = decodeId(args.id)
      if (typename !== 'Mentorship') return unread(query, null)
      return session.read.mentorship.findFirst({ ...query, where: { id } })
    },
  }),
)
