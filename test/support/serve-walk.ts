import type { TestProject } from 'vitest/node'
import type { RunningServer } from './server.ts'
import { serve } from './serve.ts'

declare module 'vitest' {
  interface ProvidedContext {
    served: Pick<RunningServer, 'url' | 'environment'>
  }
}

/** One server for all that is lived by API alone, each in people or an association of its own. */
export default async function serveWalk(project: TestProject): Promise<() => Promise<void>> {
  const { url, environment, stop } = await serve()
  project.provide('served', { url, environment })
  return stop
}
