import { Logger, runOnce, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Auth } from '../auth/auth.ts'
import { outboxWriter } from '../jobs/outbox.ts'
import type { Workshop } from '../jobs/task.ts'
import { tasks } from '../jobs/tasks.ts'
import type { StoredMail } from '../mail/transport.ts'
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

const connections = 2
const quiet = () => {}

/**
 * Works off what a day of the demonstration has queued, with the jobs of the real worker, as if it were that day: so
 * that mails are rendered and agreements printed with the dates of the story.
 */
export function postOffice({ workerUrl, auth, secret, baseUrl, undeliverable }: Options) {
  const pool = new pg.Pool({ connectionString: workerUrl, max: connections + 1 })
  pool.on('error', quiet)
  pool.on('connect', (client) => client.on('error', quiet))
  const database = connect({ url: workerUrl, connections })
  const log = { info: quiet, warn: quiet, error: quiet }

  function workshopOf(now: Date): Workshop {
    const clock = () => now
    const write = outboxWriter(pool)
    const outbox = async (mail: StoredMail) => {
      if (undeliverable.has(mail.to)) throw new Error(`550 5.1.1 <${mail.to}>: no such mailbox here`)
      await write(mail)
    }
    const from = { name: 'Ithaca', address: 'no-reply@localhost' }
    return { database, auth, route: { outbox }, from, baseUrl, secret, clock, log }
  }

  const isIdle = async () => (await pool.query('SELECT FROM graphile_worker._private_jobs LIMIT 1')).rowCount === 0

  async function workOff(now: Date): Promise<void> {
    // To ask is cheaper than to hire, and there are hundreds of evenings.
    if (await isIdle()) return
    const workshop = workshopOf(now)
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
  async function pass(organizationId: string, now: Date): Promise<void> {
    await round(database, { organizationId, now })
    await workOff(now)
  }

  return { workOff, pass, close: () => Promise.all([database.close(), pool.end()]) }
}
