import type pg from 'pg'
import { Bounded } from '../tenancy/bounded.ts'

const everySeconds = 15
const tryLock = 'SELECT pg_try_advisory_lock(hashtextextended($1, 1)) AS got'

/**
 * Frees the jobs of workers that died. A living worker holds an advisory lock by its name, so a name nobody holds is a
 * worker killed in the middle: without this its jobs would wait four hours.
 */
export function abandonedJobs(connectionString: string, onError: (error: Error) => void, onLost: () => void) {
  const names = new Set<string>()
  let connection: Promise<pg.Client> | undefined
  let timer: NodeJS.Timeout | undefined
  let holding: Promise<unknown> = Promise.resolve()

  async function open(): Promise<pg.Client> {
    const client = new Bounded({ connectionString, connectionTimeoutMillis: 4_000 })
    client.on('error', onError)
    await client.connect()
    client.on('end', () => {
      connection = undefined
      onLost()
    })
    for (const name of names) await client.query(tryLock, [name])
    return client
  }

  function connected(): Promise<pg.Client> {
    connection ??= open().catch((error: unknown) => {
      connection = undefined
      throw error
    })
    return connection
  }

  async function free(): Promise<void> {
    const client = await connected()
    const { rows } = await client.query<{ name: string }>(
      'SELECT DISTINCT locked_by AS name FROM graphile_worker.jobs WHERE locked_by IS NOT NULL',
    )
    for (const { name } of rows) {
      if (names.has(name)) continue
      const { rows: tried } = await client.query<{ got: boolean }>(tryLock, [name])
      if (!tried[0]?.got) continue
      await client.query('SELECT graphile_worker.force_unlock_workers(ARRAY[$1])', [name])
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 1))', [name])
    }
  }

  return {
    alive(name: string): Promise<unknown> {
      holding = holding
        .then(async () => {
          // From here on a new connection takes it by itself.
          const client = await connected().finally(() => names.add(name))
          await client.query(tryLock, [name])
        })
        .catch(onError)
      return holding
    },
    /** It ended without finishing what it held. */
    async gone(name: string) {
      if (!names.delete(name)) return
      await (await connection)?.query('SELECT pg_advisory_unlock(hashtextextended($1, 1))', [name]).catch(onError)
      await free().catch(onError)
    },
    async watch() {
      await holding
      await free()
      timer = setInterval(() => void free().catch(onError), everySeconds * 1000)
    },
    async stop() {
      clearInterval(timer)
      await (await connection?.catch(() => undefined))?.end()
    },
  }
}
