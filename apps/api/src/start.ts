import { DatabaseRefused, embeddedPostgres } from '@ithaca/database/launcher'
import { prepareDatabase } from '@ithaca/database/prepare'
import { enterDataFolder } from './data-folder.ts'
import { demoClock } from './demo/clock.ts'
import { demonstration } from './demonstration.ts'
import { EnvironmentError, givenRoles, mailFrom, placesOf, readEnvironment } from './environment.ts'
import { readOutbox } from './jobs/outbox.ts'
import { startWorker } from './jobs/worker.ts'
import { keptSecret } from './kept-secret.ts'
import { endInTurn, listen, mustBeFree, stopOnSignal } from './listening.ts'
import { makeLog } from './log.ts'
import { schema } from './schema.ts'
import { buildApp } from './web/app.ts'

/** The addresses of one machine are one site to a browser's eyes only by name: both are ours here. */
const neighbours = (port: number) => ['127.0.0.1', 'localhost', '[::1]'].map((host) => `http://${host}:${port}`)

/** `npm start`: database, API, worker and both apps in one process on one port, with the demonstration associations. */
async function start() {
  const started = performance.now()
  const environment = readEnvironment()
  if (environment.NODE_ENV === 'production')
    throw new EnvironmentError('npm start is a demonstration; use npm run serve with NODE_ENV=production')
  const { PORT, HOST, LOG_LEVEL, DATABASE_URL, SMTP_URL } = environment
  await mustBeFree(PORT, HOST)
  const log = makeLog(process.env['LOG_LEVEL'] ? LOG_LEVEL : 'warn')
  const running: (() => Promise<unknown>)[] = []
  const stop = async () => {
    await endInTurn(running)
    await (await starting?.catch(() => null))?.stop()
    await leave()
  }
  const signal = stopOnSignal(stop, () => console.log('\nStopping: finishing what is under way, then the database.'))
  const { folder: dataDir, leave } = enterDataFolder(environment.DATA_DIR)
  const starting = DATABASE_URL ? null : embeddedPostgres(dataDir)

  try {
    const embedded = await starting
    embedded?.keepAlive((line) => console.log(line))
    const ownerUrl = DATABASE_URL ?? embedded?.url ?? ''
    const secret = environment.AUTH_SECRET ?? keptSecret(dataDir)
    const given = givenRoles(environment)
    const roles = await prepareDatabase({ ownerUrl, secret, ...(given && { given }) })
    const baseUrl = environment.BASE_URL ?? `http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT}`
    const demo = demonstration({ ...roles, ownerUrl, secret, baseUrl })
    await demo.prepare((text) => console.log(text))

    const time = await demoClock(roles.workerUrl, (error) => log.warn(`demonstration: ${error.message}`))
    running.push(() => time.close())
    const { clock } = time
    const startJobs = () =>
      startWorker({ ...roles, secret, baseUrl, smtpUrl: SMTP_URL, mailFrom: mailFrom(environment), clock, log })
    let worker = await startJobs()
    running.push(() => worker.stop())
    const reset = () =>
      time.anew(async () => {
        await worker.stop()
        try {
          await demo.begin()
        } finally {
          worker = await startJobs()
        }
      })
    const { app } = await buildApp({
      ...roles,
      secret,
      baseUrl,
      trustedOrigins: neighbours(PORT),
      schema,
      openIntrospection: true,
      attemptsAMinute: 60,
      places: placesOf(environment),
      clock,
      log,
      demonstration: {
        accounts: demo.accounts,
        reset: oneAtATime(reset),
        outbox: () => readOutbox(worker.pool),
        now: clock,
        move: time.move,
      },
    })
    running.push(() => app.close())
    running.push(() => time.interrupt())
    await listen(app, PORT, HOST)
    console.log(greeting(baseUrl, demo.accounts(), performance.now() - started))
  } catch (error) {
    if (await signal.stopping()) return
    await stop().catch(() => {})
    throw error
  }
}

/** Asked for twice at once, it is done once. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let under: Promise<void> | undefined
  return () => {
    under ??= work().finally(() => (under = undefined))
    return under
  }
}

function greeting(
  baseUrl: string,
  accounts: readonly { organization: string; role: string; email: string; password: string }[],
  took: number,
): string {
  // One of each role; all the others are named at /demo.
  const first = accounts.filter(
    (one, index) =>
      index === accounts.findIndex(({ organization, role }) => organization === one.organization && role === one.role),
  )
  const width = Math.max(0, ...first.map(({ email }) => email.length))
  const lines = first.map(
    ({ organization, role, email, password }) =>
      `  ${organization.padEnd(6)} ${role.padEnd(12)} ${email.padEnd(width)}  ${password}`,
  )
  return [
    `Ready in ${(took / 1000).toFixed(1)} s.`,
    '',
    `  Mentors and protégés   ${baseUrl}/`,
    `  Staff and committee    ${baseUrl}/admin/`,
    `  Mails that were sent   ${baseUrl}/demo/outbox`,
    `  GraphQL                ${baseUrl}/o/${accounts[0]?.organization ?? ''}/graphql`,
    '',
    `Sign in as one of these, or of the others at ${baseUrl}/demo:`,
    ...lines,
    '',
    'Ctrl-C stops everything, the database too; nothing is lost.',
  ].join('\n')
}

start().catch((error: unknown) => {
  const known = error instanceof EnvironmentError || error instanceof DatabaseRefused
  console.error(known ? `ithaca: ${error.message}` : error)
  process.exit(1)
})
