import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useCallback, useRef, useState } from 'react'
import { useClient } from 'urql'
import { readOutcome } from './outcome.ts'
import type { Outcome } from './outcome.ts'

type InputOf<Variables> = Variables extends { input: infer Input } ? Omit<Input, 'idempotencyKey'> : never

export type RunOptions = {
  /** A small save while typing: only queries that hold the changed types are read again. */
  quiet?: boolean
}

export type Action<Data, Variables> = {
  run: (input: InputOf<Variables>, options?: RunOptions) => Promise<Outcome<Data>>
  /** Sends the last input once more under the same key: what did arrive the first time is not done twice. */
  retry: () => Promise<Outcome<Data> | null>
  /** Forgets the last outcome, so that its notice goes away. */
  clear: () => void
  pending: boolean
  outcome: Outcome<Data> | null
}

/** A form or button is one mutation: sends it with an idempotency key and says how it ended. */
export function useAction<Data, Variables extends { input: object }>(
  document: TypedDocumentNode<Data, Variables>,
): Action<Data, Variables> {
  const client = useClient()
  const [running, setRunning] = useState(0)
  const [outcome, setOutcome] = useState<Outcome<Data> | null>(null)
  const last = useRef<(() => Promise<Outcome<Data>>) | null>(null)
  const turn = useRef(0)

  const run = useCallback(
    (input: InputOf<Variables>, { quiet = false }: RunOptions = {}) => {
      const variables = { input: { ...input, idempotencyKey: crypto.randomUUID() } } as unknown as Variables
      const attempt = async () => {
        const mine = ++turn.current
        setRunning((count) => count + 1)
        try {
          const { data, error } = await client.mutation<Data, Variables>(document, variables, { quiet }).toPromise()
          const ended = readOutcome<Data>(data, error)
          if (mine === turn.current) setOutcome(ended)
          return ended
        } finally {
          setRunning((count) => count - 1)
        }
      }
      last.current = attempt
      return attempt()
    },
    [client, document],
  )
  const retry = useCallback(async () => (last.current ? last.current() : null), [])
  const clear = useCallback(() => setOutcome(null), [])
  return { run, retry, clear, pending: running > 0, outcome }
}
