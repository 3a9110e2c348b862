import type { ReactNode } from 'react'
import { useUiText } from '../texts/set-up.ts'
import css from './words.module.css'

export type StrengthName = 'required' | 'expected' | 'recommended' | 'guideline'
export type StatusName = 'met' | 'due' | 'overdue' | 'attention' | 'open' | 'waiting'

/** The contract writes `REQUIRED`; both are taken. */
type AnyCase<Name extends string> = Name | Uppercase<Name>

const lower = <Name extends string>(name: AnyCase<Name>) => name.toLowerCase() as Name

/** How strongly something is asked, as one small word. */
export function Strength({ strength }: { strength: AnyCase<StrengthName> }) {
  const text = useUiText()
  const name = lower<StrengthName>(strength)
  return (
    <span className={css['strength']} data-strength={name}>
      {text(`strength.${name}`)}
    </span>
  )
}

// A shape of its own for each, so that nothing hangs on colour: a tick, a clock, a diamond, a triangle, a ring, three dots.
const SHAPES: Record<StatusName, ReactNode> = {
  met: <path d="M2.5 6.5 5 9l5-6" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
  due: (
    <g stroke="currentColor" strokeWidth="1.6">
      <circle cx="6" cy="6" r="4.2" fill="none" />
      <path d="M6 3.6V6l1.7 1" fill="none" strokeLinecap="round" />
    </g>
  ),
  attention: <path d="M6 1.2 10.8 6 6 10.8 1.2 6Z" fill="currentColor" />,
  overdue: <path d="M6 1.3 11.2 10.500H.8Z" fill="currentColor" />,
  open: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  waiting: <path d="M2 6h.01M6 6h.01M10 6h.01" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />,
}

/** A state by shape and word; colour only repeats it. `children` says it more exactly ("Due by Fri 30 Apr"). */
export function StatusWord({ status, children }: { status: AnyCase<StatusName>; children?: ReactNode }) {
  const text = useUiText()
  const name = lower<StatusName>(status)
  return (
    <span className={css['status']} data-status={name}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {SHAPES[name]}
      </svg>
      <span>{children ?? text(`status.${name}`)}</span>
    </span>
  )
}
