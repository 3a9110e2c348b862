import { mapExchange } from '@urql/core'
import type { Client, Exchange, Operation } from '@urql/core'

const QUIET_MS = 20_000

/** Comes back to a tab after a while: what is on screen is read again, without blanking it. */
export function refetchOnFocus(now: () => number = Date.now): { exchange: Exchange; listen: (client: Client) => void } {
  const open = new Map<number, Operation>()
  let last = now()
  return {
    exchange: mapExchange({
      onOperation: (operation) => {
        if (operation.kind === 'query') open.set(operation.key, operation)
        if (operation.kind === 'teardown') open.delete(operation.key)
      },
    }),
    listen: (client) => {
      if (typeof document === 'undefined') return
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState !== 'visible' || now() - last < QUIET_MS) return
        last = now()
        for (const operation of open.values())
          client.reexecuteOperation(
            client.createRequestOperation('query', operation, { requestPolicy: 'cache-and-network' }),
          )
      })
    },
  }
}
