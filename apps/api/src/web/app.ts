import { join } from 'node:path'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { acceptInvitationPlugin } from '../auth/accept-invitation.ts'
import { addressBook } from '../auth/address-book.ts'
import { type AuthMail, createAuth } from '../auth/auth.ts'
import { invitationsOf } from '../auth/invitations.ts'
import { apollo } from '../graphql/apollo.ts'
import { isUnreachable } from '../graphql/errors.ts'
import { limits } from '../graphql/limits.ts'
import { readManifests } from '../graphql/persisted-operations.ts'
import { type Clock, realClock } from '../tenancy/clock.ts'
import { connect } from '../tenancy/database.ts'
import { newId } from '../tenancy/new-id.ts'
import { currentSlugOf, nobody, organizationOf } from '../tenancy/organization.ts'
import { keepCareerStage } from '../enrolment/career-stage-facts.ts'
import { authRoutes } from './auth-routes.ts'
import { buttonRoutes } from './buttons.ts'
import { type Demonstration, demoRoutes } from './demo.ts'
import { files } from './files.ts'
import { graphqlRoutes } from './graphql-route.ts'
import { health } from './health.ts'
import { logo } from './logo.ts'
import { pages } from './pages.ts'
import { secure } from './security.ts'

const appsFolder = join(import.meta.dirname, '../../..')
export const appFolders = { participant: join(appsFolder, 'participant'), admin: join(appsFolder, 'admin') }

export type AppOptions = {
  appUrl: string
  authUrl: string
  secret: string
  baseUrl: string
  schema: GraphQLSchema
  /** Other addresses this server is reached at, such as localhost beside 127.0.0.1. */
  trustedOrigins?: readonly string[]
  /** Anybody may ask what the schema is; in production only who is signed in. */
  openIntrospection: boolean
  attemptsAMinute?: number
  connections?: number
  clock?: Clock
  log: FastifyBaseLogger
  onQuery?: (sql: string) => void
  demonstration?: Demonstration
}

/** The web process, whole, without listening yet. */
export async function buildApp(options: AppOptions) {
  const {
    appUrl,
    authUrl,
    secret,
    baseUrl,
    schema,
    trustedOrigins = [],
    openIntrospection,
    log,
    demonstration,
  } = options
  const clock = options.clock ?? realClock
  let over = false
  // What we let go of ourselves is not lost, also when the database ends before the connection does.
  const onError = (error: Error) => {
    if (!over) log.warn(`database connection lost: ${error.message}`)
  }
  const database = connect({
    url: appUrl,
    onError,
    ...(options.connections && { connections: options.connections }),
    ...(options.onQuery && { onQuery: options.onQuery }),
  })

  const queue = async (mail: AuthMail) => {
    const payload = JSON.stringify(mail)
    await database.inside(nobody, (tx) => tx.$executeRaw`SELECT enqueue('auth-mail', ${payload}::json, ${newId()})`)
  }
  const userOf = async (email: string) => {
    const found = await (await signIn.auth.$context).internalAdapter.findUserByEmail(email, { includeAccounts: true })
    return found
      ? { userId: found.user.id, hasPassword: found.accounts.some(({ providerId }) => providerId === 'credential') }
      : null
  }
  const invitations = invitationsOf({ database, userOf, clock })
  const signIn = createAuth({
    databaseUrl: authUrl,
    secret,
    baseUrl,
    trustedOrigins,
    queue,
    onError,
    ...(options.attemptsAMinute && { attemptsAMinute: options.attemptsAMinute }),
    plugins: [
      acceptInvitationPlugin(invitations, {
        clock,
        onJoined: (joined) => keepCareerStage(database, joined, clock(joined.organizationId)),
      }),
    ],
  })
  const { auth } = signIn

  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback, linklocal, uniquelocal',
    bodyLimit: limits.bodyBytes,
    genReqId: () => newId(),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = isUnreachable(error) ? 503 : (error.statusCode ?? 500)
    if (status === 503) request.log.warn({ requestId: request.id }, `database not reached: ${error.message}`)
    else if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'request failed')
    const said =
      status === 503
        ? { code: 'unavailable', message: 'Ithaca cannot reach its database just now. Please try again in a moment.' }
        : status >= 500
          ? { code: 'broken', message: 'Something went wrong on our side.' }
          : { code: 'not-accepted', message: error.message }
    if (status === 503) reply.header('retry-after', '2')
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .send({ ...said, requestId: request.id })
  })

  await app.register(cookie)
  await secure(app, { baseUrl, trustedOrigins })
  health(app, { database, clock })
  const server = apollo({ schema, log, openIntrospection })
  await server.start()
  const operations = readManifests([
    join(appFolders.participant, 'operations.json'),
    join(appFolders.admin, 'operations.json'),
  ])
  graphqlRoutes(app, {
    server,
    auth,
    database,
    operations,
    baseUrl,
    addressBook: () => addressBook(signIn.pool),
    secret,
    clock,
  })
  authRoutes(app, { auth, database, invitations, baseUrl })
  buttonRoutes(app, { database, clock, secret, baseUrl })
  files(app, { auth, database })
  logo(app, { auth, database, clock })
  if (demonstration) demoRoutes(app, demonstration, (slug) => organizationOf(database, slug))
  await pages(
    app,
    [
      { folder: join(appFolders.participant, 'dist'), prefix: '/' },
      { folder: join(appFolders.admin, 'dist'), prefix: '/admin/' },
    ],
    // A page is there without the database, too, and says itself what it cannot reach.
    (slug) => currentSlugOf(database, slug).catch(() => null),
  )
  app.addHook('onClose', async () => {
    await server.stop()
    over = true
    await Promise.all([database.close(), signIn.close()])
  })
  return { app, database, auth }
}
