import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useUiText } from '../texts/set-up.ts'
import css from './notices.module.css'

export type EmptyStateProps = {
  title: string
  /** What will be here. */
  children: ReactNode
  /** The first step towards it. */
  action?: ReactNode
  level?: 2 | 3
}

export function EmptyState({ title, children, action, level = 3 }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className={css['state']}>
      <Heading>{title}</Heading>
      <p>{children}</p>
      {action ? <div className={css['actions']}>{action}</div> : null}
    </div>
  )
}

export type ErrorStateProps = {
  /** What happened. */
  title?: string
  children?: ReactNode
  /** What was kept; says that nothing was lost when absent. */
  kept?: string | null
  retry?: () => void
  offline?: boolean
  requestId?: string | null
}

export function ErrorState({ title, children, kept, retry, offline = false, requestId = null }: ErrorStateProps) {
  const text = useUiText()
  const keptLine = kept === undefined ? text('failure.kept') : kept
  return (
    <div className={css['state']} role="alert">
      <h2>{title ?? text('failure.title')}</h2>
      {offline ? <p>{text('failure.offline')}</p> : null}
      {children ? <p>{children}</p> : null}
      {keptLine === null ? null : <p>{keptLine}</p>}
      {requestId === null ? null : <p className={css['source']}>{text('failure.reference', { id: requestId })}</p>}
      {retry ? (
        <div className={css['actions']}>
          <Button onClick={retry}>{text('retry')}</Button>
        </div>
      ) : null}
    </div>
  )
}
