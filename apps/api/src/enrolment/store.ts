import type { Invitation, InvitedRole, Participation } from '@ithaca/domain/enrolment'
import type { Prisma } from '@ithaca/database/client'
import type { Party } from '@ithaca/domain/core'

/** What the domain needs to know of an invitation. */
export const invitationSelect = {
  id: true,
  role: true,
  email: true,
  sentCount: true,
  state: true,
  expiresAt: true,
  programId: true,
} satisfies Prisma.InvitationSelect
type InvitationRow = Prisma.InvitationGetPayload<{ select: typeof invitationSelect }>

export const toInvitation = ({ id, role, email, sentCount, state, expiresAt }: InvitationRow): Invitation => ({
  id,
  role: role as InvitedRole,
  email,
  sentCount,
  state: state as Invitation['state'],
  expiresAt,
})

export const participationSelect = {
  id: true,
  personId: true,
  programId: true,
  role: true,
  state: true,
  careerStage: true,
} satisfies Prisma.ParticipationSelect
type ParticipationRow = Prisma.ParticipationGetPayload<{ select: typeof participationSelect }>

export const toParticipation = ({ role, state, ...rest }: ParticipationRow): Participation => ({
  ...rest,
  role: role as Party,
  state: state as Participation['state'],
})

/** Who takes part now: a part that was not left, of a person who was not removed from the association. */
export const present = { state: { not: 'left' }, person: { removedAt: null } } satisfies Prisma.ParticipationWhereInput
