import { formerMember } from '@ithaca/domain/people'
import { type InvitedRole, invitationStanding, mayResend, mayWithdraw } from '@ithaca/domain/enrolment'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { here } from '../graphql/node.ts'
import { explained } from '../graphql/refused.ts'
import { standing } from '../tenancy/standing.ts'
import { invitationSelect, toInvitation } from './store.ts'

export const InvitationRoleType = builder.enumType('InvitationRole', {
  description: 'What somebody is invited to be. Owners invite owners and coordinators; coordinators invite the others.',
  values: {
    OWNER: { value: 'owner' as const, description: 'Runs the association here.' },
    COORDINATOR: { value: 'coordinator' as const, description: 'Staff who run the program.' },
    COMMITTEE: { value: 'committee' as const, description: 'Matches and oversees in the program.' },
    MENTOR: { value: 'mentor' as const, description: 'Guides.' },
    PROTEGE: { value: 'protege' as const, description: 'Is guided.' },
  },
})
export const InvitationStateType = builder.enumType('InvitationState', {
  description: 'How an invitation stands now; an EXPIRED one can be sent again.',
  values: ['OPEN', 'ACCEPTED', 'WITHDRAWN', 'EXPIRED'] as const,
})

type Row = Parameters<typeof toInvitation>[0]
const InvitationActions = builder.objectRef<Row>('InvitationActions').implement({
  description: 'What the viewer can do with an invitation now.',
  fields: (t) => ({
    resend: t.field({
      type: Availability,
      description: 'Send it again, with a new link; the old one ends.',
      resolve: async (row, _args, context) =>
        explained(mayResend(toInvitation(row), await standing(context, row.programId), context.now)),
    }),
    withdraw: t.field({
      type: Availability,
      description: 'Take it back.',
      resolve: async (row, _args, context) =>
        explained(mayWithdraw(toInvitation(row), await standing(context, row.programId))),
    }),
  }),
})

const states = { open: 'OPEN', used: 'ACCEPTED', withdrawn: 'WITHDRAWN', expired: 'EXPIRED' } as const

export const InvitationType = builder.prismaNode('Invitation', {
  description: 'A link by e-mail to take part or to take a charge: good once, until it expires, for one address.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  findUnique: here,
  fields: (t) => ({
    email: t.string({
      select: { email: true },
      description: 'To whom it went, in small letters; “a former member” where they were erased.',
      resolve: ({ email }, _args, { locale }) => email || formerMember[locale],
    }),
    fullName: t.exposeString('fullName', { nullable: true, description: 'The name the inviter gave.' }),
    role: t.field({
      type: InvitationRoleType,
      select: { role: true },
      description: 'What they are invited to be.',
      resolve: ({ role }) => role as InvitedRole,
    }),
    state: t.field({
      type: InvitationStateType,
      select: invitationSelect,
      description: 'How it stands now.',
      resolve: (row, _args, { now }) => states[invitationStanding(toInvitation(row), now)],
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it can be accepted.' }),
    acceptedAt: t.expose('acceptedAt', { type: 'DateTime', nullable: true, description: 'When it was accepted.' }),
    invitedBy: t.relation('invitedBy', { nullable: true, description: 'Who invited.' }),
    acceptedBy: t.relation('acceptedBy', { nullable: true, description: 'Who accepted.' }),
    program: t.relation('program', { nullable: true, description: 'To which program; null for owners.' }),
    sentCount: t.exposeInt('sentCount', { description: 'How often it was sent.' }),
    mailState: t.exposeString('mailState', { description: '`queued`, `sent` or `failed`.' }),
    mailError: t.exposeString('mailError', { nullable: true, description: 'Why the mail could not be sent.' }),
    revision: t.exposeInt('revision', { description: 'Grows with every change.' }),
    viewerCan: t.field({
      type: InvitationActions,
      select: invitationSelect,
      description: 'What the viewer can do with it now.',
      resolve: (row) => row,
    }),
  }),
})

export const InvitationConnection = builder.connectionObject(
  { type: InvitationType, name: 'InvitationConnection', description: 'A page of invitations.' },
  { name: 'InvitationEdge' },
)
