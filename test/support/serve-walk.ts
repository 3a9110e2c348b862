import type { TestProject } from 'vitest/node'
import { freePort } from '../../scripts/free-port.ts'
import { demonstrated } from './demonstrated.ts'
import { sharedCluster } from './postgres.ts'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where it comes to be, and what a command needs to speak of the same database. */
    served: { url: string; environment: Record<string, string> }
  }
}

/** One server for all that is lived by API alone, each in people or an association of its own. Who needs it waits for it. */
export default async function serveWalk(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, leave } = await sharedCluster()
  const port = await freePort()
  const name = 'walked'
  const url = `http://127.0.0.1:${port}`
  const database = new URL(`/${name}`, cluster.templateUrl).href
  const environment = { DATABASE_URL: database, AUTH_SECRET: cluster.secret, BASE_URL: url }
  project.provide('served', { url, environment })
  const starting = demonstrated(cluster, name).then(() => startServer({ port, environment }))
  starting.catch((error: unknown) => console.error(error))
  return async () => {
    await starting.then(({ stop }) => stop()).catch(() => {})
    await leave()
  }
}
