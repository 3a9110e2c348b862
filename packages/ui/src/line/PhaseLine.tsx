import { VisuallyHidden } from '@mantine/core'
import { clsx } from 'clsx'
import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useFormats } from '../provider.tsx'
import { useUiText } from '../texts/set-up.ts'
import { geometryOf } from './geometry.ts'
import type { Geometry, Line, MarkKind } from './geometry.ts'
import css from './line.module.css'
import { Shape } from './Shape.tsx'

export type PhaseLineProps = Line & {
  /** Names the picture: "Your year", "Amara and Marcus, month 5 of 12". */
  label: string
  size?: 'small' | 'large'
}

const LEGEND = ['contact', 'in-person', 'informal', 'goal', 'due'] as const satisfies readonly MarkKind[]
/** More marks than this on a small line are drawn narrower. */
const DENSE = 12

/** Beyond this part of the line a goal's words stand before its flag, or they would leave the picture. */
const FLIP = 78

const percent = (at: number) => `${at.toFixed(2)}%`

const Bar = ({ geometry }: { geometry: Geometry }) => (
  <div className={clsx(css['bar'], geometry.open && css['open'])} aria-hidden="true">
    <div className={css['elapsed']} style={{ width: percent(geometry.elapsed) }} />
  </div>
)

/** One mentorship from pairing to its end as one line. */
export function PhaseLine({ label, size = 'large', ...line }: PhaseLineProps) {
  const { from, to, today, phases, marks } = line
  const geometry = useMemo(() => geometryOf({ from, to, today, phases, marks }), [from, to, today, phases, marks])
  return size === 'small' ? (
    <SmallLine label={label} geometry={geometry} />
  ) : (
    <LargeLine label={label} geometry={geometry} />
  )
}

function SmallLine({ label, geometry }: { label: string; geometry: Geometry }) {
  return (
    <div className={clsx(css['line'], css['small'])}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <Bar geometry={geometry} />
      <div aria-hidden="true">
        {geometry.marks.map(({ key, kind, at }) => (
          <span key={key} className={css['mark']} data-kind={kind} style={{ insetInlineStart: percent(at) }}>
            <Shape kind={kind} size={geometry.marks.length > DENSE ? 8 : 11} />
          </span>
        ))}
        {geometry.today === null ? null : (
          <span className={css['today']} style={{ insetInlineStart: percent(geometry.today) }} />
        )}
      </div>
    </div>
  )
}

function LargeLine({ label, geometry }: { label: string; geometry: Geometry }) {
  const text = useUiText()
  const formats = useFormats()
  const list = useRef<HTMLOListElement>(null)
  const [stop, setStop] = useState(0)
  const [read, setRead] = useState<string | null>(null)
  const lanes = Math.max(0, ...geometry.marks.map(({ lane }) => lane))
  const kinds = LEGEND.filter((kind) => geometry.marks.some((mark) => mark.kind === kind))

  const move = ({ key, preventDefault }: Pick<KeyboardEvent, 'key' | 'preventDefault'>, index: number) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[key]
    if (step === undefined) return
    preventDefault()
    const next = Math.min(geometry.marks.length - 1, Math.max(0, index + step))
    setStop(next)
    list.current?.querySelectorAll('button')[next]?.focus()
  }

  return (
    <figure className={css['figure']} aria-label={label}>
      <div className={clsx(css['line'], css['large'])} style={{ marginBottom: lanes * 24 }}>
        <ol className={css['phases']}>
          {geometry.phases.map(({ key, label: name, from, at, width }) => (
            <li key={key} style={{ insetInlineStart: percent(at), width: percent(width) }} title={name}>
              {name}
              <VisuallyHidden>, {formats.day(from)}</VisuallyHidden>
            </li>
          ))}
        </ol>
        <Bar geometry={geometry} />
        {geometry.open ? <VisuallyHidden>{text('line.open')}</VisuallyHidden> : null}
        {geometry.today === null ? null : (
          <span
            className={css['today']}
            data-side={geometry.today < 12 ? 'after' : 'before'}
            style={{ insetInlineStart: percent(geometry.today) }}
          >
            <span>{text('line.today')}</span>
          </span>
        )}
        <ol ref={list} className={css['marks']}>
          {geometry.marks.map(({ key, kind, at, day, label: name, lane }, index) => {
            const sentence = `${formats.weekday(day)} · ${name}`
            return (
              <li
                key={key}
                className={css['mark']}
                data-kind={kind}
                data-lane={lane}
                data-flip={at > FLIP || undefined}
                style={{ insetInlineStart: percent(at) }}
              >
                <button
                  type="button"
                  tabIndex={index === Math.min(stop, geometry.marks.length - 1) ? 0 : -1}
                  aria-label={sentence}
                  onFocus={() => {
                    setStop(index)
                    setRead(sentence)
                  }}
                  onBlur={() => setRead(null)}
                  onMouseEnter={() => setRead(sentence)}
                  onMouseLeave={() => setRead(null)}
                  onKeyDown={(event) => move({ key: event.key, preventDefault: () => event.preventDefault() }, index)}
                >
                  <Shape kind={kind} />
                  {kind === 'goal' ? (
                    <span className={css['goal']} aria-hidden="true">
                      {name}
                    </span>
                  ) : null}
                </button>
              </li>
            )
          })}
        </ol>
      </div>
      <figcaption className={css['caption']} aria-hidden="true">
        {read ?? (
          <span className={css['legend']}>
            {kinds.map((kind) => (
              <span key={kind}>
                <Shape kind={kind} size={11} /> {text(`line.legend.${kind}`)}
              </span>
            ))}
          </span>
        )}
      </figcaption>
    </figure>
  )
}
