import { Button } from '@mantine/core'
import type { Action } from '@ithaca/client'
import { Notice } from '@ithaca/ui'
import { useText } from './texts.ts'

type FailedProps = { action: Pick<Action<unknown, never>, 'outcome' | 'retry'> }

/** Where a press of a button did not arrive, or met a newer state: what happened, what was kept, what to do. */
export function Failed({ action: { outcome, retry } }: FailedProps) {
  const t = useText()
  if (outcome?.is === 'stale') return <Notice kind="advice" title={t('problem.stale')} announce="alert" />
  if (outcome?.is !== 'failed') return null
  return (
    <Notice
      kind="refusal"
      title={t(`problem.${outcome.reason}`)}
      announce="alert"
      actions={<Button onClick={() => void retry()}>{t('common.retry')}</Button>}
    >
      <p>{t('problem.kept')}</p>
      {outcome.requestId === null ? null : <p>{t('problem.requestId', { id: outcome.requestId })}</p>}
    </Notice>
  )
}
