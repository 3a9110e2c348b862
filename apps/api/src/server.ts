import { DatabaseRefused, prepareDatabase } from '@ithaca/database/prepare'
import { EnvironmentError, givenRoles, mailFrom, placesOf, readProductionEnvironment } from './environment.ts'
import { startWorker } from './jobs/worker.ts'
import { endInTurn, listen, stopOnSignal } from './listening.ts'
import { makeLog } from './log.ts'
import { schema } from './schema.ts'
import { realClock } from './tenancy/clock.ts'
import { tracingOf } from './tracing.ts'
import { buildApp } from './web/app.ts'
import { makeMetrics } from './web/metrics.ts'

/** Production: migrates as the owner, then serves and works as roles that own nothing. */
async function serve() {
  const environment = readProductionEnvironment()
  const { DATABASE_URL, BASE_URL, AUTH_SECRET, SMTP_URL, PORT, HOST, LOG_LEVEL } = environment
  const log = makeLog(LOG_LEVEL)
  const stopTracing = await tracingOf(environment)
  const given = givenRoles(environment)
  const roles = await prepareDatabase({ ownerUrl: DATABASE_URL, secret: AUTH_SECRET, ...(given && { given }) })
  const shared = { ...roles, secret: AUTH_SECRET, baseUrl: BASE_URL, log }
  const metrics = makeMetrics()
  const { app, end } = await buildApp({
    ...shared,
    schema,
    openIntrospection: false,
    connections: environment.DATABASE_CONNECTIONS,
    places: placesOf(environment),
    trustProxy: environment.TRUSTED_PROXIES,
    metrics,
  })
  const address = await listen(app, PORT, HOST)
  const worker = await startWorker({
    ...shared,
    smtpUrl: SMTP_URL,
    mailFrom: mailFrom(environment),
    clock: realClock,
    jobSeconds: metrics.jobSeconds,
  })
  log.info({ address, baseUrl: BASE_URL }, 'ithaca serves')
  const answered = () => end({ acceptMs: environment.STOP_ACCEPTING_MS, restMs: 1_000, allMs: 7_500 })
  stopOnSignal(() => endInTurn([stopTracing, () => app.close(), () => Promise.all([answered(), worker.stop()])], 8_000))
}

serve().catch((error: unknown) => {
  const known = error instanceof EnvironmentError || error instanceof DatabaseRefused
  console.error(known ? `ithaca: ${error.message}` : error)
  process.exit(1)
})
