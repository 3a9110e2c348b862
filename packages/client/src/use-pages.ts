import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { createRequest } from '@urql/core'
import type { CombinedError } from '@urql/core'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useClient } from 'urql'

export type Connection<Node> = {
  edges: readonly { node: Node }[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined }
}

export type Pages<Data, Node> = {
  /** The newest answer of the first page: everything beside the list. */
  data: Data | undefined
  nodes: Node[]
  hasMore: boolean
  loadMore: () => void
  pending: boolean
  error: CombinedError | undefined
  reload: () => void
}

type Page<Data> = { data: Data | undefined; error: CombinedError | undefined }

/**
 * A keyset list that grows by pages; a document takes `$after: String`. Every page on screen stays subscribed, so a
 * change reads all of them again. Give a constant `connectionOf`.
 */
export function usePages<Data, Variables extends { after?: string | null | undefined }, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  connectionOf: (data: Data) => Connection<Node> | null | undefined,
): Pages<Data, Node> {
  const client = useClient()
  const key = JSON.stringify(variables)
  const [asked, setAsked] = useState<{ key: string; cursors: (string | null)[] }>({ key, cursors: [null] })
  const [pages, setPages] = useState<{ key: string; list: Page<Data>[] }>({ key, list: [] })
  const cursors = useMemo(() => (asked.key === key ? asked.cursors : [null]), [asked, key])

  useEffect(() => {
    const open = cursors.map((after, index) =>
      client
        .executeQuery(createRequest(document, { ...JSON.parse(key), after } as Variables))
        .subscribe(({ data, error, stale }) => {
          if (stale && !data) return
          setPages((before) => {
            const list = before.key === key ? [...before.list] : []
            list[index] = { data: data ?? (error ? list[index]?.data : undefined), error }
            return { key, list }
          })
        }),
    )
    return () => open.forEach(({ unsubscribe }) => unsubscribe())
  }, [client, document, key, cursors])

  const list = pages.key === key ? pages.list.slice(0, cursors.length) : []
  const connections = list.flatMap((page) => (page?.data ? (connectionOf(page.data) ?? []) : []))
  const end = connections.at(-1)?.pageInfo
  const pending = list.filter(Boolean).length < cursors.length
  const endCursor = end?.hasNextPage ? (end.endCursor ?? null) : null

  const loadMore = useCallback(() => {
    if (endCursor !== null) setAsked({ key, cursors: [...cursors, endCursor] })
  }, [endCursor, key, cursors])
  const reload = useCallback(() => {
    for (const after of cursors)
      void client
        .query(document, { ...JSON.parse(key), after } as Variables, { requestPolicy: 'network-only' })
        .toPromise()
  }, [client, document, key, cursors])

  return {
    data: list[0]?.data,
    nodes: connections.flatMap(({ edges }) => edges.map(({ node }) => node)),
    hasMore: endCursor !== null,
    loadMore,
    pending,
    error: list.find((page) => page?.error)?.error,
    reload,
  }
}
