import { createClient } from '@ithaca/client'
import type { Client } from '@ithaca/client'
import { currentLocale } from '@ithaca/ui'

const clients = new Map<string | null, Client>()

/** Where somebody is sent whose session ended; they come back to where they were. */
export function toSignIn(): void {
  const here = `${location.pathname}${location.search}`
  if (here === '/admin' || here.startsWith('/admin/?') || here === '/admin/') return
  location.assign(`/admin/?${new URLSearchParams({ next: here }).toString()}`)
}

/** One client an association, kept as long as the page lives; null asks only who one is. */
export function clientFor(organizationSlug: string | null): Client {
  const known = clients.get(organizationSlug)
  if (known) return known
  const made = createClient({ organizationSlug, locale: currentLocale, onSignedOut: toSignIn })
  clients.set(organizationSlug, made)
  return made
}
