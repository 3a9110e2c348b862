import type { Outcome } from '@ithaca/client'
import { Notice, Refusals } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useText } from '../words/words.ts'

/** How an action ended when it did not do what was wanted; nothing when it did. */
export function Ended({ outcome, retry }: { outcome: Outcome<unknown> | null; retry?: () => unknown }) {
  const text = useText()
  if (outcome === null || outcome.is === 'done') return null
  if (outcome.is === 'refused') return <Refusals refusals={outcome.refusals} title={text('common.notAllowed')} />
  if (outcome.is === 'stale') return <Notice title={text('common.stale')} announce="alert" />
  return (
    <Notice
      kind="refusal"
      announce="alert"
      title={text(`failure.${outcome.reason}`)}
      actions={
        retry ? (
          <Button size="sm" onClick={() => void retry()}>
            {text('common.retry')}
          </Button>
        ) : null
      }
    >
      {outcome.requestId ? text('failure.reference', { id: outcome.requestId }) : null}
    </Notice>
  )
}
