import { mapExchange } from '@urql/core'
import type { Client, Exchange, Operation } from '@urql/core'

/**
 * What is being read when a change is made may have been read before it, and the cache knows only what has arrived: such an
 * answer is asked for again as soon as it is there. Stands inside the cache, so that only what goes over the network counts.
 */
export function rereadOvertaken(): { exchange: Exchange; listen: (client: Client) => void } {
  const underWay = new Set<number>()
  const overtaken = new Set<number>()
  let again: (operation: Operation) => void = () => undefined
  return {
    exchange: mapExchange({
      onOperation: ({ kind, key }) => {
        if (kind === 'query') underWay.add(key)
        if (kind !== 'teardown') return
        underWay.delete(key)
        overtaken.delete(key)
      },
      onResult: ({ operation, error }) => {
        const { kind, key, context } = operation
        if (kind === 'mutation' && context['quiet'] !== true) for (const one of underWay) overtaken.add(one)
        if (kind !== 'query') return
        underWay.delete(key)
        // What could not be read is asked for again by whoever presses the button.
        if (overtaken.delete(key) && !error) again(operation)
      },
    }),
    listen: (client) => {
      again = (operation) =>
        // After the cache has taken the old answer.
        queueMicrotask(() =>
          client.reexecuteOperation(
            client.createRequestOperation('query', operation, { ...operation.context, requestPolicy: 'network-only' }),
          ),
        )
    },
  }
}
