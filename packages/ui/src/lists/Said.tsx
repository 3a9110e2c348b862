import type { ReactNode } from 'react'
import css from './said.module.css'

/** What people said in their own words, one below the other. */
export function SaidList({ children }: { children: ReactNode }) {
  return <ul className={css['list']}>{children}</ul>
}

type Answer = { question: string; label: string; text: string }

export type SaidProps = {
  title?: string
  level?: 2 | 3
  words?: string | null | undefined
  /** Where there were questions: what was said to each. */
  answers?: readonly Answer[] | undefined
  /** Who said it, of whom and when. */
  by?: ReactNode
}

/** One of them: the words large, in their own direction, and quiet below them whose they are. */
export function Said({ title, level = 2, words, answers, by }: SaidProps) {
  const Heading = `h${level}` as const
  return (
    <li>
      {title ? <Heading>{title}</Heading> : null}
      {words ? (
        <p className={css['words']} dir="auto">
          {words}
        </p>
      ) : null}
      {answers && answers.length > 0 ? (
        <dl>
          {answers.map(({ question, label, text }) => (
            <div key={question}>
              <dt>{label}</dt>
              <dd className={css['words']} dir="auto">
                {text}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {by ? <p className={css['by']}>{by}</p> : null}
    </li>
  )
}
