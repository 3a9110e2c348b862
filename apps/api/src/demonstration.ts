import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RoleUrls } from '@ithaca/database/prepare'
import pg from 'pg'
import { demoAccounts } from './demo/accounts.ts'
import { seedDemonstration } from './demo/seed.ts'

type Settings = RoleUrls & { ownerUrl: string; secret: string; baseUrl: string }

/** The secret of a demonstration, made once and kept beside its data, readable for its owner alone. */
export function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(36).toString('base64url')}\n`, { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

async function as<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The demonstration association: made where there is nothing yet, and made anew on request. No worker runs meanwhile. */
export function demonstration(settings: Settings) {
  const { ownerUrl, workerUrl } = settings
  const make = () => seedDemonstration({ ...settings, now: new Date() })

  /** A start that was interrupted leaves half a story; only a whole one carries this mark. */
  const isWhole = () =>
    as(ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ mark: string | null }>(`SELECT obj_description('outbox'::regnamespace, 'pg_namespace') AS mark`)
      return rows[0]?.mark === 'whole'
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

  return {
    accounts: () => demoAccounts,
    begin,
    async prepare(say: (text: string) => void) {
      if (await isWhole()) return
      const { rowCount } = await as(ownerUrl, (owner) => owner.query(`SELECT FROM organization WHERE slug <> 'csce' LIMIT 1`))
      if (rowCount) return // somebody's own associations: never emptied
      say('  making the demonstration association')
      await begin()
    },
  }
}
