export type MarkKind = 'contact' | 'in-person' | 'informal' | 'goal' | 'due' | 'event'

/** Days are `YYYY-MM-DD`. */
export type LineMark = { key: string; kind: MarkKind; day: string; label: string }
export type LinePhase = { key: string; label: string; from: string }

export type Line = {
  from: string
  /** Null for a mentorship without an end: the line fades after what is known. */
  to: string | null
  today: string
  phases: readonly LinePhase[]
  marks: readonly LineMark[]
}

export type Placed<Thing> = Thing & { at: number }

export type Geometry = {
  open: boolean
  /** Part of the line that lies behind, 0 to 100. */
  elapsed: number
  /** Where today is, or null when it lies outside the line. */
  today: number | null
  phases: (Placed<LinePhase> & { width: number })[]
  marks: (Placed<LineMark> & { lane: number })[]
}

const DAY_MS = 86_400_000
const dayNumber = (day: string) => Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS)

/** Below this share of the line two labels of goals would touch, so the later one goes a lane lower. */
const LABEL_SHARE = 22

const clamp = (value: number) => Math.min(100, Math.max(0, value))

function endOf({ from, to, today, marks }: Line): number {
  if (to !== null) return Math.max(dayNumber(to), dayNumber(from) + 1)
  const known = Math.max(dayNumber(today), dayNumber(from) + 180, ...marks.map(({ day }) => dayNumber(day)))
  return dayNumber(from) + (known - dayNumber(from)) * 1.15
}

function lanes(marks: readonly Placed<LineMark>[]): (Placed<LineMark> & { lane: number })[] {
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return marks.map((mark) => {
    if (mark.kind !== 'goal') return { ...mark, lane: 0 }
    const free = ends.findIndex((end) => mark.at - end >= LABEL_SHARE)
    const lane = Math.max(0, free)
    ends[lane] = mark.at
    return { ...mark, lane }
  })
}

/** Places of everything on the line in percent of its width, so that it is the same drawing at any width. */
export function geometryOf(line: Line): Geometry {
  const start = dayNumber(line.from)
  const length = endOf(line) - start
  const place = (day: string) => ((dayNumber(day) - start) / length) * 100
  const today = place(line.today)
  const starts = line.phases.map(({ from }) => clamp(place(from)))
  const sorted = line.marks.map((mark) => ({ ...mark, at: clamp(place(mark.day)) })).toSorted((a, b) => a.at - b.at)
  return {
    open: line.to === null,
    elapsed: clamp(today),
    today: today >= 0 && today <= 100 ? today : null,
    phases: line.phases.map((phase, index) => ({
      ...phase,
      at: starts[index] ?? 0,
      width: Math.max(0, (starts[index + 1] ?? 100) - (starts[index] ?? 0)),
    })),
    marks: lanes(sorted),
  }
}
