import { addMonths, type Day, daysBetween } from '../core/index.ts'
import { monthsIn, type Stretch, stretch, stretchesOf } from '../rules/index.ts'
import type { Span } from './agreed.ts'
import type { ContactNorm } from './asks.ts'
import { type ContactPart, type OpenPeriod, termBegins } from './facts.ts'

/** Whatever is counted in a window of time. */
type Windowed = { norm: Pick<ContactNorm['norm'], 'window'>; ask: { agreed?: true } }

/**
 * The stretches of a norm's window within a part of the time that have begun and count; one that lies mostly in a pause
 * does not.
 */
export function stretchesFor(
  { norm: { window }, ask: { agreed } }: Windowed,
  part: Omit<ContactPart, 'delegated'>,
  span: Pick<Span, 'from' | 'until'>,
  today: Day,
): readonly Stretch[] {
  const { length, counted } = window
  const bounds = { startsOn: span.from, endsOn: span.until }
  const all =
    length === 'term'
      ? terms(part, span, today)
      : length === 'between-meetings'
        ? betweenMeetings({ contacts: part.contacts, ...bounds }, today)
        : agreed === true && counted === 'from-start'
          ? everyPart({ length, counted }, span, today)
          : stretchesOf({ length, counted }, bounds, today)
  return part.pauses.length === 0 ? all : all.filter((one) => !mostlyPaused(one, part.pauses, today))
}

const terms = (part: Omit<ContactPart, 'delegated'>, span: Pick<Span, 'from' | 'until'>, today: Day): Stretch[] =>
  [...part.terms, { from: termBegins(part), until: part.endsOn }]
    .filter(({ from }) => from <= today && span.from <= from && (span.until === null || from < span.until))
    .map(({ from, until }) => stretch(from, until))

/** Of a figure of the two every stretch counts from its first day on, a shorter last one in proportion. */
const everyPart = (
  window: Parameters<typeof stretchesOf>[0],
  { from, until }: Pick<Span, 'from' | 'until'>,
  today: Day,
): Stretch[] =>
  stretchesOf(window, { startsOn: from, endsOn: null }, today).flatMap((one) => {
    if (until === null || one.until === null || one.until <= until) return [one]
    return one.from < until ? [stretch(one.from, until)] : []
  })

/** How many it takes in a stretch: of a shorter one, the part for its whole months, rounded down. */
export function shareOf({ target, norm: { window } }: ContactNorm, { from, until }: Stretch): number {
  const { length, counted } = window
  if (until === null || counted !== 'from-start' || length === 'term' || length === 'between-meetings') return target
  const whole = monthsIn[length]
  return Math.floor((target * wholeMonths(from, until, whole)) / whole)
}

// As for windows: many terms begin and end on the same days.
const months = new Map<string, number>()
const mostKept = 10_000

function wholeMonths(from: Day, until: Day, most: number): number {
  const key = `${from}${until}${most}`
  const known = months.get(key)
  if (known !== undefined) return known
  let count = 0
  while (count < most && addMonths(from, count + 1) <= until) count += 1
  if (months.size >= mostKept) months.clear()
  months.set(key, count)
  return count
}

/** From each day with a meeting to the next; the last one lasts until the meeting that is planned, if one is. */
function betweenMeetings(
  { contacts, startsOn, endsOn }: Pick<ContactPart, 'contacts' | 'startsOn' | 'endsOn'>,
  today: Day,
): Stretch[] {
  const meetings = contacts.filter(
    ({ kind, onDay }) => kind === 'meeting' && onDay >= startsOn && (endsOn === null || onDay < endsOn),
  )
  const held = meetings.filter(({ state, onDay }) => state === 'held' && onDay <= today).map(({ onDay }) => onDay)
  const days = [...new Set(held)].toSorted()
  const ahead = meetings.filter(({ state, onDay }) => state === 'planned' && onDay > today).map(({ onDay }) => onDay)
  const [next] = ahead.toSorted()
  return days.map((from, index) => stretch(from, days[index + 1] ?? next ?? endsOn))
}

export const isPaused = ({ from, until }: OpenPeriod, day: Day): boolean =>
  from <= day && (until === null || day < until)

/** Whether more than half of the days lie in a pause, as far as it has come by today. */
function mostlyPaused({ from, until }: Stretch, pauses: readonly OpenPeriod[], today: Day): boolean {
  const end = until ?? today
  let paused = 0
  for (const pause of pauses) {
    const [first, last] = [pause.from > from ? pause.from : from, least(pause.until ?? today, end)]
    if (first < last) paused += daysBetween(first, last)
  }
  return paused * 2 > daysBetween(from, end)
}

const least = (one: Day, other: Day) => (one < other ? one : other)
