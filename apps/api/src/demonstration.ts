import type { RoleUrls } from '@ithaca/database/prepare'
import pg from 'pg'
import { demoAccounts } from './demo/accounts.ts'
import { seedDemonstration } from './demo/seed.ts'

type Settings = RoleUrls & { ownerUrl: string; secret: string; baseUrl: string }

async function as<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString })
  // What breaks the connection is told by the statement under way; unheard, it would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The demonstration's associations: made where there is nothing yet, and made anew on request. No worker runs meanwhile. */
export function demonstration(settings: Settings) {
  const { ownerUrl, workerUrl } = settings
  const make = () => seedDemonstration({ ...settings, now: new Date() })

  /** Null on a database that is no demonstration; a start that was interrupted leaves one that is not whole. */
  const marked = () =>
    as(ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ mark: string | null }>(
        `SELECT obj_description('outbox'::regnamespace, 'pg_namespace') AS mark`,
      )
      return rows[0]?.mark ?? null
    })
  const mark = (text: string) => as(ownerUrl, (owner) => owner.query(`COMMENT ON SCHEMA outbox IS '${text}'`))

  async function empty() {
    await as(workerUrl, (worker) => worker.query('DELETE FROM graphile_worker._private_jobs'))
    await as(ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
         WHERE (schemaname = 'public' AND tablename <> '_prisma_migrations') OR schemaname IN ('auth', 'outbox')`,
      )
      await owner.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`)
    })
  }

  async function begin() {
    await mark('being made')
    await empty()
    await make()
    await mark('whole')
  }

  const isEmpty = () =>
    as(ownerUrl, async (owner) => (await owner.query('SELECT FROM organization LIMIT 1')).rowCount === 0)

  return {
    accounts: () => demoAccounts,
    /** Back to the first day; never on a database that somebody filled with associations of their own. */
    async begin() {
      if ((await marked()) === null) throw new Error('this database holds no demonstration')
      await begin()
    },
    async prepare(say: (text: string) => void) {
      const mark = await marked()
      if (mark === 'whole' || (mark === null && !(await isEmpty()))) return
      say('  making the demonstration associations')
      await begin()
    },
  }
}
