import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { copyOf, freshDatabase, type TestCluster, type TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'

const name = 'demonstrated'
const program = join(import.meta.dirname, 'make-demonstration.ts')

/**
 * A database with the demonstration as `npm start` makes it: made once for a run of tests, by whoever asks first, then copied.
 * No worker has seen it, so nothing in it has moved on.
 */
export async function demonstrated(cluster: TestCluster, as?: string): Promise<TestDatabase> {
  const admin = new pg.Client({ connectionString: cluster.adminUrl })
  await admin.connect()
  try {
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) {
      const { drop: _drop, ...urls } = await freshDatabase(cluster)
      const settings = JSON.stringify({ ...urls, secret: cluster.secret, baseUrl: 'http://ithaca.test' })
      await promisify(execFile)(process.execPath, [program, settings])
      await admin.query(`ALTER DATABASE ${new URL(urls.ownerUrl).pathname.slice(1)} RENAME TO ${name}`)
    }
  } finally {
    await admin.end()
  }
  return copyOf(cluster, { ownerUrl: new URL(`/${name}`, cluster.templateUrl).href }, as)
}
