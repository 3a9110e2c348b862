import { ErrorState, PageTitle } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useText } from '../words/words.ts'
import { Alone } from './Alone.tsx'

export function NotFoundPage() {
  const text = useText()
  return (
    <Alone>
      <PageTitle lead={text('gone.notFound')}>{text('gone.notFoundTitle')}</PageTitle>
      <Button component="a" href="/admin/">
        {text('gone.home')}
      </Button>
    </Alone>
  )
}

/** Inside the shell, where the rail already shows what there is. */
export function NotFoundHere() {
  const text = useText()
  return <PageTitle lead={text('gone.notFound')}>{text('gone.notFoundTitle')}</PageTitle>
}

export function NotYoursHere() {
  const text = useText()
  return <PageTitle lead={text('gone.closed')}>{text('gone.closedTitle')}</PageTitle>
}

export function BrokenPage({ reset }: { reset: () => void }) {
  const text = useText()
  return (
    <Alone>
      <ErrorState title={text('gone.brokenTitle')} kept={text('gone.broken')} retry={reset} />
    </Alone>
  )
}

export function UnreachablePage({ retry }: { retry: () => void }) {
  const text = useText()
  return (
    <Alone>
      <ErrorState title={text('gone.unreachableTitle')} kept={text('gone.unreachable')} retry={retry} />
    </Alone>
  )
}
