import { cacheExchange, Client, fetchExchange, mapExchange } from '@urql/core'
import type { CombinedError, TypedDocumentNode } from '@urql/core'
import { persistedExchange } from '@urql/exchange-persisted'
import { patientFetch } from './patient-fetch.ts'
import { rereadOvertaken } from './overtaken.ts'
import { refetchOnFocus } from './refetch-on-focus.ts'
import { watchSchema } from './schema-version.ts'

/** Every query carries this name and every loud mutation too: one change, and whatever is on screen is read again. */
const ANYTHING = 'Anything'

export type ClientOptions = {
  /** The association whose data is read; null is the address without one (sign-in, list of associations). */
  organizationSlug: string | null
  /** Asked at every request, so that a change of language needs no new client. */
  locale: () => string
  onSignedOut: () => void
  /** Send only hashes of known documents. On in production builds. */
  persisted?: boolean
  /** Host of the API where it is not the page's own; tests use it. */
  origin?: string
}

export const addressOf = (organizationSlug: string | null, origin = '') =>
  organizationSlug === null ? `${origin}/graphql` : `${origin}/o/${encodeURIComponent(organizationSlug)}/graphql`

export function isSignedOut(error: CombinedError): boolean {
  const response: unknown = error.response
  const status = response instanceof Response ? response.status : null
  return status === 401 || error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED')
}

const hashOf = (document: TypedDocumentNode): string | null => {
  const meta: unknown = Reflect.get(document, '__meta__')
  const hash: unknown = typeof meta === 'object' && meta !== null ? Reflect.get(meta, 'hash') : null
  return typeof hash === 'string' ? hash : null
}

/** Notes with each answer which contract the server speaks. */
const watched =
  (send: typeof fetch): typeof fetch =>
  async (input, init) => {
    const response = await send(input, init)
    watchSchema(response.headers.get('x-ithaca-schema'))
    return response
  }
const watchedPatiently = watched(patientFetch)

export function createClient(options: ClientOptions): Client {
  const persisted = options.persisted ?? import.meta.env.PROD
  const focus = refetchOnFocus()
  const overtaken = rereadOvertaken()
  const client = new Client({
    url: addressOf(options.organizationSlug, options.origin),
    preferGetMethod: false,
    requestPolicy: 'cache-first',
    fetch: watched((input, init) => fetch(input, init)),
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'apollo-require-preflight': '1', 'accept-language': options.locale() },
    }),
    exchanges: [
      focus.exchange,
      mapExchange({
        onOperation: (operation) => {
          const { additionalTypenames = [], quiet } = operation.context
          if (operation.kind === 'teardown' || (operation.kind === 'mutation' && quiet === true)) return operation
          const context = { ...operation.context, additionalTypenames: [...additionalTypenames, ANYTHING] }
          // A change is not sent again by itself: whoever made it is told, and presses once more.
          return {
            ...operation,
            context: operation.kind === 'query' ? { ...context, fetch: watchedPatiently } : context,
          }
        },
        onError: (error) => {
          if (isSignedOut(error)) options.onSignedOut()
        },
      }),
      cacheExchange,
      overtaken.exchange,
      ...(persisted
        ? [
            persistedExchange({
              enforcePersistedQueries: true,
              enableForMutation: true,
              preferGetForPersistedQueries: false,
              generateHash: async (_query, document) => hashOf(document),
            }),
          ]
        : []),
      fetchExchange,
    ],
  })
  focus.listen(client)
  overtaken.listen(client)
  return client
}
