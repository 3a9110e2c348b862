import { VisuallyHidden } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { useFormats } from '../provider.tsx'
import { dayBefore } from '../texts/format.ts'
import { useUiText } from '../texts/set-up.ts'
import { MarkSign, MarkShape } from './MarkShape.tsx'
import { dotWidth, flagsOf, isContact, thin } from './thin.ts'
import type { Flag } from './thin.ts'
import { beside } from './today-word.ts'
import { useReader } from './use-reader.ts'
import { At, percent, YearPicture } from './YearPicture.tsx'
import type { PlacedMark, PlacedSpan, Places, Year, YearMarkKind } from './year.ts'
import css from './year.module.css'

const LEGEND = [
  'MEETING',
  'IN_PERSON',
  'INFORMAL',
  'PLANNED',
  'GOAL',
  'MILESTONE',
  'REACHED',
  'DUE',
  'OVERDUE',
] as const

const Y = 46
const FLAGS = 64
/** Just below the bar; flags make room for them. */
const MILESTONES = 62
const ROW = 22
const ASSUMED = 640
const LETTER = 6.8

function useWidth() {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(ASSUMED)
  useLayoutEffect(() => {
    const found = element.current
    if (!found || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => setWidth(found.clientWidth || ASSUMED))
    observer.observe(found)
    return () => observer.disconnect()
  }, [])
  return { element, width }
}

/** Where a mark stands, above, on or below the bar. */
const heightOf = ({ kind }: { kind: YearMarkKind }, flagsAt: number, row = 0) => {
  if (isMilestone({ kind })) return MILESTONES
  return isDue({ kind }) ? Y - 15 : kind === 'GOAL' ? flagsAt + row * ROW : Y
}
const isDue = ({ kind }: { kind: YearMarkKind }) => kind === 'DUE' || kind === 'OVERDUE'
const isMilestone = ({ kind }: { kind: YearMarkKind }) => kind === 'MILESTONE' || kind === 'REACHED'

type LargeYearProps = { label: string; year: Year; places: Places }

export function LargeYear({ label, year, places }: LargeYearProps) {
  const text = useUiText()
  const formats = useFormats()
  const { element, width } = useWidth()
  const { marks, spans } = places
  const flags = flagsOf(
    marks.filter(({ kind }) => kind === 'GOAL'),
    width,
  )
  const rows = Math.max(0, ...flags.map(({ row }) => row))
  const reader = useReader(marks, places.elapsed)
  const { current, said } = reader
  const { as, most } = thin(marks.filter(isContact), width, dotWidth.large)
  const kinds = LEGEND.filter((kind) => marks.some((mark) => mark.kind === kind))
  const milestones = marks.filter(isMilestone)
  const flagsAt = milestones.length > 0 ? FLAGS + ROW - 4 : FLAGS
  const height = (flags.length > 0 ? flagsAt + 12 + rows * ROW : milestones.length > 0 ? MILESTONES + 10 : Y + 22) + 4
  const row = current
    ? (flags.find(({ on, label: words }) => on === current.on && words === current.label)?.row ?? 0)
    : 0
  return (
    <figure className={css['figure']} aria-label={label}>
      <div
        ref={element}
        className={css['reader']}
        {...(marks.length > 0 ? { ...reader.props, 'aria-label': text('line.walk') } : {})}
      >
        <YearPicture places={places} size="large" width={width} y={Y} height={height}>
          <Spans spans={spans} width={width} />
          <Today at={places.today} word={text('line.today')} marks={marks} width={width} />
          {flags.map((flag, index) => (
            // Two goals may have one day and the same words.
            <FlagMark key={`${flag.on} ${flag.label} ${String(index)}`} flag={flag} from={flagsAt} />
          ))}
          {milestones.map(({ kind, on, label: words, at }, index) => (
            <At key={`${on} ${words} ${String(index)}`} x={at} y={MILESTONES}>
              <MarkShape kind={kind} scale={0.9} />
            </At>
          ))}
          {current ? (
            <At x={current.at} y={heightOf(current, flagsAt, row)}>
              <circle className={css['current']} r="11" />
            </At>
          ) : null}
        </YearPicture>
      </div>
      <div className={css['ends']} aria-hidden="true">
        <span>{formats.day(year.from)}</span>
        <span>{year.until ? formats.day(dayBefore(year.until)) : (year.reviewLabel ?? text('line.open'))}</span>
      </div>
      <figcaption className={css['caption']} aria-hidden="true">
        {said === null ? (
          <span className={css['legend']}>
            {kinds.map((kind) => (
              <span key={kind}>
                <MarkSign kind={kind} as={as} /> {text(`line.kinds.${kind}`)}
              </span>
            ))}
            {as === 'strokes' && most > 1 ? <span>{text('line.higher')}</span> : null}
          </span>
        ) : (
          <span className={css['read']}>
            {said.labels.join(' · ')}
            {said.more > 0 ? ` · ${text('line.more', { count: said.more })}` : ''}
          </span>
        )}
      </figcaption>
      <VisuallyHidden>
        <ol>
          {spans.map(({ kind, from, label: words }) => (
            <li key={`${kind} ${from}`}>{words}</li>
          ))}
          {marks.map(({ label: words, on }, index) => (
            <li key={`${on} ${String(index)}`}>{words}</li>
          ))}
          {year.until ? null : <li>{year.reviewLabel ?? text('line.open')}</li>}
        </ol>
      </VisuallyHidden>
    </figure>
  )
}

/** The parts' names above them, as far as each has room for its own. */
function Spans({ spans, width }: { spans: readonly PlacedSpan[]; width: number }) {
  const text = useUiText()
  // Where a program has phases, they are the parts of the term.
  const hasPhases = spans.some(({ kind }) => kind === 'PHASE')
  return spans
    .filter(({ kind }) => (kind !== 'PAUSE' || spans.length > 1) && !(hasPhases && kind === 'TERM'))
    .map(({ kind, from, at, width: share, name }) => {
      const word = kind === 'PHASE' ? (name ?? '') : text(`line.spans.${kind}`)
      const fits = word.length * LETTER + 10 < (share / 100) * width
      return (
        <g key={`${kind} ${from}`}>
          <line className={css['begins']} x1={percent(at)} x2={percent(at)} y1={0} y2={Y + 16} />
          {fits ? (
            <At x={at} y={13}>
              <text className={css['words']} x={6}>
                {word}
              </text>
            </At>
          ) : null}
        </g>
      )
    })
}

type TodayProps = { at: number | null; word: string; marks: readonly PlacedMark[]; width: number }

const LETTER_BOLD = 7.2

/** Apart from what is due and hangs above the line. */
function Today({ at, word, marks, width }: TodayProps) {
  if (at === null) return null
  const inPixels = (place: number) => (place / 100) * width
  const due = marks.filter(isDue).map((mark) => inPixels(mark.at))
  const { side, gap } = beside(inPixels(at), due, { length: word.length * LETTER_BOLD, width })
  return (
    <At x={at} y={34}>
      <text
        className={css['todayWord']}
        x={side === 'after' ? gap : -gap}
        textAnchor={side === 'after' ? 'start' : 'end'}
      >
        {word}
      </text>
    </At>
  )
}

function FlagMark({ flag: { at, row, said, flip }, from }: { flag: Flag; from: number }) {
  return (
    <At x={at} y={from + row * ROW}>
      <g transform="translate(4 0)">
        <MarkShape kind="GOAL" />
      </g>
      {said === null ? null : (
        <text className={css['words']} x={flip ? -6 : 13} y={4} textAnchor={flip ? 'end' : 'start'}>
          {said}
        </text>
      )}
    </At>
  )
}
