import type { ReactNode } from 'react'
import type { MarkKind } from './geometry.ts'

const SHAPES: Record<MarkKind, ReactNode> = {
  contact: <circle cx="8" cy="8" r="5.5" fill="var(--accent)" stroke="var(--paper)" strokeWidth="1.5" />,
  'in-person': (
    <rect
      x="2.75"
      y="2.75"
      width="10.5"
      height="10.5"
      rx="1.5"
      fill="var(--accent)"
      stroke="var(--paper)"
      strokeWidth="1.5"
    />
  ),
  informal: <circle cx="8" cy="8" r="4.8" fill="var(--paper)" stroke="var(--accent)" strokeWidth="1.8" />,
  goal: (
    <path
      d="M4 15.500V1.500h8l-2.4 3 2.4 3H4"
      fill="none"
      stroke="var(--ink)"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
  ),
  due: <path d="M2.8 4h10.400L8 11.500Z" fill="var(--due)" />,
  event: <path d="M8 2.500v11" stroke="var(--ink)" strokeWidth="2" strokeLinecap="round" />,
}

/** A mark of the line: told apart by shape, so that it reads in grey too. */
export const Shape = ({ kind, size = 16 }: { kind: MarkKind; size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" overflow="visible">
    {SHAPES[kind]}
  </svg>
)
