import pg from 'pg'

const everySeconds = 15

/**
 * Frees the jobs of workers that died. A living worker holds an advisory lock by its name, so a name nobody holds is a
 * worker killed in the middle: without this its jobs would wait four hours.
 */
export function abandonedJobs(connectionString: string, onError: (error: Error) => void) {
  const names = new Set<string>()
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined

  async function connected(): Promise<pg.Client> {
    if (client) return client
    const fresh = new pg.Client({ connectionString })
    fresh.on('error', (error) => {
      onError(error)
      if (client === fresh) client = undefined
    })
    await fresh.connect()
    client = fresh
    for (const name of names) await hold(name)
    return fresh
  }
  const hold = (name: string) => client?.query('SELECT pg_advisory_lock(hashtextextended($1, 1))', [name])

  async function free(): Promise<void> {
    const db = await connected()
    const { rows } = await db.query<{ name: string }>(
      'SELECT DISTINCT locked_by AS name FROM graphile_worker.jobs WHERE locked_by IS NOT NULL',
    )
    for (const { name } of rows) {
      if (names.has(name)) continue
      const { rows: tried } = await db.query<{ dead: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 1)) AS dead',
        [name],
      )
      if (!tried[0]?.dead) continue
      await db.query('SELECT graphile_worker.force_unlock_workers(ARRAY[$1])', [name])
      await db.query('SELECT pg_advisory_unlock(hashtextextended($1, 1))', [name])
    }
  }

  return {
    async alive(name: string) {
      names.add(name)
      await (await connected()).query('SELECT pg_advisory_lock(hashtextextended($1, 1))', [name])
    },
    async watch() {
      await free()
      timer = setInterval(() => void free().catch(onError), everySeconds * 1000)
    },
    async stop() {
      clearInterval(timer)
      await client?.end()
    },
  }
}
