import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useQuery } from '@ithaca/client'
import { useCallback, useEffect } from 'react'
import type { Reading } from './Answered.tsx'

type Options = {
  /** Read again this often while the page is in sight: for what the other may change meanwhile. */
  everyMs?: number | null
}

/** A page is one query. */
export function useReading<Data, Variables extends object>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { everyMs = null }: Options = {},
): { reading: Reading<Data>; again: () => void } {
  const [reading, execute] = useQuery<Data, Variables>({
    query,
    variables,
    requestPolicy: 'cache-and-network',
  } as never)
  const again = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute])
  useEffect(() => {
    if (everyMs === null) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') again()
    }, everyMs)
    return () => clearInterval(timer)
  }, [again, everyMs])
  return { reading, again }
}
