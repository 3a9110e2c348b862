import { Logger, runOnce, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Auth } from '../auth/auth.ts'
import { outboxWriter } from '../jobs/outbox.ts'
import type { Workshop } from '../jobs/task.ts'
import { tasks } from '../jobs/tasks.ts'
import type { StoredMail } from '../mail/transport.ts'
import type { Clock } from '../tenancy/clock.ts'
import { connect } from '../tenancy/database.ts'
import { round } from '../year/round.ts'

type Options = {
  workerUrl: string
  auth: Auth
  secret: string
  baseUrl: string
  /** Addresses whose mail comes back. */
  undeliverable: ReadonlySet<string>
}

/** Where the story of an association has come to. */
export type Moment = { organizationId: string; now: Date }

const connections = 4
const quiet = () => {}

/**
 * Works off what a day of the demonstration has queued, with the jobs of the real worker, as if it were that day in each
 * association: so that mails are rendered and agreements printed with the dates of the story.
 */
export function postOffice({ workerUrl, auth, secret, baseUrl, undeliverable }: Options) {
  const pool = new pg.Pool({ connectionString: workerUrl, max: connections + 1 })
  pool.on('error', quiet)
  pool.on('connect', (client) => client.on('error', quiet))
  const database = connect({ url: workerUrl, connections })
  const log = { info: quiet, warn: quiet, error: quiet }

  const moments = new Map<string | null, Date>()
  const clock: Clock = (organizationId = null) => {
    const now = moments.get(organizationId)
    if (!now) throw new Error('nothing has happened in that association yet')
    return now
  }
  const write = outboxWriter(pool)
  const outbox = async (mail: StoredMail) => {
    if (undeliverable.has(mail.to)) throw new Error(`550 5.1.1 <${mail.to}>: no such mailbox here`)
    await write(mail)
  }
  const from = { name: 'Ithaca', address: 'no-reply@localhost' }
  const workshop: Workshop = { database, auth, route: { outbox }, from, baseUrl, secret, clock, log }

  const isIdle = async () => (await pool.query('SELECT FROM graphile_worker._private_jobs LIMIT 1')).rowCount === 0

  /** Does what waits in the associations that came to these moments, and nothing where none did. */
  async function workOff(at: readonly Moment[]): Promise<void> {
    for (const { organizationId, now } of at) moments.set(organizationId, now)
    // To ask is cheaper than to hire, and there are hundreds of evenings.
    if (at.length === 0 || (await isIdle())) return
    const failures: unknown[] = []
    const taskList: TaskList = Object.fromEntries(
      Object.entries(tasks).map(([name, work]) => [
        name,
        async (given: unknown) => {
          // A last attempt: nothing of the story is tried again after it has been told.
          await work(given, workshop, { number: 1, last: true }).catch((error: unknown) => failures.push(error))
        },
      ]),
    )
    const logger = new Logger(() => quiet)
    await runOnce({ pgPool: pool, concurrency: connections, noHandleSignals: true, taskList, logger })
    if (failures.length > 0)
      throw new AggregateError(failures, `jobs of the demonstration failed: ${String(failures[0])}`)
  }

  /** The daily pass of a morning, or what of the day before waited for a later hour. */
  async function pass(at: readonly Moment[]): Promise<void> {
    await Promise.all(at.map((moment) => round(database, moment)))
    await workOff(at)
  }

  return { workOff, pass, close: () => Promise.all([database.close(), pool.end()]) }
}

export type PostOffice = ReturnType<typeof postOffice>
