import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accounts, seed } from '@ithaca/database/demo'
import { hashPassword } from 'better-auth/crypto'
import pg from 'pg'

type Settings = { ownerUrl: string; workerUrl: string; secret: string }

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

/** The demonstration associations: made where there is nothing yet, and made anew on request. */
export function demonstration({ ownerUrl, workerUrl, secret }: Settings) {
  const make = () => seed({ ownerUrl, secret, now: new Date(), hashPassword })

  const isEmpty = () =>
    as(ownerUrl, async (owner) => (await owner.query('SELECT FROM organization LIMIT 1')).rowCount === 0)

  async function reset() {
    await as(workerUrl, (worker) => worker.query('DELETE FROM graphile_worker._private_jobs WHERE locked_by IS NULL'))
    await as(ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
         WHERE (schemaname = 'public' AND tablename <> '_prisma_migrations') OR schemaname IN ('auth', 'outbox')`,
      )
      await owner.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`)
    })
    await make()
  }

  return {
    accounts: () => accounts,
    reset,
    async prepare() {
      if (await isEmpty()) await make()
    },
  }
}
