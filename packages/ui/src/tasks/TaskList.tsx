import { useId } from 'react'
import type { ReactNode } from 'react'
import { useUiText } from '../texts/set-up.ts'
import { Strength } from '../words/words.tsx'
import type { StrengthName } from '../words/words.tsx'
import css from './tasks.module.css'

export type NextTaskProps = {
  title: string
  /** When it is due, as a `StatusWord`, or its strength. */
  mark?: ReactNode
  /** What it is about and what it is asked for. */
  children?: ReactNode
  /** The one primary button of the page. */
  action?: ReactNode
  /** Where the rule behind it is read. */
  why?: ReactNode
}

/** The next thing to do, large, under a dark rule. */
export function NextTask({ title, mark, children, action, why }: NextTaskProps) {
  const heading = useId()
  return (
    <section className={css['next']} aria-labelledby={heading}>
      {mark}
      <h2 id={heading}>{title}</h2>
      {children ? <div className={css['what']}>{children}</div> : null}
      {action || why ? (
        <div className={css['actions']}>
          {action}
          {why ? <span className={css['why']}>{why}</span> : null}
        </div>
      ) : null}
    </section>
  )
}

/** What else is open, as a list of `Task`. */
export function TaskList({ title, children }: { title?: string; children: ReactNode }) {
  const text = useUiText()
  const heading = useId()
  return (
    <section className={css['also']} aria-labelledby={heading}>
      <h2 id={heading}>{title ?? text('tasks.also')}</h2>
      <ul>{children}</ul>
    </section>
  )
}

export type TaskProps = {
  /** A link to where it is done, or plain words. */
  title: ReactNode
  note?: ReactNode
  strength?: StrengthName | Uppercase<StrengthName>
  mark?: ReactNode
}

export const Task = ({ title, note, strength, mark }: TaskProps) => (
  <li className={css['task']}>
    <div>
      <div className={css['taskTitle']}>{title}</div>
      {note ? <div className={css['note']}>{note}</div> : null}
    </div>
    <div className={css['mark']}>{mark ?? (strength ? <Strength strength={strength} /> : null)}</div>
  </li>
)
