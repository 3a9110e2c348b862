import { type Day, daysBetween } from '../core/index.ts'
import { type Stretch, stretch, stretchesOf, type Window } from '../rules/index.ts'
import { type ContactPart, type OpenPeriod, termBegins } from './facts.ts'

/** The stretches of a norm's window that have begun and count; one that lies mostly in a pause does not. */
export function stretchesFor({ length, counted }: Window, part: ContactPart, today: Day): readonly Stretch[] {
  const all =
    length === 'term'
      ? terms(part, today)
      : length === 'between-meetings'
        ? betweenMeetings(part, today)
        : stretchesOf({ length, counted }, part, today)
  return part.pauses.length === 0 ? all : all.filter((one) => !mostlyPaused(one, part.pauses, today))
}

const terms = (part: ContactPart, today: Day): Stretch[] =>
  [...part.terms, { from: termBegins(part), until: part.endsOn }]
    .filter(({ from }) => from <= today)
    .map(({ from, until }) => stretch(from, until))

/** From each day with a meeting to the next; the last one lasts until the meeting that is planned, if one is. */
function betweenMeetings({ contacts, startsOn, endsOn }: ContactPart, today: Day): Stretch[] {
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
