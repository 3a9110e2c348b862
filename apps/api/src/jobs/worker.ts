import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { createAuth } from '../auth/auth.ts'
import { closeMailTransports } from '../mail/transport.ts'
import type { Clock } from '../tenancy/clock.ts'
import { Bounded } from '../tenancy/bounded.ts'
import { connect } from '../tenancy/database.ts'
import { abandonedJobs } from './abandoned.ts'
import { sendAuthLink } from './auth-mail.ts'
import { outboxWriter } from './outbox.ts'
import { type JobSeconds, observed } from './observed.ts'
import type { Log, Workshop } from './task.ts'
import { startRounds } from './rounds.ts'
import { tasks } from './tasks.ts'

export type WorkerOptions = {
  workerUrl: string
  authUrl: string
  secret: string
  baseUrl: string
  /** Without it mails rest in the outbox. */
  smtpUrl?: string | undefined
  mailFrom: { name: string; address: string }
  clock: Clock
  log: Log
  jobSeconds?: JobSeconds
  patience?: number
}

/**
 * So long (in ms) the queue may take to end what is under way when its database was lost. Now and then it waits for a job of which
 * it can say no more how it ended, and would wait for ever; another is hired then, who takes over what was left.
 */
const usualPatience = 15_000

/** Runs jobs until stopped; what is under way is finished first. */
export async function startWorker({
  workerUrl,
  authUrl,
  secret,
  baseUrl,
  smtpUrl,
  mailFrom: from,
  clock,
  log,
  jobSeconds,
  patience = usualPatience,
}: WorkerOptions) {
  let over = false
  // What we let go of ourselves is not lost, also when the database ends before the connection does.
  const onError = (error: Error) => {
    if (!over) log.warn(`jobs: database connection lost: ${error.message}`)
  }
  const pool = new pg.Pool({ connectionString: workerUrl, max: 6, connectionTimeoutMillis: 4_000, Client: Bounded })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  const database = connect({ url: workerUrl, connections: 4, onError })
  const route = smtpUrl ? { smtpUrl } : { outbox: outboxWriter(pool) }
  const { auth, close } = createAuth({
    databaseUrl: authUrl,
    secret,
    baseUrl,
    onError,
    send: sendAuthLink({ route, from, baseUrl, clock }),
  })
  const workshop: Workshop = { database, auth, route, from, baseUrl, secret, clock, log }

  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, work]) => [name, observed(name, work, workshop, jobSeconds)]),
  )
  const abandoned = abandonedJobs(workerUrl, onError, () => void startOver().catch(onError))
  let runner: Runner | undefined
  let stopped = false

  async function hire() {
    let name = ''
    const givenUp = Promise.withResolvers<void>()
    const events: WorkerEvents = new EventEmitter()
    // Jobs are locked by the name of the pool.
    events.on('pool:create', ({ workerPool }) => {
      name = workerPool.id
      void abandoned.alive(name)
    })
    events.on('pool:gracefulShutdown', () => setTimeout(givenUp.resolve, patience).unref())
    const hired = await run({
      pgPool: pool,
      concurrency: 3,
      pollInterval: 1_000,
      // Only in batches is it said again and again that a job is done; else one lost connection ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      noHandleSignals: true,
      taskList,
      events,
      logger: new Logger(() => (level, message, meta) => {
        // A job that failed has its line already; what else is told comes with jobs and their payloads, which stay here.
        if (message.startsWith('Failed task')) return
        if (level === 'error') log.error({ err: meta?.['error'] }, `jobs: ${message}`)
        else if (level === 'warning') log.warn(`jobs: ${message}`)
      }),
    })
    runner = hired
    Promise.race([hired.promise.catch(onError), givenUp.promise]).then(async () => {
      if (stopped) return
      await abandoned.gone(name).catch(onError)
      await rehire()
    }, onError)
  }

  /** A job that was handed out as the connection broke is held by us without our knowing: freed under the old name. */
  async function startOver() {
    if (!stopped) await runner?.stop()
  }

  /** The queue gives up when it cannot say that a job is done; when the database is back, so are we. */
  async function rehire() {
    while (!stopped) {
      await pause(1_000)
      try {
        return await hire()
      } catch (error) {
        onError(error instanceof Error ? error : new Error(String(error)))
      }
    }
  }

  await hire()
  await abandoned.watch()
  const stopRounds = startRounds({ database, clock, onError })

  return {
    database,
    pool,
    async stop() {
      stopped = true
      await stopRounds()
      await runner?.stop().catch(onError)
      await abandoned.stop()
      closeMailTransports()
      over = true
      await Promise.all([database.close(), close(), pool.end()])
    },
  }
}
