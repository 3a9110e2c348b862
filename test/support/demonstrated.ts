import { copyOf, freshDatabase, type TestCluster, type TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { startServer } from './server.ts'

const name = 'demonstrated'

/** A database with the demonstration as `npm start` makes it: made once for a run of tests, by whoever asks first, then copied. */
export async function demonstrated(cluster: TestCluster, as?: string): Promise<TestDatabase> {
  const admin = new pg.Client({ connectionString: cluster.adminUrl })
  await admin.connect()
  try {
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) {
      const { ownerUrl } = await freshDatabase(cluster)
      const environment = { DATABASE_URL: ownerUrl, AUTH_SECRET: cluster.secret }
      await (await startServer({ environment })).stop()
      await admin.query(`ALTER DATABASE ${new URL(ownerUrl).pathname.slice(1)} RENAME TO ${name}`)
    }
  } finally {
    await admin.end()
  }
  return copyOf(cluster, { ownerUrl: new URL(`/${name}`, cluster.templateUrl).href }, as)
}
