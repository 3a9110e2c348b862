import { freshDatabase, startTestCluster, type TestCluster } from '@ithaca/database/testing'
import type { TestProject } from 'vitest/node'

/** The database that all tests of a run share, each in organizations of its own. Plain text, for it is handed to processes. */
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

/** One PostgreSQL for a run of tests. A test asks for it with inject('database'). */
export default async function postgres(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, stop } = await startTestCluster()
  const { ownerUrl, appUrl, authUrl, workerUrl } = await freshDatabase(cluster)
  project.provide('cluster', cluster)
  project.provide('database', { ownerUrl, appUrl, authUrl, workerUrl })
  return stop
}
