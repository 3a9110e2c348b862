export type YearMarkKind =
  'MEETING' | 'IN_PERSON' | 'INFORMAL' | 'PLANNED' | 'GOAL' | 'MILESTONE' | 'REACHED' | 'DUE' | 'OVERDUE'
export type YearSpanKind = 'AGREEMENT' | 'TERM' | 'RENEWAL' | 'PAUSE' | 'AFTER' | 'PHASE'

/** Something on the line, in words; `flag` is what stands beside a goal's flag. Days are `YYYY-MM-DD`. */
export type YearMark = { kind: YearMarkKind; on: string; label: string; flag?: string | null | undefined }
/** A part of the line, in words; phases lie on the other parts. `until` is the first day after it, null while it lasts. */
export type YearSpan = {
  kind: YearSpanKind
  from: string
  until?: string | null | undefined
  label: string
  /** What the program calls a phase. */
  name?: string | null | undefined
}

/** A mentorship from its pairing on, as the contract's `yearLine` tells it. */
export type Year = {
  from: string
  /** The first day after it; null where it has no end: the line fades. */
  until?: string | null | undefined
  today: string
  /** The next look at whether one without an end goes on. */
  review?: string | null | undefined
  reviewLabel?: string | null | undefined
  spans: readonly YearSpan[]
  marks: readonly YearMark[]
}

export type PlacedMark = YearMark & { at: number }
export type PlacedSpan = YearSpan & { at: number; width: number }

/** Places in percent of the width, so that it is the same drawing at any width. */
export type Places = {
  /** Nobody has said when it ends. */
  open: boolean
  /** How much of the line lies behind. */
  elapsed: number
  /** Where today is, or null when it lies outside. */
  today: number | null
  review: number | null
  spans: PlacedSpan[]
  /** By day. */
  marks: PlacedMark[]
}

const DAY_MS = 86_400_000
/** A mentorship without an end is drawn as at least this long, and a little past what is known. */
const LEAST_DAYS = 180
const BEYOND = 1.12

const dayNumber = (day: string) => Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS)
const clamp = (value: number) => Math.min(100, Math.max(0, value))

function endOf({ from, until, today, review, spans, marks }: Year): number {
  const start = dayNumber(from)
  const ends = spans.flatMap((span) => (span.until ? [dayNumber(span.until)] : []))
  if (until) return Math.max(dayNumber(until), start + 1, ...ends)
  const days = [today, ...(review ? [review] : []), ...marks.map(({ on }) => on)].map(dayNumber)
  const known = Math.max(start + LEAST_DAYS, ...ends, ...days)
  return start + (known - start) * BEYOND
}

export function placesOf(year: Year): Places {
  const start = dayNumber(year.from)
  const length = endOf(year) - start
  const place = (day: string) => ((dayNumber(day) - start) / length) * 100
  const today = place(year.today)
  return {
    open: !year.until,
    elapsed: clamp(today),
    today: today >= 0 && today <= 100 ? today : null,
    review: year.review ? clamp(place(year.review)) : null,
    spans: year.spans.map((span) => {
      const at = clamp(place(span.from))
      return { ...span, at, width: Math.max(0, clamp(span.until ? place(span.until) : 100) - at) }
    }),
    marks: year.marks
      .map((mark) => ({ ...mark, at: clamp(place(mark.on)) }))
      .toSorted((one, other) => one.at - other.at),
  }
}
