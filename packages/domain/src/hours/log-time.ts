import { type Day, decided, type Decision, refused } from '../core/index.ts'
import {
  mayLogTime,
  mayRemoveTime,
  mayRestoreTime,
  mayReviseTime,
  timeDayRefusals,
  timeMinutesRefusals,
} from './guards.ts'
import type { TimeEntry, TimeEvent, TimeRefusalCode, TimeSituation, TimeUse } from './time-entry.ts'

export type TimeDecision = Decision<TimeEntry, TimeEvent, TimeRefusalCode>

const onPair = ({ mentorshipId }: TimeEntry) => ({ subjectType: 'mentorship', subjectId: mentorshipId }) as const
const about = ({ id, onDay, minutes, use, party }: TimeEntry) => ({ entryId: id, onDay, minutes, use, party })

/** Enters time that one gave beside what the two spend together. */
export function logTime(
  ids: { id: string; mentorshipId: string },
  given: { onDay: Day; minutes: number; use: TimeUse },
  situation: TimeSituation,
): TimeDecision {
  const { party } = situation
  const may = mayLogTime(situation)
  const refusals =
    may.length > 0 ? may : [...timeDayRefusals(given.onDay, situation), ...timeMinutesRefusals(given.minutes)]
  if (party === null || refusals.length > 0) return refused(refusals)
  const entry: TimeEntry = { ...ids, party, ...given, removed: false }
  return decided(entry, { type: 'TimeLogged', ...onPair(entry), data: about(entry) })
}

/** Puts an entry right; what is not given stays, and where nothing differs nothing happens. */
export function reviseTime(
  before: TimeEntry,
  change: Partial<Pick<TimeEntry, 'onDay' | 'minutes' | 'use'>>,
  situation: TimeSituation,
): TimeDecision {
  const entry = { ...before, ...change }
  const fields = (['onDay', 'minutes', 'use'] as const).filter((field) => entry[field] !== before[field])
  const refusals = mayReviseTime(before, situation)
  if (fields.includes('onDay')) refusals.push(...timeDayRefusals(entry.onDay, situation))
  if (fields.includes('minutes')) refusals.push(...timeMinutesRefusals(entry.minutes))
  if (refusals.length > 0) return refused(refusals)
  if (fields.length === 0) return decided(before)
  return decided(entry, { type: 'TimeRevised', ...onPair(entry), data: { ...about(entry), fields } })
}

/** Takes an entry away; it can be put back. */
export function removeTime(before: TimeEntry, situation: TimeSituation): TimeDecision {
  const refusals = mayRemoveTime(before, situation)
  if (refusals.length > 0) return refused(refusals)
  const entry = { ...before, removed: true }
  return decided(entry, { type: 'TimeRemoved', ...onPair(entry), data: about(entry) })
}

export function restoreTime(before: TimeEntry, situation: TimeSituation): TimeDecision {
  const refusals = mayRestoreTime(before, situation)
  if (refusals.length > 0) return refused(refusals)
  const entry = { ...before, removed: false }
  return decided(entry, { type: 'TimeRestored', ...onPair(entry), data: about(entry) })
}
