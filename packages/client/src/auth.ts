import { ask, isFields } from './answer.ts'
import type { Answer } from './answer.ts'

const done = (): true => true

/** The person behind the session cookie; null when nobody is signed in. */
export type SignedIn = { userId: string; email: string; name: string } | null

const readSession = (body: unknown): SignedIn | undefined => {
  if (body === null) return null
  const user = isFields(body) ? body['user'] : null
  if (!isFields(user) || typeof user['id'] !== 'string' || typeof user['email'] !== 'string') return undefined
  return { userId: user['id'], email: user['email'], name: typeof user['name'] === 'string' ? user['name'] : '' }
}

export const session = (): Promise<Answer<SignedIn>> => ask('/api/auth/get-session', null, readSession)

export const signInEmail = (input: { email: string; password: string }) =>
  ask('/api/auth/sign-in/email', { ...input, rememberMe: true }, done)

/** Mails a sign-in link. The answer is the same for known and unknown addresses. */
export const requestMagicLink = ({ email, next = '/' }: { email: string; next?: string }, locale?: string) =>
  ask('/api/auth/sign-in/magic-link', { email, callbackURL: next }, done, locale)

/** Where a press of the button on the page a mail opens leads: only the button acts, as links are fetched by scanners. */
export const magicLinkAddress = (token: string, next = '/') =>
  `/api/auth/magic-link/verify?${new URLSearchParams({ token, callbackURL: next, errorCallbackURL: '/' }).toString()}`

/** Mails a link to choose a new password. The answer is the same for known and unknown addresses. */
export const requestPasswordReset = (
  { email, page = '/reset-password' }: { email: string; page?: string },
  locale?: string,
) => ask('/api/auth/request-password-reset', { email, redirectTo: page }, done, locale)

export const resetPassword = (input: { token: string; newPassword: string }) =>
  ask('/api/auth/reset-password', input, done)

/** Ends every other session too: who changes a password often has a reason. */
export const changePassword = (input: { currentPassword: string; newPassword: string }) =>
  ask('/api/auth/change-password', { ...input, revokeOtherSessions: true }, done)

export const signOut = () => ask('/api/auth/sign-out', {}, done)

export const signOutEverywhere = () => ask('/api/auth/revoke-sessions', {}, done)
