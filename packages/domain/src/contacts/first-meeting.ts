import { addDays, type Day } from '../core/index.ts'
import { type Obligation, patience, pinOn, type Pins } from '../rules/index.ts'
import type { Agreed } from './agreed.ts'
import { contactNorms } from './asks.ts'
import type { ContactPart } from './facts.ts'
import { isAhead, lastHeld } from './next-meetings.ts'
import { isPaused } from './stretches.ts'

/** For so long it is the first meeting that is asked for. */
const early = 30

/**
 * Where all that two have is how often they mean to meet, their first meeting is asked for soon after the start (HRACO-37):
 * the first part of a month counts for nothing, and the year is long. Nobody is late with it.
 */
export function firstMeeting(
  found: Obligation[],
  { contacts, startsOn, endsOn, pauses }: ContactPart,
  figures: readonly Agreed[],
  pins: Pins,
  today: Day,
): void {
  const [first] = figures
  if (first === undefined || first.from !== startsOn || !isOften(first)) return
  if (today < startsOn || today > addDays(startsOn, early) || (endsOn !== null && endsOn <= today)) return
  const { book, edition } = pinOn(pins, startsOn)
  const { quantities, next } = contactNorms(book)
  const one = quantities.find(({ norm }) => norm.id === first.left.id)
  if (one === undefined || next.length > 0 || lastHeld(contacts, startsOn, today) !== null) return
  const planned = isAhead(contacts, startsOn, today)
  const paused = pauses.some((pause) => isPaused(pause, today))
  const { strength } = first.left.delegation
  const asked = strength === 'expected' || strength === 'required'
  const remindFrom = planned || paused || strength === 'guideline' ? null : addDays(startsOn, Math.ceil(patience / 2))
  const due = remindFrom !== null && remindFrom <= today
  for (const party of one.charged)
    found.push({
      key: `${one.norm.id}/first/${party}`,
      normId: one.norm.id,
      edition,
      party,
      state: planned ? 'met' : asked ? (due ? 'due' : 'open') : 'advice',
      strength,
      ask: { code: 'plan-next', first: true },
      progress: null,
      planned: 0,
      since: startsOn,
      dueOn: addDays(startsOn, early),
      until: addDays(startsOn, early + 1),
      remindFrom,
      waitingOn: planned ? null : party,
      coveredBy: null,
    })
}

/** Every other month or more often. */
const isOften = ({ count, window: { length } }: Agreed): boolean =>
  count !== null && count > 0 && (length === 'month' || length === 'quarter' || (length === 'year' && count >= 6))
