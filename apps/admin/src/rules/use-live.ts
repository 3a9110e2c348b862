import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useQuery } from '@ithaca/client'
import { useEffect, useState } from 'react'
import { useRead } from '../app/read.tsx'

/** Others draft, publish and answer meanwhile: what is on the page is read again so often while it is in sight. */
const EVERY_MS = 10_000

/** What was read stays on the page when a later reading fails. */
export function useLive<Data, Variables extends Record<string, unknown>>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) {
  const read = useRead(query, variables)
  const [, reread] = useQuery<Data, Variables>({ query, variables })
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reread({ requestPolicy: 'cache-and-network' })
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [reread])
  const [last, setLast] = useState(read.data)
  if (read.data && read.data !== last) setLast(read.data)
  return { data: read.data ?? last, unread: read.unread }
}
