import { useId } from 'react'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { MarkShape, Stroke } from './MarkShape.tsx'
import { dotWidth, isContact, thin } from './thin.ts'
import type { Cluster, Thinned } from './thin.ts'
import type { PlacedSpan, Places } from './year.ts'
import css from './year.module.css'

export const percent = (at: number) => `${at.toFixed(2)}%`

/** Draws around a place of the line: x in percent of whatever width there is, y in pixels. */
export const At = ({ x, y, children }: { x: number; y: number; children: ReactNode }) => (
  <svg x={percent(x)} y={y} overflow="visible">
    {children}
  </svg>
)

const TODAY_WORD = 84

type Half = { thick: number; y: number }

function Span({ span, elapsed, thick, y }: { span: PlacedSpan; elapsed: number } & Half) {
  const { kind, at, width } = span
  const end = percent(at + width)
  if (kind === 'AFTER' || kind === 'PAUSE')
    return (
      <g>
        {kind === 'PAUSE' ? (
          <rect className={css['gap']} x={percent(at)} y={y - thick} width={percent(width)} height={thick * 2} />
        ) : null}
        <line className={css['resting']} data-kind={kind} x1={percent(at)} x2={end} y1={y} y2={y} />
      </g>
    )
  const lower = kind === 'AGREEMENT' ? thick * 0.5 : thick
  const top = y - lower / 2
  const past = Math.max(0, Math.min(width, elapsed - at))
  return (
    <g>
      <rect className={css['ahead']} x={percent(at)} y={top} width={percent(width)} height={lower} />
      {past > 0 ? (
        <rect className={css['behind']} x={percent(at)} y={top} width={percent(past)} height={lower} />
      ) : null}
      {kind === 'RENEWAL' ? (
        <line className={css['notch']} x1={percent(at)} x2={percent(at)} y1={y - thick * 1.4} y2={y + thick * 1.4} />
      ) : null}
    </g>
  )
}

type DotsProps = {
  clusters: Cluster[]
  y: number
  scale: number
  /** Whether there is room above it for how many it is. */
  hasNumber: (at: number) => boolean
}

function Dots({ clusters, y, scale, hasNumber }: DotsProps) {
  return clusters.map(({ kind, at, count }) => (
    <At key={`${kind} ${at}`} x={at} y={y}>
      {count > 1 ? <circle r={8 * scale} className={css['halo']} /> : null}
      <MarkShape kind={kind} scale={scale} />
      {count > 1 && hasNumber(at) ? (
        <text className={css['number']} y={-11} textAnchor="middle">
          {count}
        </text>
      ) : null}
    </At>
  ))
}

/** Higher where more lie together. */
const Strokes = ({ clusters, most, y, tall, wide }: Thinned & { y: number; tall: number; wide: number }) =>
  clusters.map(({ kind, at, count }) => (
    <At key={`${kind} ${at}`} x={at} y={y}>
      <Stroke kind={kind} tall={tall * (0.5 + 0.5 * (count / most))} wide={wide} />
    </At>
  ))

type YearPictureProps = {
  places: Places
  size: 'small' | 'large'
  /** In pixels, for what has to keep apart. */
  width: number
  y: number
  height: number
  children?: ReactNode
}

/** The bar, what took place and what is due on it, and today; the same at any width. */
export function YearPicture({ places, size, width, y, height, children }: YearPictureProps) {
  const { spans, marks, elapsed, today, open, review } = places
  const id = useId()
  const isSmall = size === 'small'
  const thick = isSmall ? 4 : 6
  const thinned = thin(marks.filter(isContact), width, dotWidth[size])
  const lasting = spans.filter(({ kind }) => kind !== 'PAUSE' && kind !== 'PHASE')
  const [, ...begun] = spans.filter(({ kind }) => kind === 'PHASE')
  const scale = isSmall ? 0.62 : 1
  return (
    <svg className={clsx(css['picture'], isSmall && css['small'])} width="100%" height={height} aria-hidden="true">
      <defs>
        <linearGradient id={`${id}fade`}>
          <stop offset="0.8" stopColor="#fff" />
          <stop offset="1" stopColor="#000" />
        </linearGradient>
        <mask id={`${id}mask`} maskUnits="userSpaceOnUse" x="0" y="0" width="100%" height={height}>
          <rect width="100%" height={height} fill={`url(#${id}fade)`} />
        </mask>
      </defs>
      <g {...(open ? { mask: `url(#${id}mask)` } : {})}>
        {lasting.length === 0 ? (
          <rect className={css['ahead']} x="0" y={y - thick / 2} width="100%" height={thick} />
        ) : null}
        {[...lasting, ...spans.filter(({ kind }) => kind === 'PAUSE')].map((span) => (
          <Span key={`${span.kind} ${span.from}`} span={span} elapsed={elapsed} thick={thick} y={y} />
        ))}
        {begun.map(({ from, at }) => (
          <line
            key={from}
            className={css['cut']}
            x1={percent(at)}
            x2={percent(at)}
            y1={y - thick * 0.75}
            y2={y + thick * 0.75}
          />
        ))}
      </g>
      {review === null ? null : (
        <At x={review} y={y}>
          <path className={css['review']} d={`M0 ${-thick * 1.6}V${thick * 1.6}`} />
        </At>
      )}
      {today === null ? null : (
        <line
          className={css['today']}
          x1={percent(today)}
          x2={percent(today)}
          y1={isSmall ? 1 : y - 22}
          y2={isSmall ? height - 1 : y + 11}
        />
      )}
      {thinned.as === 'dots' ? (
        <Dots
          clusters={thinned.clusters}
          y={y}
          scale={scale}
          // Beside the hairline stands the word for today.
          hasNumber={(at) => !isSmall && (today === null || (Math.abs(at - today) / 100) * width > TODAY_WORD)}
        />
      ) : (
        <Strokes {...thinned} y={y} tall={isSmall ? 13 : 20} wide={isSmall ? 1.6 : 2.4} />
      )}
      {marks
        .filter(({ kind }) => kind === 'DUE' || kind === 'OVERDUE')
        .map(({ kind, at, label }) => (
          <At key={`${kind} ${label} ${at}`} x={at} y={isSmall ? 4 : y - 15}>
            <MarkShape kind={kind} scale={isSmall ? 0.7 : 1} />
          </At>
        ))}
      {children}
    </svg>
  )
}
