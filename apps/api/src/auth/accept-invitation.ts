import { checkText, chooseLocale, type Locale } from '@ithaca/domain/core'
import { mayAccept, normalEmail } from '@ithaca/domain/enrolment'
import { refusalMessage } from '@ithaca/domain/refusals'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, getSessionFromCtx } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { Joined } from '../enrolment/career-stage-facts.ts'
import type { Clock } from '../tenancy/clock.ts'
import { type Invitations, turnedAway } from './invitations.ts'
import { passwordRefusal } from './passwords.ts'

const body = z.object({
  token: z.string().max(200),
  password: z.string().max(1_000).optional(),
  fullName: z.string(),
  called: z.string().optional(),
  careerStage: z.string().max(60).nullish(),
  locale: z.string().max(35).optional(),
})

const httpStatus = { 404: 'NOT_FOUND', 409: 'CONFLICT', 410: 'GONE' } as const

function refuse(code: string, locale: Locale): never {
  const { status, body: said } = turnedAway({ code }, locale)
  throw new APIError(httpStatus[status as keyof typeof httpStatus], said)
}

/** A name as it will be kept, or the refusal that names the field. */
function nameOf(raw: string, at: 'fullName' | 'called', locale: Locale): string {
  const { text, refusals } = checkText(raw.trim().replaceAll(/\s+/g, ' '), { at, max: 200, needed: true })
  const [refusal] = refusals
  if (refusal) throw new APIError('UNPROCESSABLE_ENTITY', { ...refusal, message: refusalMessage(refusal, locale) })
  return text
}

/**
 * Accepting is two steps, each of which may be repeated: the sign-in, its address proven by the link, then the person in
 * the organization. Who comes back with a link already used by themselves is let in only if signed in as that address.
 */
export const acceptInvitationPlugin = (
  invitations: Invitations,
  {
    clock,
    onJoined,
  }: {
    clock: Clock
    onJoined: (joined: Joined) => Promise<unknown>
  },
) =>
  ({
    id: 'ithaca-invitations',
    endpoints: {
      acceptInvitation: createAuthEndpoint(
        '/accept-invitation',
        { method: 'POST', body, requireHeaders: true },
        async (ctx) => {
          const { token, password, careerStage } = ctx.body
          const locale = chooseLocale(ctx.body.locale, ctx.headers?.get('accept-language'))
          const invitation = await invitations.find(token)
          if (!invitation) return refuse('invitation-not-found', locale)
          const signedIn = await getSessionFromCtx(ctx)
          const provenEmail = signedIn?.user.email ?? null
          const isMine = provenEmail !== null && normalEmail(provenEmail) === normalEmail(invitation.email)
          const [refusal] = mayAccept({ ...invitation, sentCount: 1 }, provenEmail, clock(invitation.organizationId))
          if (refusal && !(refusal.code === 'invitation-used' && isMine)) return refuse(refusal.code, locale)

          const fullName = nameOf(ctx.body.fullName, 'fullName', locale)
          const called = nameOf(ctx.body.called?.trim() ? ctx.body.called : fullName, 'called', locale)
          const { internalAdapter, password: passwords } = ctx.context
          const known = await internalAdapter.findUserByEmail(invitation.email, { includeAccounts: true })
          const hasPassword = known?.accounts.some(({ providerId }) => providerId === 'credential') ?? false
          if (password && !hasPassword) {
            const weak = await passwordRefusal(password, locale, [invitation.email, fullName, called])
            if (weak) throw new APIError('UNPROCESSABLE_ENTITY', { ...weak, at: 'password' })
          }
          const user =
            known?.user ??
            (await internalAdapter
              .createUser(
                { email: normalEmail(invitation.email), name: fullName, emailVerified: true },
                { method: 'magic-link' },
              )
              // A twin of this request was faster.
              .catch(async (error: unknown) => {
                const twin = await internalAdapter.findUserByEmail(invitation.email)
                if (!twin) throw error
                return twin.user
              }))
          if (password && !hasPassword && !(await internalAdapter.findCredentialAccount(user.id))) {
            const hash = await passwords.hash(password)
            await internalAdapter.linkAccount({
              userId: user.id,
              providerId: 'credential',
              accountId: user.id,
              password: hash,
            })
          }
          const joined = await invitations.join(token, user.id, {
            fullName,
            called,
            locale,
            at: clock(invitation.organizationId),
          })
          if (!joined) return refuse('invitation-not-found', locale)
          if (careerStage)
            await onJoined({ ...joined, programId: invitation.programId, role: invitation.role, careerStage })
          if (!signedIn) {
            const session = await internalAdapter.createSession(user.id)
            await setSessionCookie(ctx, { session, user })
          }
          return ctx.json({
            organization: { slug: invitation.organizationSlug, name: invitation.organizationName },
            role: invitation.role,
          })
        },
      ),
    },
  }) satisfies BetterAuthPlugin
