import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import css from './spread.module.css'

export type SpreadRow = {
  key: string
  label: string
  /** Below it, quietly. */
  note?: ReactNode
  /** How many chose each step, lowest first. */
  counts: readonly number[]
  /** What they come to, as it is read: "4.3". */
  total: string
}

export type SpreadProps = {
  caption: string
  /** What each row is: "Sentence". */
  rowHeader: string
  /** The steps in words, lowest first. */
  steps: readonly string[]
  /** What the last column is: "Average". */
  totalHeader: string
  rows: readonly SpreadRow[]
}

/**
 * How answers spread over a few steps, one row a question: a real table whose cells are drawn as bars, so that the picture
 * and what a screen reader says are the same thing. The longest bar is the most frequent step of all rows together.
 */
export function Spread({ caption, rowHeader, steps, totalHeader, rows }: SpreadProps) {
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts))
  return (
    <>
      <p className={css['ends']} aria-hidden="true">
        <span>{steps[0]}</span>
        <span>{steps.at(-1)}</span>
      </p>
      <table className={css['spread']}>
        <caption className={css['unseen']}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={css['row']}>
              {rowHeader}
            </th>
            {steps.map((step) => (
              <th key={step} scope="col" className={css['step']}>
                {step}
              </th>
            ))}
            <th scope="col" className={css['total']}>
              {totalHeader}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, note, counts, total }) => (
            <tr key={key}>
              <th scope="row" className={css['row']}>
                {label}
                {note ? <span className={css['note']}>{note}</span> : null}
              </th>
              {steps.map((step, index) => {
                const count = counts[index] ?? 0
                return (
                  <td key={step} className={clsx(css['step'], count === 0 && css['none'])}>
                    <span className={css['bar']} aria-hidden="true">
                      <span style={{ height: `${(count / most) * 100}%` }} />
                    </span>
                    {count}
                  </td>
                )
              })}
              <td className={css['total']}>{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
