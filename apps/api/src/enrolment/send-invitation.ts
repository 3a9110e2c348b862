import { occasion } from '../tenancy/occasion.ts'
import { chooseLocale, type Locale, milliseconds } from '@ithaca/domain/core'
import { invite, type InvitedRole, normalEmail, withdraw } from '@ithaca/domain/enrolment'
import { announce } from '../events/announce.ts'
import type { Context } from '../graphql/context.ts'
import { accept, type RulesInForce } from '../graphql/refused.ts'
import type { Transaction } from '../tenancy/database.ts'
import { newId } from '../tenancy/new-id.ts'
import { standingIn } from '../tenancy/standing.ts'
import { invitationSelect, present, toInvitation } from './store.ts'
import { hashOfToken, invitationToken } from './invitation-link.ts'

export type Invitee = { email: string; fullName: string | null; role: InvitedRole; locale: Locale | null }
type Where = { programId: string | null; rules: RulesInForce | null; speaks: string }

/** One invitation: decided, kept, and its mail queued. Throws Refused where it may not go out. */
export async function sendInvitation(
  tx: Transaction,
  context: Context,
  { email, fullName, role, locale }: Invitee,
  { programId, rules, speaks }: Where,
): Promise<string> {
  const { personId, now, secret } = context
  const address = normalEmail(email)
  const earlier = { programId, role, email: address, state: 'sent' }
  const known = {
    alreadyInvited: (await tx.invitation.count({ where: { ...earlier, expiresAt: { gt: now } } })) > 0,
    alreadyInRole: await holdsRole(tx, { programId, role, email: address }),
  }
  const by = await standingIn(tx, context.personId, programId)
  const decision = invite({ id: newId(), role, email }, known, { by, book: rules?.book ?? null, now })
  const { state, events } = accept(decision, rules ?? undefined)
  // One that has expired gives way: an address is invited to a role once at a time.
  const expired = await tx.invitation.findFirst({ where: earlier, select: invitationSelect })
  const before = expired ? accept(withdraw(toInvitation(expired), by)) : null
  if (before) {
    const data = { state: before.state.state, revision: { increment: 1 } }
    await tx.invitation.updateMany({ where: { id: before.state.id }, data })
  }
  await tx.invitation.create({
    data: {
      id: state.id,
      programId,
      email: state.email,
      fullName,
      role,
      locale: locale ?? chooseLocale(speaks),
      tokenHash: hashOfToken(invitationToken(secret, state.id, state.sentCount)),
      sentCount: state.sentCount,
      state: state.state,
      expiresAt: new Date(milliseconds(state.expiresAt)),
      invitedById: personId,
      createdAt: now,
    },
  })
  await announce(tx, occasion(context, { programId }), [...(before?.events ?? []), ...events])
  return state.id
}

/** Somebody who accepted an invitation at that address and still has the part or the charge. */
async function holdsRole(
  tx: Transaction,
  { programId, role, email }: { programId: string | null; role: InvitedRole; email: string },
): Promise<boolean> {
  const accepted = await tx.invitation.findMany({
    where: { programId, role, email, state: 'accepted' },
    select: { acceptedById: true },
  })
  const people = accepted.flatMap(({ acceptedById }) => acceptedById ?? [])
  if (people.length === 0) return false
  const someone = { personId: { in: people } }
  return role === 'mentor' || role === 'protege'
    ? (await tx.participation.count({
        where: { ...someone, ...present, role, programId: programId ?? '' },
      })) > 0
    : (await tx.duty.count({ where: { ...someone, duty: role, programId } })) > 0
}
