import { demonstrated } from './demonstrated.ts'
import { sharedCluster } from './postgres.ts'
import { type RunningServer, startServer } from './server.ts'

/** A server with a demonstration of its own, on a PostgreSQL that waits for no disk, and whose address commands can be given. */
export async function serve(): Promise<Pick<RunningServer, 'url' | 'environment' | 'stop'>> {
  const { cluster, leave } = await sharedCluster()
  try {
    const { ownerUrl } = await demonstrated(cluster)
    const server = await startServer({ environment: { DATABASE_URL: ownerUrl, AUTH_SECRET: cluster.secret } })
    return { ...server, stop: () => server.stop().then(leave) }
  } catch (error) {
    await leave()
    throw error
  }
}
