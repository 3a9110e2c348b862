import type { ReactNode } from 'react'
import { isContact } from './thin.ts'
import type { YearMarkKind } from './year.ts'
import css from './year.module.css'

/** All around 0,0 in a field of 16: told apart by shape, so that they read in grey too. */
const SHAPES: Record<YearMarkKind, ReactNode> = {
  MEETING: <circle r="5.5" fill="var(--accent)" stroke="var(--paper)" strokeWidth="1.5" />,
  IN_PERSON: (
    <rect
      x="-5.25"
      y="-5.25"
      width="10.5"
      height="10.5"
      rx="1.5"
      fill="var(--accent)"
      stroke="var(--paper)"
      strokeWidth="1.5"
    />
  ),
  INFORMAL: <circle r="4.8" fill="var(--paper)" stroke="var(--accent)" strokeWidth="1.8" />,
  PLANNED: (
    <g>
      <circle r="5.6" fill="var(--paper)" />
      <circle r="4.8" fill="none" stroke="var(--accent)" strokeWidth="1.8" strokeDasharray="2.5 2.5" />
    </g>
  ),
  GOAL: (
    <path
      d="M-4 7.500V-6.500H4L1.600-3.500 4-.5H-4"
      fill="none"
      stroke="var(--ink)"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
  ),
  MILESTONE: <path d="M0-5.5L5 0L0 5.5L-5 0Z" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.5" />,
  REACHED: <path d="M0-5.5L5 0L0 5.5L-5 0Z" fill="var(--ink)" stroke="var(--ink)" strokeWidth="1.5" />,
  DUE: <path d="M-5.200-4H5.200L0 3.500Z" fill="var(--due)" />,
  OVERDUE: (
    <g fill="var(--overdue)" stroke="var(--overdue)">
      <path d="M-5.200-4H5.200L0 3.500Z" strokeWidth="1" strokeLinejoin="round" />
      <path d="M0 3V15" strokeWidth="2" />
    </g>
  ),
}

type MarkShapeProps = { kind: YearMarkKind; scale?: number }

/** Inside a picture, where its place is 0,0. */
export const MarkShape = ({ kind, scale = 1 }: MarkShapeProps) =>
  scale === 1 ? SHAPES[kind] : <g transform={`scale(${scale})`}>{SHAPES[kind]}</g>

type StrokeProps = { kind: YearMarkKind; tall: number; wide: number }

/** A contact where there are many: what is between meetings is half as high, what is planned is hollow. */
export function Stroke({ kind, tall, wide }: StrokeProps) {
  const full = tall * (kind === 'INFORMAL' ? 0.55 : 1)
  return (
    <>
      <rect
        className={css['stroke']}
        data-kind={kind}
        x={-wide / 2}
        y={-full / 2}
        width={wide}
        height={full}
        rx={wide / 2}
      />
      {kind === 'IN_PERSON' ? (
        <rect className={css['stroke']} x={-wide} y={-wide} width={wide * 2} height={wide * 2} />
      ) : null}
    </>
  )
}

type MarkSignProps = {
  kind: YearMarkKind
  /** As it is drawn: a shape, or one stroke of many. */
  as?: 'dots' | 'strokes'
}

/** On its own, beside a word. */
export const MarkSign = ({ kind, as = 'dots' }: MarkSignProps) => (
  <svg width="13" height="13" viewBox="-8 -8 16 16" aria-hidden="true" data-as={as}>
    {as === 'strokes' && isContact({ kind }) ? <Stroke kind={kind} tall={15} wide={2.4} /> : <MarkShape kind={kind} />}
  </svg>
)
