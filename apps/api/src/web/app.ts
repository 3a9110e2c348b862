import { join } from 'node:path'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { acceptInvitationPlugin } from '../auth/accept-invitation.ts'
import { addressBook } from '../auth/address-book.ts'
import { type AuthMail, createAuth } from '../auth/auth.ts'
import { invitationsOf } from '../auth/invitations.ts'
import { signInFacts } from '../auth/sign-in-facts.ts'
import { apollo } from '../graphql/apollo.ts'
import { limits } from '../graphql/limits.ts'
import { readManifests } from '../graphql/persisted-operations.ts'
import { type Clock, realClock } from '../tenancy/clock.ts'
import { connect } from '../tenancy/database.ts'
import { newId } from '../tenancy/new-id.ts'
import { currentSlugOf, nobody, organizationOf } from '../tenancy/organization.ts'
import { keepCareerStage } from '../enrolment/career-stage-facts.ts'
import { admit, guardedServer, tellTurnedAway } from './admission.ts'
import { authRoutes } from './auth-routes.ts'
import { buttonRoutes } from './buttons.ts'
import { type Demonstration, demoRoutes } from './demo.ts'
import { ending } from './ending.ts'
import { failures, unreadable } from './failures.ts'
import { files } from './files.ts'
import { graphqlRoutes } from './graphql-route.ts'
import { fixedHeaders } from './headers.ts'
import { health } from './health.ts'
import { logo } from './logo.ts'
import { makeMetrics, type Metrics } from './metrics.ts'
import { observe } from './observed.ts'
import { ownData } from './own-data.ts'
import { pages } from './pages.ts'
import { publicPages } from './public-pages.ts'
import { draftPages } from './draft-pages.ts'
import { schemas } from './schemas.ts'
import { secure } from './security.ts'
import { type Places, placesFor, WaitingRoom } from './waiting-room.ts'

const appsFolder = join(import.meta.dirname, '../../..')
export const appFolders = { participant: join(appsFolder, 'participant'), admin: join(appsFolder, 'admin') }

/** A proxy on this machine or in its private network. */
export const trustedByDefault = 'loopback, linklocal, uniquelocal'

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
  places?: Places
  metrics?: Metrics
  /** Proxies whose word about the client is taken. */
  trustProxy?: string | false
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
  const connections = options.connections ?? 10
  const database = connect({
    url: appUrl,
    onError,
    connections,
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

  const metrics = options.metrics ?? makeMetrics()
  const room = new WaitingRoom(options.places ?? placesFor(connections))
  metrics.room(room)
  metrics.pools({ app: database.pool, auth: signIn.pool })
  const headers = fixedHeaders(baseUrl.startsWith('https:'))
  const door = { room, headers, turnedAway: tellTurnedAway(metrics, log) }
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: options.trustProxy ?? trustedByDefault,
    bodyLimit: limits.bodyBytes,
    genReqId: () => newId(),
    serverFactory: (handler) => guardedServer(handler, door),
    forceCloseConnections: 'idle',
    return503OnClosing: false, // what still comes on an open connection is served, and the connection closed
    frameworkErrors: unreadable(headers),
    routerOptions: { maxParamLength: 300 },
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  failures(app)

  await app.register(cookie)
  await secure(app, { baseUrl, trustedOrigins })
  const end = ending(app)
  observe(app, metrics)
  admit(app, door)
  health(app, { database, clock, metrics, ending: end.begun })
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
  ownData(app, { auth, database, clock, signInFacts: signInFacts(signIn.pool) })
  logo(app, { auth, database, clock })
  schemas(app)
  const built = { folder: join(appFolders.participant, 'dist/assets/participant'), prefix: '/assets/participant' }
  const site = publicPages(app, { database, baseUrl, assets: built })
  draftPages(app, { auth, database, clock, site })
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
  return { app, database, auth, end: end.end }
}
