import { decided, type Decision, type DutyName, type Happened, holds, type Moment } from '../core/index.ts'
import { milliseconds, type Party, type Refusal, refused, type Standing } from '../core/index.ts'
import type { ResolvedBook } from '../rules/index.ts'

export type InvitedRole = DutyName | Party

export type InvitationRefusalCode =
  | 'inviting-not-your-duty'
  | 'email-not-usable'
  | 'already-invited'
  | 'already-in-this-role'
  | 'invitation-expired'
  | 'invitation-used'
  | 'invitation-withdrawn'
  | 'invitation-for-another-address'
  | 'invitation-sent-too-often'

export type InvitationEvent =
  | Happened<'PersonInvited', 'invitation', { role: InvitedRole; expiresAt: string }>
  | Happened<'InvitationResent', 'invitation', { role: InvitedRole; sentCount: number; expiresAt: string }>
  | Happened<'InvitationWithdrawn', 'invitation', { role: InvitedRole }>
  | Happened<'InvitationAccepted', 'invitation', { role: InvitedRole; personId: string }>

/** A link that is good once, until it expires, for one address. */
export type Invitation = {
  id: string
  role: InvitedRole
  email: string
  sentCount: number
  state: 'sent' | 'accepted' | 'withdrawn'
  expiresAt: Moment
}

/** How an invitation stands at a moment; an expired one can still be sent again. */
export type InvitationStanding = 'open' | 'expired' | 'used' | 'withdrawn'

/** A link is mailed at most so often, whoever asks. */
export const mostSendings = 10
/** Where no program and so no book stands behind the invitation (an owner's). */
export const expiryDaysWithoutBook = 21

/** An address as it is compared and stored: without spaces around it, in small letters. */
export const normalEmail = (email: string) => email.trim().normalize('NFC').toLowerCase()

