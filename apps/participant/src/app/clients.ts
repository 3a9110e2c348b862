import { createClient } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { currentLocale } from '@ithaca/ui'
import { useSyncExternalStore } from 'react'

// Who signs in or out gets new clients, so that nothing the last one read is left in a cache.
const clients = new Map<string, Client>()
const listeners = new Set<() => void>()
let state = { signedOut: false, turn: 0 }

function become(next: Partial<typeof state>): void {
  state = { ...state, ...next }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The client of one association, or of the address without one. */
export function clientOf(slug: string | null): Client {
  const key = slug ?? ''
  const known = clients.get(key)
  if (known) return known
  const made = createClient({
    organizationSlug: slug,
    locale: currentLocale,
    onSignedOut: () => {
      if (!state.signedOut) become({ signedOut: true })
    },
  })
  clients.set(key, made)
  return made
}

/** After signing in or out: everything is read anew. */
export function startAfresh(): void {
  clients.clear()
  become({ signedOut: false, turn: state.turn + 1 })
}

/** `turn` changes whenever somebody signs in or out; `signedOut` once an answer said that nobody is signed in. */
export const useSession = () => useSyncExternalStore(subscribe, () => state)
