import { useQuery } from '@ithaca/client'
import type { CombinedError } from '@ithaca/client'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { ErrorState, PageSkeleton } from '@ithaca/ui'
import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../words/words.ts'

export const isOffline = (error: CombinedError) => error.networkError !== undefined && error.response === undefined

/** What stands in place of a page or list that could not be read. */
type UnreadProps = { error: CombinedError; retry: () => void; isPage?: boolean }

export function Unread({ error, retry, isPage = false }: UnreadProps) {
  const text = useText()
  const response: unknown = error.response
  const answer = response instanceof Response ? response : null
  const title = text(answer?.status === 503 ? 'common.tooBusy' : 'common.loadFailed')
  return (
    <>
      {isPage ? <VisuallyHidden component="h1">{title}</VisuallyHidden> : null}
      <ErrorState
        title={title}
        retry={retry}
        offline={isOffline(error)}
        requestId={answer?.headers.get('x-request-id') ?? null}
        kept={null}
      />
    </>
  )
}

export type Read<Data> =
  // What of it could not be read is null; `partly` is what to show there.
  | { data: Data; unread: null; error: undefined; partly: ReactNode }
  | { data: null; unread: ReactNode; error?: CombinedError | undefined; retry: () => void }

/** One query: its data, or what to show meanwhile. Without a skeleton of its own it is a whole page's. */
export function useRead<Data, Variables extends Record<string, unknown>>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  skeleton?: ReactNode,
): Read<Data> {
  const [{ data, error }, reread] = useQuery<Data, Variables>({ query, variables })
  const retry = () => reread({ requestPolicy: 'network-only' })
  if (data) return { data, unread: null, error: undefined, partly: error && <Unread error={error} retry={retry} /> }
  const isPage = skeleton === undefined
  const unread = error ? <Unread error={error} retry={retry} isPage={isPage} /> : (skeleton ?? <PageSkeleton />)
  return { data: null, unread, error, retry }
}
