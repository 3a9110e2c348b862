import { chooseLocale } from '@ithaca/domain/core'
import { betterAuth, type BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { magicLink } from 'better-auth/plugins'
import pg from 'pg'
import { z } from 'zod'
import { Bounded } from '../tenancy/bounded.ts'
import { signedInBy } from './signed-in.ts'
import { longestPassword, passwordRefusal, shortestPassword } from './passwords.ts'

/** A link somebody asked for by e-mail; made and mailed by the worker, for known and unknown addresses alike. */
export const authMail = z.object({
  kind: z.enum(['magic-link', 'password-reset', 'password-changed']),
  email: z.email().max(320),
  locale: z.enum(['en', 'fr']),
  next: z.string().max(500),
})
export type AuthMail = z.infer<typeof authMail>
/** What the mail carries: the token exists in the mail and, hashed or short-lived, in the database, nowhere else. */
export type AuthLink = { kind: 'magic-link' | 'password-reset'; email: string; token: string }

type Options = {
  databaseUrl: string
  secret: string
  baseUrl: string
  trustedOrigins?: readonly string[]
  /** The web process queues what is asked for; the worker makes the token and sends it. */
  queue?: (mail: AuthMail) => Promise<void>
  send?: (link: AuthLink) => Promise<void>
  attemptsAMinute?: number
  plugins?: BetterAuthPlugin[]
  onError?: (error: Error) => void
}

const day = 60 * 60 * 24
const sessionDays = 14

/** Over HTTPS browsers themselves see to it that a cookie is this host's alone and comes from nowhere else. */
const cookiesFor = (baseUrl: string) =>
  baseUrl.startsWith('https:')
    ? { cookiePrefix: '__Host-ithaca', useSecureCookies: false, defaultCookieAttributes: { secure: true } }
    : { cookiePrefix: 'ithaca' }

const asked = { '/sign-in/magic-link': 'magic-link', '/request-password-reset': 'password-reset' } as const
const askedBody = z.object({
  email: z.email().max(320),
  callbackURL: z.string().max(500).optional(),
  redirectTo: z.string().max(500).optional(),
})
const newPasswordBody = z.object({ newPassword: z.string() })

/** Only a path of this site: never where a stranger would like people to land. */
export const localPath = (path: string | undefined) => (path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/')

export type Auth = ReturnType<typeof createAuth>['auth']

export function createAuth({
  databaseUrl,
  secret,
  baseUrl,
  trustedOrigins = [],
  queue,
  send,
  attemptsAMinute = 30,
  plugins = [],
  onError = () => {},
}: Options) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 6, connectionTimeoutMillis: 4_000, Client: Bounded })
  pool.on('error', onError)
  // One that is checked out emits for itself; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', onError))
  const limit = { window: 60, max: attemptsAMinute }

  const before = createAuthMiddleware(async (ctx) => {
    const locale = chooseLocale(ctx.headers?.get('accept-language'))
    const kind = ctx.path in asked ? asked[ctx.path as keyof typeof asked] : undefined
    if (kind && queue) {
      const body = askedBody.safeParse(ctx.body)
      if (!body.success)
        throw new APIError('BAD_REQUEST', { code: 'INVALID_EMAIL', message: 'This is not an e-mail address.' })
      await queue({
        kind,
        email: body.data.email.toLowerCase(),
        locale,
        next: localPath(body.data.callbackURL ?? body.data.redirectTo),
      })
      return ctx.json({ status: true })
    }
    if (ctx.path === '/reset-password' || ctx.path === '/change-password') {
      const body = newPasswordBody.safeParse(ctx.body)
      const refusal = await passwordRefusal(body.success ? body.data.newPassword : '', locale)
      if (refusal) throw new APIError('UNPROCESSABLE_ENTITY', refusal)
    }
    return undefined
  })

  const tell = (email: string, headers: Headers | undefined) =>
    queue?.({ kind: 'password-changed', email, locale: chooseLocale(headers?.get('accept-language')), next: '/' })

  /** Who did not change it themselves learns of it. */
  const after = createAuthMiddleware(async (ctx) => {
    if (ctx.path !== '/change-password' || ctx.context.returned instanceof APIError) return
    const email = ctx.context.session?.user.email
    if (email) await tell(email, ctx.headers)
  })

  const better = betterAuth({
    appName: 'Ithaca',
    database: pool,
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    trustedOrigins: [baseUrl, ...trustedOrigins],
    telemetry: { enabled: false },
    onAPIError: { errorURL: `${baseUrl}/` }, // our own page; theirs has styles of its own
    logger: { disabled: true }, // it logs refusals as errors; what fails is logged by our server
    advanced: {
      ...cookiesFor(baseUrl),
      database: { generateId: 'uuid' },
      // Set by our server from the connection; what a client claims in it is overwritten.
      ipAddress: { ipAddressHeaders: ['x-ithaca-client'] },
    },
    session: { expiresIn: sessionDays * day, updateAge: day, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 600,
      customRules: {
        '/get-session': false,
        '/sign-in/email': limit,
        '/sign-in/magic-link': limit,
        '/magic-link/verify': limit,
        '/request-password-reset': limit,
        '/reset-password': limit,
        '/change-password': limit,
        '/accept-invitation': limit,
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true, // or anybody could register an invitee's address first
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      resetPasswordTokenExpiresIn: 60 * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => send?.({ kind: 'password-reset', email: user.email, token }),
      onPasswordReset: async ({ user }, request) => tell(user.email, request?.headers),
    },
    hooks: { before, after },
    plugins: [
      ...plugins,
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: 15 * 60,
        sendMagicLink: async ({ email, token }) => send?.({ kind: 'magic-link', email, token }),
      }),
    ],
  })
  const signedIn = signedInBy({
    pool,
    secret,
    cookieName: async () => (await better.$context).authCookies.sessionToken.name,
    renewedAt: (sessionDays - 1) * day * 1000,
    otherwise: async (headers) => {
      const user = (await better.api.getSession({ headers }))?.user
      return user ? { id: user.id, email: user.email, name: user.name } : null
    },
  })
  return { auth: Object.assign(better, { signedIn }), pool, close: () => pool.end() }
}
