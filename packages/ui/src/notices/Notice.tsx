import { IconBulb, IconCircleCheck, IconHandStop, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import css from './notices.module.css'

export type NoticeKind = 'info' | 'advice' | 'refusal' | 'done'

export type NoticeProps = {
  kind?: NoticeKind
  /** What it is about, in a few words; also its accessible name. */
  title: string
  children?: ReactNode
  items?: readonly ReactNode[]
  actions?: ReactNode
  /** `alert` for what must be heard at once, `status` for what may wait; `none` when it was there from the start. */
  announce?: 'alert' | 'status' | 'none'
  ref?: Ref<HTMLDivElement>
}

const ICONS = { info: IconInfoCircle, advice: IconBulb, refusal: IconHandStop, done: IconCircleCheck }

// Sentences of one notice have no identity of their own and never change places.
const sentenceKey = (index: number) => `sentence-${index}`

export function Notice({ kind = 'info', title, children, items, actions, announce = 'none', ref }: NoticeProps) {
  const Icon = ICONS[kind]
  const sentences = items ?? []
  return (
    <div
      ref={ref}
      tabIndex={ref ? -1 : undefined}
      className={css['notice']}
      data-kind={kind}
      role={announce === 'none' ? 'group' : announce}
      aria-label={title}
    >
      <Icon size={20} stroke={1.5} aria-hidden="true" />
      <p className={css['heading']}>{title}</p>
      {children || sentences.length > 0 ? (
        <div className={css['body']}>
          {typeof children === 'string' ? <p>{children}</p> : children}
          {sentences.length > 0 ? (
            <ul>
              {sentences.map((item, index) => (
                <li key={sentenceKey(index)}>{item}</li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
      {actions ? <div className={css['actions']}>{actions}</div> : null}
    </div>
  )
}
