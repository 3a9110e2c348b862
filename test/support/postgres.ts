import { freshDatabase, startTestCluster, type TestCluster } from '@ithaca/database/testing'
import type { TestProject } from 'vitest/node'

/** The database that all tests of a project share, each in organizations of its own. Plain text, for it is handed to processes. */
export interface SharedDatabase {
  ownerUrl: string
  appUrl: string
  authUrl: string
  workerUrl: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** For tests that need a database of their own: freshDatabase(inject('cluster')). */
    cluster: TestCluster
    database: SharedDatabase
  }
}

type Running = { users: number; started: ReturnType<typeof startTestCluster> }
/** Each project loads this module anew; what they share lies where all of them see it. */
const place = globalThis as { ithacaTestCluster?: Running | undefined }

/**
 * One PostgreSQL for a run, however many projects are in it: the one that `npm test` has for all its stages (TEST_CLUSTER),
 * or one of this run's own, which ends with the last of them.
 */
export async function sharedCluster(): Promise<{ cluster: TestCluster; leave(): Promise<void> }> {
  const given = process.env['TEST_CLUSTER']
  if (given) return { cluster: JSON.parse(given) as TestCluster, leave: () => Promise.resolve() }
  const running = (place.ithacaTestCluster ??= { users: 0, started: startTestCluster() })
  running.users += 1
  const { cluster, stop } = await running.started
  const leave = async () => {
    running.users -= 1
    if (running.users > 0) return
    place.ithacaTestCluster = undefined
    await stop()
  }
  return { cluster, leave }
}

/** A test asks for it with inject('database'). */
export default async function postgres(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, leave } = await sharedCluster()
  const { ownerUrl, appUrl, authUrl, workerUrl } = await freshDatabase(cluster)
  project.provide('cluster', cluster)
  project.provide('database', { ownerUrl, appUrl, authUrl, workerUrl })
  return leave
}
