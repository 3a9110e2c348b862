import { useSyncExternalStore } from 'react'

let first: string | null = null
let changed = false
const listeners = new Set<() => void>()

/** Notes the contract's version of each answer; the first one is the version this page was loaded with. */
export function watchSchema(version: string | null): void {
  if (version === null || changed) return
  first ??= version
  if (version === first) return
  changed = true
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** True once the server speaks a newer contract than this page: offer to reload, never force it. */
export const useNewVersion = (): boolean => useSyncExternalStore(subscribe, () => changed)
