import type { Day, Refusal } from '../core/index.ts'
import { keepsTime } from './hour-norms.ts'
import { mostMinutes, type TimeEntry, type TimeRefusalCode, type TimeSituation } from './time-entry.ts'

type Refusals = Refusal<TimeRefusalCode>[]

/** One keeps one's own hours, while the mentorship runs, where the program has something to say about them (USNC-16 to 18). */
export function mayLogTime({ party, phase, book }: TimeSituation): Refusals {
  if (party === null) return [{ code: 'hours-not-yours' }]
  if (phase === 'ended' || phase === 'undone') return [{ code: 'mentorship-over' }]
  return keepsTime(book, party) ? [] : [{ code: 'hours-not-asked' }]
}

/** What one entered before can be put right even when newer rules no longer ask for it. */
function asTheirOwn(entry: TimeEntry, { party, phase }: TimeSituation): Refusals {
  if (party === null || party !== entry.party) return [{ code: 'hours-not-yours' }]
  return phase === 'ended' || phase === 'undone' ? [{ code: 'mentorship-over' }] : []
}

export function mayReviseTime(entry: TimeEntry, situation: TimeSituation): Refusals {
  const refusals = asTheirOwn(entry, situation)
  return refusals.length > 0 || !entry.removed ? refusals : [{ code: 'time-removed' }]
}
export const mayRemoveTime = mayReviseTime

export function mayRestoreTime(entry: TimeEntry, situation: TimeSituation): Refusals {
  const refusals = asTheirOwn(entry, situation)
  return refusals.length > 0 || entry.removed ? refusals : [{ code: 'time-not-removed' }]
}

/** Whether time can have been given on a day: between the pairing and the end, and not later than today. */
export function timeDayRefusals(onDay: Day, { pairedOn, endsOn, today }: TimeSituation): Refusals {
  if (onDay > today) return [{ code: 'day-to-come', at: 'onDay' }]
  if (onDay < pairedOn) return [{ code: 'before-the-pairing', at: 'onDay' }]
  return endsOn !== null && onDay >= endsOn ? [{ code: 'after-the-end', at: 'onDay' }] : []
}

export const timeMinutesRefusals = (minutes: number): Refusals =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes
    ? []
    : [{ code: 'minutes-out-of-range', at: 'minutes', limit: mostMinutes }]
