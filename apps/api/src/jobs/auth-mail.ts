import { AsyncLocalStorage } from 'node:async_hooks'
import type { Locale } from '@ithaca/domain/core'
import { type AuthLink, authMail, type AuthMail } from '../auth/auth.ts'
import type { MailData } from '../mail/mail-data.ts'
import { renderMail } from '../mail/render-mail.ts'
import { notAccepted, sendMail } from '../mail/transport.ts'
import { newId } from '../tenancy/new-id.ts'
import { task, type Workshop } from './task.ts'

type Post = Pick<Workshop, 'route' | 'from' | 'baseUrl' | 'clock'>
type AuthTemplate = 'magic-link' | 'password-reset' | 'password-changed'

/** What better-auth's callbacks cannot be handed: in which language the link was asked for, and where it leads. */
const asked = new AsyncLocalStorage<Pick<AuthMail, 'locale' | 'next'>>()

async function send<T extends AuthTemplate>(
  { route, from, clock }: Post,
  to: string,
  template: T,
  data: MailData[T],
  locale: Locale,
) {
  const frame = { organization: { name: from.name, colour: null }, called: null, settingsLink: null }
  const mail = await renderMail(template, data, frame, locale)
  const outcome = await sendMail({ deliveryId: newId(), from, to, ...mail, settingsLink: null, at: clock() }, route)
  if (!outcome.sent && !outcome.permanent) throw notAccepted(outcome.reason)
}

/** Sends a link better-auth has just made. */
export const sendAuthLink =
  (post: Post) =>
  ({ kind, email, token }: AuthLink): Promise<void> => {
    const { locale, next } = asked.getStore() ?? { locale: 'en' as const, next: '/' }
    if (kind === 'password-reset')
      return send(post, email, kind, { minutes: 60, link: `${post.baseUrl}/reset/${token}` }, locale)
    const query = new URLSearchParams({ token, ...(next !== '/' && { next }) })
    return send(post, email, kind, { minutes: 15, link: `${post.baseUrl}/verify?${query.toString()}` }, locale)
  }

/**
 * Makes the link somebody asked for and mails it. Asked for an address nobody signs in with, it does nothing; the page
 * that asked was answered before, alike for both.
 */
export const authMailTask = task(authMail, async ({ kind, email, locale, next }, workshop) => {
  const { auth, baseUrl, clock } = workshop
  const { internalAdapter } = await auth.$context
  if (!(await internalAdapter.findUserByEmail(email))) return
  const headers = new Headers({ 'accept-language': locale })
  if (kind === 'password-changed') {
    const changed = { at: clock().toISOString(), timeZone: 'UTC' }
    await send(workshop, email, kind, { changed, link: `${baseUrl}/reset` }, locale)
    return
  }
  await asked.run({ locale, next }, async () => {
    if (kind === 'password-reset')
      await auth.api.requestPasswordReset({ body: { email, redirectTo: '/reset' }, headers })
    else await auth.api.signInMagicLink({ body: { email, callbackURL: next }, headers })
  })
})
