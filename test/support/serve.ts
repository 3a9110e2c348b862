import { startTestCluster } from '@ithaca/database/testing'
import { type RunningServer, startServer } from './server.ts'

/** A server on a PostgreSQL of its own that waits for no disk, and whose address commands can be given. */
export async function serve(): Promise<Pick<RunningServer, 'url' | 'environment' | 'stop'>> {
  const { cluster, stop } = await startTestCluster()
  try {
    const environment = { DATABASE_URL: cluster.templateUrl, AUTH_SECRET: cluster.secret }
    const server = await startServer({ environment })
    return { ...server, stop: () => server.stop().then(stop) }
  } catch (error) {
    await stop()
    throw error
  }
}
