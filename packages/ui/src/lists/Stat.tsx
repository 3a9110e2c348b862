import type { ReactNode } from 'react'
import css from './lists.module.css'

/** Figures side by side, each with its name. */
export const Stats = ({ children }: { children: ReactNode }) => <dl className={css['stats']}>{children}</dl>

export type StatProps = { label: string; value: ReactNode; note?: ReactNode }

/** One figure; goes inside `Stats`. */
export const Stat = ({ label, value, note }: StatProps) => (
  <div className={css['stat']}>
    <dt>{label}</dt>
    <dd>{value}</dd>
    {note ? <dd className={css['note']}>{note}</dd> : null}
  </div>
)

export type Fact = { label: string; value: ReactNode }

/** Names and values in two columns, for what is known of one thing. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className={css['facts']}>
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
