import {
  formOf,
  mayWithdrawAmendment,
  maySign,
  mayWriteAgreement,
  notBefore,
  requiredParts,
  settledIn,
  unsettled,
} from '@ithaca/domain/agreements'
import { localDay } from '@ithaca/domain/core'
import { Availability } from '../graphql/availability.ts'
import { ContactModeType } from '../contacts/contact-input-types.ts'
import { beforeTheStart } from '../contacts/facts.ts'
import { goalSelect, toGoal } from '../goals/facts.ts'
import { phaseDaysIn } from '../plans/facts.ts'
import { builder } from '../graphql/builder.ts'
import { here } from '../graphql/node.ts'
import { explained } from '../graphql/refused.ts'
import { mentorshipSelect, partyIn, toMentorship } from '../mentorships/store.ts'
import { MentorshipType } from '../mentorships/mentorship-type.ts'
import { newestAgreements } from '../mentorships/known-facts.ts'
import { rulesOfEdition } from '../rules/in-force.ts'
import { rulesForTwo } from '../rules/set-aside.ts'
import { PartyType } from '../rules/norm-type.ts'
import { PaperType } from './paper-type.ts'
import { AgreementFormType, FrequencyType, SectionType, shownSections, withSections } from './section-type.ts'
import { agreementSelect, toAgreement } from './store.ts'
import { textOf } from './text.ts'

export const AgreementStateType = builder.enumType('AgreementState', {
  description: 'How an agreement stands.',
  values: {
    DRAFT: { value: 'draft' as const, description: 'Being written; nobody has signed.' },
    PARTIALLY_SIGNED: { value: 'partially-signed' as const, description: 'One has signed.' },
    SIGNED: { value: 'signed' as const, description: 'In force.' },
    SUPERSEDED: { value: 'superseded' as const, description: 'Both signed a newer one.' },
    WITHDRAWN: { value: 'withdrawn' as const, description: 'An amendment that was given up.' },
  },
})

const withPair = {
  ...agreementSelect,
  mentorship: { select: { ...mentorshipSelect, program: { select: { timeZone: true } } } },
} as const
type WithPair = Parameters<typeof toAgreement>[0] & {
  mentorship: Parameters<typeof toMentorship>[0] & { program: { timeZone: string } }
}

const AgreementActions = builder.objectRef<WithPair>('AgreementActions').implement({
  description: 'What the viewer can do with an agreement now.',
  fields: (t) => ({
    sign: t.field({
      type: Availability,
      description:
        'Sign, accept or confirm it. Missing goals never stand in the way, unless the program requires them; promises are ticked when signing.',
      resolve: async ({ mentorship, ...row }, _args, { session, actor, now }) => {
        const rules = await rulesForTwo(session.read, row.editionId, mentorship)
        const by = partyIn(mentorship, actor.personId)
        const today = localDay(now, mentorship.program.timeZone)
        const agreement = toAgreement(row)
        const refusals = maySign(agreement, toMentorship(mentorship), by, rules.book, today)
        const { timeZone } = mentorship.program
        const before = await beforeTheStart(session.read, mentorship, { book: rules.book, timeZone })
        refusals.push(...notBefore(toMentorship(mentorship), before, rules.book))
        if (refusals.length > 0 || requiredParts(rules.book).length === 0) return explained(refusals, rules)
        const goals = await session.read.goal.findMany({ where: { mentorshipId: mentorship.id }, select: goalSelect })
        return explained(unsettled(agreement, rules.book, goals.map(toGoal), phaseDaysIn(mentorship.phaseDays)), rules)
      },
    }),
    write: t.field({
      type: Availability,
      description: 'Settle something, or write a section.',
      resolve: async ({ mentorship, ...row }, _args, { session, actor }) => {
        const rules = await rulesForTwo(session.read, row.editionId, mentorship)
        const by = partyIn(mentorship, actor.personId)
        const writer = { mentorship: toMentorship(mentorship), by, book: rules.book }
        return explained(mayWriteAgreement(toAgreement(row), writer), rules)
      },
    }),
    withdrawAmendment: t.field({
      type: Availability,
      description: 'Give an open amendment up.',
      resolve: async ({ mentorship, ...row }, _args, { session, actor }) =>
        explained(
          mayWithdrawAmendment(toAgreement(row), partyIn(mentorship, actor.personId), toMentorship(mentorship)),
          await rulesOfEdition(session.read, row.editionId),
        ),
    }),
  }),
})

const FileType = builder.prismaNode('PairFile', {
  description: 'A file the two keep; nobody else can read it, and its bytes never change.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'File name.' }),
    url: t.string({
      select: { id: true },
      description: 'Where it is downloaded, with the session’s cookie.',
      resolve: async ({ id }, _args, { session }) => {
        const slug = await session.once('slug', async (tx) => (await tx.organization.findFirstOrThrow()).slug)
        return `/o/${slug}/files/${id}`
      },
    }),
    size: t.int({
      select: { id: true },
      description: 'In bytes.',
      resolve: async ({ id }, _args, { session }) => {
        const [file] = await session.read.$queryRaw<{ size: number }[]>`
          SELECT octet_length(bytes) AS size FROM pair_file WHERE id = ${id}::uuid`
        return file?.size ?? 0
      },
    }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the bytes, hex.' }),
  }),
})