/** At most 64 characters before the sign and 254 in all, as mail has it; whether it exists, the mail tells. */
export const isEmail = (email: string): boolean =>
  email.length <= 254 && /^[^\s@<>",;:\\]{1,64}@[^\s@<>",;:\\.]+(\.[^\s@<>",;:\\.]+)+$/.test(email)

export function invitationStanding(
  invitation: Pick<Invitation, 'state' | 'expiresAt'>,
  now: Moment,
): InvitationStanding {
  if (invitation.state === 'accepted') return 'used'
  if (invitation.state === 'withdrawn') return 'withdrawn'
  return milliseconds(now) < milliseconds(invitation.expiresAt) ? 'open' : 'expired'
}

/** Owners invite owners and coordinators; coordinators invite everybody else of their program. */
const mayDecide = (role: InvitedRole, by: Standing) =>
  role === 'owner' || role === 'coordinator' ? holds(by, 'owner') : holds(by, 'coordinator')

/** What stands in the way of inviting somebody in a role at all. */
export const mayInvite = (role: InvitedRole, by: Standing): Refusal<InvitationRefusalCode>[] =>
  mayDecide(role, by) ? [] : [{ code: 'inviting-not-your-duty', at: 'role' }]

/**
 * A new invitation that runs for the days of the book. Refused: not the inviter's to invite, an address that cannot be
 * one, somebody who has an open invitation to the same role, or who is in that role already.
 */
export function invite(
  { id, role, email }: Pick<Invitation, 'id' | 'role' | 'email'>,
  { alreadyInvited, alreadyInRole }: { alreadyInvited: boolean; alreadyInRole: boolean },
  { by, book, now }: { by: Standing; book: ResolvedBook | null; now: Moment },
): Decision<Invitation, InvitationEvent, InvitationRefusalCode> {
  const address = normalEmail(email)
  const refusals = mayInvite(role, by)
  if (!isEmail(address)) refusals.push({ code: 'email-not-usable', at: 'email' })
  if (alreadyInRole) refusals.push({ code: 'already-in-this-role', at: 'email' })
  else if (alreadyInvited) refusals.push({ code: 'already-invited', at: 'email' })
  if (refusals.length > 0) return refused(refusals)
  const expiresAt = expiry(book, now)
  return decided(
    { id, role, email: address, sentCount: 1, state: 'sent', expiresAt },
    {
      type: 'PersonInvited',
      subjectType: 'invitation',
      subjectId: id,
      data: { role, expiresAt: expiresAt.toISOString() },
    },
  )
}

const expiry = (book: ResolvedBook | null, now: Moment) => {
  const days = book?.settings.enrolment.invitationExpiryDays ?? expiryDaysWithoutBook
  return new Date(milliseconds(now) + days * 86_400_000)
}

const closed = { used: 'invitation-used', withdrawn: 'invitation-withdrawn', expired: 'invitation-expired' } as const

/** What stands in the way of sending it again; one that expired may be, and runs anew. */
export function mayResend(invitation: Invitation, by: Standing, now: Moment): Refusal<InvitationRefusalCode>[] {
  const standing = invitationStanding(invitation, now)
  if (!mayDecide(invitation.role, by)) return [{ code: 'inviting-not-your-duty' }]
  if (standing === 'used' || standing === 'withdrawn') return [{ code: closed[standing] }]
  return invitation.sentCount >= mostSendings ? [{ code: 'invitation-sent-too-often', limit: mostSendings }] : []
}

/** Sends it again: the count makes a new link and ends the old one. */
export function resend(
  invitation: Invitation,
  { by, book, now }: { by: Standing; book: ResolvedBook | null; now: Moment },
): Decision<Invitation, InvitationEvent, InvitationRefusalCode> {
  const refusals = mayResend(invitation, by, now)
  if (refusals.length > 0) return refused(refusals)
  const expiresAt = expiry(book, now)
  const sentCount = invitation.sentCount + 1
  const data = { role: invitation.role, sentCount, expiresAt: expiresAt.toISOString() }
  return decided(
    { ...invitation, sentCount, expiresAt },
    { type: 'InvitationResent', subjectType: 'invitation', subjectId: invitation.id, data },
  )
}

/** What stands in the way of withdrawing it: used or withdrawn already. */
export function mayWithdraw(invitation: Invitation, by: Standing): Refusal<InvitationRefusalCode>[] {
  if (!mayDecide(invitation.role, by)) return [{ code: 'inviting-not-your-duty' }]
  if (invitation.state === 'sent') return []
  return [{ code: invitation.state === 'accepted' ? 'invitation-used' : 'invitation-withdrawn' }]
}

/** Ends an invitation; its link says so from then on. */
export function withdraw(
  invitation: Invitation,
  by: Standing,
): Decision<Invitation, InvitationEvent, InvitationRefusalCode> {
  const refusals = mayWithdraw(invitation, by)
  if (refusals.length > 0) return refused(refusals)
  return decided(
    { ...invitation, state: 'withdrawn' },
    {
      type: 'InvitationWithdrawn',
      subjectType: 'invitation',
      subjectId: invitation.id,
      data: { role: invitation.role },
    },
  )
}

/**
 * What stands in the way of accepting: expired, used, withdrawn, or meant for another address. `provenEmail` is the
 * address the bearer is signed in with, or null where the link alone proves the invited one.
 */
export function mayAccept(
  invitation: Invitation,
  provenEmail: string | null,
  now: Moment,
): Refusal<InvitationRefusalCode>[] {
  const standing = invitationStanding(invitation, now)
  if (standing !== 'open') return [{ code: closed[standing] }]
  if (provenEmail !== null && normalEmail(provenEmail) !== normalEmail(invitation.email))
    return [{ code: 'invitation-for-another-address', at: 'email' }]
  return []
}

/** Takes the invitation up as that person. */
export function accept(
  invitation: Invitation,
  { provenEmail, personId, now }: { provenEmail: string | null; personId: string; now: Moment },
): Decision<Invitation, InvitationEvent, InvitationRefusalCode> {
  const refusals = mayAccept(invitation, provenEmail, now)
  if (refusals.length > 0) return refused(refusals)
  const data = { role: invitation.role, personId }
  return decided(
    { ...invitation, state: 'accepted' },
    { type: 'InvitationAccepted', subjectType: 'invitation', subjectId: invitation.id, data },
  )
}
