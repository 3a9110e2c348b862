import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useUiText } from '../texts/set-up.ts'
import { Notice } from './Notice.tsx'
import css from './notices.module.css'

export type RefusalView = { code: string; message: string; at?: string | null | undefined; norm?: unknown }

const textAt = (value: unknown, key: string): string | null => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : null
  return typeof found === 'string' ? found : null
}

/** The rule a refusal follows from and where that comes from, as far as the query asked for them. */
function sourceOf(norm: unknown): string | null {
  if (typeof norm !== 'object' || norm === null) return null
  const [own, source] = [textAt(norm, 'sentence'), textAt(Reflect.get(norm, 'source'), 'sentence')]
  return own !== null && source !== null ? `${own} (${source})` : (own ?? source)
}

export type RefusalsProps = {
  refusals: readonly RefusalView[]
  title?: string
  actions?: ReactNode
  /** Moves focus here when refusals arrive, as after a press of a button. */
  takeFocus?: boolean
}

/** All refusals of one action as one notice: what is not possible, why, what would make it so. */
export function Refusals({ refusals, title, actions, takeFocus = true }: RefusalsProps) {
  const text = useUiText()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takeFocus && refusals.length > 0) notice.current?.focus()
  }, [refusals, takeFocus])
  if (refusals.length === 0) return null
  const sentences = refusals.map(({ message, norm }) => {
    const source = sourceOf(norm)
    return (
      <>
        {message}
        {source === null ? null : <span className={css['source']}>{source}</span>}
      </>
    )
  })
  const [only] = sentences
  return (
    <Notice
      ref={notice}
      kind="refusal"
      title={title ?? text('refusal.title')}
      announce="alert"
      actions={actions}
      items={sentences.length > 1 ? sentences : []}
    >
      {sentences.length === 1 ? <p>{only}</p> : null}
    </Notice>
  )
}
