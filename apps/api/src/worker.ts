import { DatabaseRefused, prepareDatabase } from '@ithaca/database/prepare'
import { EnvironmentError, givenRoles, mailFrom, readProductionEnvironment } from './environment.ts'
import { startWorker } from './jobs/worker.ts'
import { endInTurn, stopOnSignal } from './listening.ts'
import { makeLog } from './log.ts'
import { realClock } from './tenancy/clock.ts'
import { tracingOf } from './tracing.ts'

/** The job process alone, beside any number of `serve`. */
async function work() {
  const environment = readProductionEnvironment()
  const { DATABASE_URL, BASE_URL, AUTH_SECRET, SMTP_URL, LOG_LEVEL } = environment
  const log = makeLog(LOG_LEVEL)
  const stopTracing = await tracingOf(environment)
  const given = givenRoles(environment)
  const roles = await prepareDatabase({ ownerUrl: DATABASE_URL, secret: AUTH_SECRET, ...(given && { given }) })
  const worker = await startWorker({
    ...roles,
    secret: AUTH_SECRET,
    baseUrl: BASE_URL,
    smtpUrl: SMTP_URL,
    mailFrom: mailFrom(environment),
    clock: realClock,
    log,
  })
  log.info('ithaca works')
  stopOnSignal(() => endInTurn([stopTracing, () => worker.stop()], 8_000))
}

work().catch((error: unknown) => {
  const known = error instanceof EnvironmentError || error instanceof DatabaseRefused
  console.error(known ? `ithaca: ${error.message}` : error)
  process.exit(1)
})
