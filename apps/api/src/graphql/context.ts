import type { Locale } from '@ithaca/domain/core'
import type { AddressBook } from '../auth/address-book.ts'
import type { Session } from '../tenancy/session.ts'
import { unauthenticated } from './errors.ts'

/** Who asks, as far as it is known: nobody, a user who belongs elsewhere, or a person of the addressed organization. */
export type Actor = {
  user: { id: string; email: string; name: string } | null
  organizationId: string | null
  personId: string | null
}

type Parts = {
  actor: Actor
  session: Session
  addresses: AddressBook
  locale: Locale
  now: Date
  requestId: string
  baseUrl: string
  secret: string
  /** Hears the code of each error the answer carries. */
  failed?: (code: string) => void
}

/** What every resolver is given. The clock is read once for each request. */
export class Context {
  readonly actor: Actor
  readonly session: Session
  readonly addresses: AddressBook
  readonly locale: Locale
  readonly now: Date
  readonly requestId: string
  readonly baseUrl: string
  /** From which the links of invitations are derived. */
  readonly secret: string
  readonly failed: (code: string) => void

  constructor({ actor, session, addresses, locale, now, requestId, baseUrl, secret, failed }: Parts) {
    this.actor = actor
    this.session = session
    this.locale = locale
    this.now = now
    this.requestId = requestId
    this.baseUrl = baseUrl
    this.addresses = addresses
    this.secret = secret
    this.failed = failed ?? (() => {})
  }

  get organizationId(): string {
    if (!this.actor.organizationId) throw unauthenticated(this.actor)
    return this.actor.organizationId
  }

  /** The signed-in person of this organization; asking for it when there is none is an UNAUTHENTICATED error. */
  get personId(): string {
    if (!this.actor.personId) throw unauthenticated(this.actor)
    return this.actor.personId
  }
}
