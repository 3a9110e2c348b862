import { readFileSync } from 'node:fs'
import { z } from 'zod'

const manifest = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string().min(1))

/** The operations of the apps by their hash. The manifests are additive, so that a tab of yesterday works on. */
export function readManifests(files: readonly string[]): ReadonlyMap<string, string> {
  const operations = new Map<string, string>()
  for (const file of files) {
    let text: string
    try {
      text = readFileSync(file, 'utf8')
    } catch {
      continue // an app that was never built asks nothing
    }
    for (const [hash, operation] of Object.entries(manifest.parse(JSON.parse(text)))) operations.set(hash, operation)
  }
  return operations
}

const hashOnly = z.object({
  query: z.union([z.literal(''), z.null(), z.undefined()]).optional(),
  extensions: z.object({ persistedQuery: z.object({ sha256Hash: z.string().max(128) }) }),
})

/** What a request asks when it sends a hash alone: the operation, or that it is unknown here. */
export function lookUp(body: unknown, operations: ReadonlyMap<string, string>) {
  const asked = hashOnly.safeParse(body)
  if (!asked.success) return { is: 'text' } as const
  const query = operations.get(asked.data.extensions.persistedQuery.sha256Hash)
  return query === undefined ? ({ is: 'unknown' } as const) : ({ is: 'known', query } as const)
}
