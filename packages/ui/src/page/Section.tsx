import { clsx } from 'clsx'
import { useId } from 'react'
import type { ReactNode } from 'react'
import css from './page.module.css'

export type SectionProps = {
  title: string
  children: ReactNode
  /** `hairline` below the title; `strong` a dark rule above it; `plain` nothing. */
  rule?: 'hairline' | 'strong' | 'plain'
  actions?: ReactNode
  /** A quiet line under the title. */
  note?: ReactNode
  id?: string
}

export function Section({ title, children, rule = 'hairline', actions, note, id }: SectionProps) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} id={id} className={clsx(css['section'], css[rule])}>
      <div className={css['sectionHead']}>
        <h2 id={heading}>{title}</h2>
        {actions ? <div className={css['actions']}>{actions}</div> : null}
      </div>
      {note ? <p className={css['note']}>{note}</p> : null}
      {children}
    </section>
  )
}
