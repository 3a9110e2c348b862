import { ErrorState, PageSkeleton, PageTitle } from '@ithaca/ui'
import { isSignedOut } from '@ithaca/client'
import type { CombinedError } from '@ithaca/client'
import type { ReactNode } from 'react'
import { useText } from './texts.ts'

export type Reading<Data> = {
  data?: Data | undefined
  error?: CombinedError | undefined
  fetching: boolean
}

type AnsweredProps<Data> = {
  reading: Reading<Data>
  again: () => void
  /** The shape of what will be here. */
  skeleton?: ReactNode
  children: (data: Data) => ReactNode
}

const responseOf = (error: CombinedError): Response | null => {
  const response: unknown = error.response
  return response instanceof Response ? response : null
}

/** A page that is read: its shape while it comes, what happened when it does not, and what was read before stays on screen. */
export function Answered<Data>({ reading, again, skeleton, children }: AnsweredProps<Data>) {
  const t = useText()
  const { data, error } = reading
  if (data) return children(data)
  if (error && !isSignedOut(error)) {
    const response = responseOf(error)
    const reason =
      response === null && error.networkError ? 'offline' : response?.status === 503 ? 'too-busy' : 'broken'
    return (
      <>
        <PageTitle>{t('problem.title')}</PageTitle>
        <ErrorState
          title={t(`problem.${reason}`)}
          kept={null}
          retry={again}
          requestId={response?.headers.get('x-request-id') ?? null}
        />
      </>
    )
  }
  return skeleton ?? <PageSkeleton />
}