export const AgreementType = builder.prismaNode('Agreement', {
  description:
    'What both sign. Number 1 is the first, a higher one an amendment or a renewal. Its words are for the two alone.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Counted from 1 within the mentorship.' }),
    state: t.field({
      type: AgreementStateType,
      select: agreementSelect,
      description: 'How it stands.',
      resolve: (row) => toAgreement(row).state,
    }),
    edition: t.relation('edition', { description: 'The rules it was written under.' }),
    termMonths: t.exposeInt('termMonths', {
      nullable: true,
      description: 'Months from the start; null is open-ended.',
    }),
    continuesFrom: t.expose('continuesFrom', {
      type: 'Date',
      nullable: true,
      description: 'Of a renewal, and of what amends it: the first day after the term before.',
    }),
    meetingsPerYear: t.exposeInt('meetingsPerYear', {
      nullable: true,
      description: 'How often the two mean to meet, in a renewal for instance (CSCE-27); null where they left it open.',
    }),
    form: t.field({
      type: AgreementFormType,
      select: { editionId: true },
      description: 'How the two give their word to it.',
      resolve: async ({ editionId }, _args, { session }) =>
        formOf((await rulesOfEdition(session.read, editionId)).book),
    }),
    meetings: t.field({
      type: FrequencyType,
      nullable: true,
      select: agreementSelect,
      description: 'How often the two mean to meet, where their program leaves that to them (HRACO-37).',
      resolve: (row) => settledIn(toAgreement(row)).frequency,
    }),
    means: t.field({
      type: [ContactModeType],
      select: agreementSelect,
      description: 'By which means they stay in touch (USNC-15).',
      resolve: (row) => [...settledIn(toAgreement(row)).means],
    }),
    hoursAMonth: t.exposeInt('hoursAMonth', {
      nullable: true,
      description: 'Hours a month that the two set aside (USNC-16).',
    }),
    settledRevision: t.exposeInt('settledRevision', {
      description: 'Grows with every change of how often, by which means, how much time and for how long.',
    }),
    sections: t.field({
      type: [SectionType],
      select: { ...withSections, mentorship: { select: { ...mentorshipSelect, ...withSections.mentorship.select } } },
      description: 'What the two settle in it, in the program’s order.',
      resolve: async (row, _args, { session, actor }) =>
        shownSections(
          row,
          await rulesForTwo(session.read, row.editionId, row.mentorship),
          partyIn(row.mentorship, actor.personId) !== null,
        ),
    }),
    revision: t.exposeInt('revision', { description: 'Grows with every change.' }),
    mentorship: t.relation('mentorship', { description: 'Whose it is.' }),
    paper: t.field({
      type: PaperType,
      nullable: true,
      select: withPair,
      description: 'The agreement in words: as it would be signed now, or as it was. Null for anybody but the two.',
      resolve: async ({ mentorship, ...row }, _args, { session, actor }) => {
        if (partyIn(mentorship, actor.personId) === null || row.state === 'withdrawn') return null
        const agreement = toAgreement(row)
        const { canonical } = await session.once(`text:${row.id}`, (tx) => textOf(tx, agreement))
        return { canonical, rules: await rulesOfEdition(session.read, row.editionId) }
      },
    }),
    digest: t.string({
      nullable: true,
      select: withPair,
      description: 'SHA-256 (hex) of what is signed; sent back when signing. Null for anybody but the two.',
      resolve: async ({ mentorship, ...row }, _args, { session, actor }) => {
        if (partyIn(mentorship, actor.personId) === null || row.state === 'withdrawn') return null
        const agreement = toAgreement(row)
        return (await session.once(`text:${row.id}`, (tx) => textOf(tx, agreement))).digest
      },
    }),
    signatures: t.relation('signatures', {
      description: 'The signatures that stand, in the order they were given.',
      query: { where: { voidedAt: null }, orderBy: { signedAt: 'asc' } },
    }),
    signedOn: t.expose('signedOn', { type: 'Date', nullable: true, description: 'The day both had signed.' }),
    file: t.field({
      type: FileType,
      nullable: true,
      select: { files: { where: { kind: 'agreement' }, select: { id: true } } },
      description: 'The paper as a PDF, once both have signed and it is made. Null for anybody but the two.',
      resolve: ({ files: [file] }, _args, { session }) =>
        file ? (session.read.pairFile.findFirst({ where: { id: file.id }, omit: { bytes: true } }) as never) : null,
    }),
    fileState: t.string({
      select: { ...withPair, files: { where: { kind: 'agreement' }, select: { id: true } } },
      description: '`none` before both have signed and for anybody but the two, then `being-made`, then `ready`.',
      resolve: ({ files, mentorship, signedOn }, _args, { actor }) =>
        signedOn === null || partyIn(mentorship, actor.personId) === null
          ? 'none'
          : files.length > 0
            ? 'ready'
            : 'being-made',
    }),
    viewerCan: t.field({
      type: AgreementActions,
      select: withPair,
      description: 'What the viewer can do with it now.',
      resolve: (row) => row,
    }),
  }),
})

builder.prismaNode('Signature', {
  description: 'One hand under an agreement.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    person: t.relation('person', { description: 'Who signed.' }),
    party: t.field({
      type: PartyType,
      select: { party: true },
      description: 'As which of the two.',
      resolve: ({ party }) => (party === 'mentor' ? 'MENTOR' : 'PROTEGE'),
    }),
    signedAt: t.expose('signedAt', { type: 'DateTime', description: 'When.' }),
  }),
})

builder.prismaObjectField(MentorshipType, 'agreement', (t) =>
  t.field({
    type: AgreementType,
    nullable: true,
    select: (_args, _context, nested) => ({ agreements: nested(newestAgreements) }),
    description: 'The one being written or, where none is, in force.',
    resolve: ({ agreements }) => agreements.find(({ state }) => state !== 'withdrawn') ?? null,
  }),
)
