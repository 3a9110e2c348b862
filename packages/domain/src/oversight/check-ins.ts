import { compare, type Day, type Party } from '../core/index.ts'
import { type Pins, pinOn, type Strength } from '../rules/index.ts'
import { after, timeFrom } from './intervals.ts'
import { type BodyTask, oversightNorms } from './norms.ts'

/** When one of the two was last heard from; `startsOn` is that of the mentorship. */
export type HeardFrom = { party: Party; startsOn: Day; checkedOn: Day | null; askedOn: Day | null }

/** `open` while there is time, `due` from when on it is time, and `overdue` until it is done. */
export const checkInStates = ['open', 'due', 'overdue'] as const
export type CheckInState = (typeof checkInStates)[number]

/** One thing that a member of the body is to do for one of the two. */
export type CheckInTask = {
  key: string
  does: BodyTask
  party: Party
  normId: string
  edition: number | null
  strength: Strength
  since: Day
  timeFrom: Day
  /** The last day on which it is done in time. */
  dueOn: Day
  state: CheckInState
}

export const stateOn = ({ timeFrom, dueOn }: Pick<CheckInTask, 'timeFrom' | 'dueOn'>, today: Day): CheckInState =>
  today > dueOn ? 'overdue' : today >= timeFrom ? 'due' : 'open'

/**
 * What the body is to do next for one of the two (HRACO-44, 45): so long after the last time as the edition says that was in
 * force then, counted from the start of the mentorship. What was missed stays one thing to do, however long ago.
 */
export function checkInTasks(
  { party, startsOn, checkedOn, askedOn }: HeardFrom,
  pins: Pins,
  today: Day,
): CheckInTask[] {
  const last: Record<BodyTask, Day | null> = { 'check-in': checkedOn, 'feedback-asked': askedOn }
  const found = (['check-in', 'feedback-asked'] as const).flatMap((does): CheckInTask[] => {
    const since = latest(startsOn, last[does])
    const { book, edition } = pinOn(pins, since)
    const asks = oversightNorms(book).tasks[does]
    if (asks === null) return []
    const dueOn = after(since, asks.every)
    const times = { timeFrom: timeFrom(since, dueOn), dueOn }
    const { id: normId, strength } = asks.norm
    const key = `${normId}/${since}/${party}`
    return [{ key, does, party, normId, edition, strength, since, ...times, state: stateOn(times, today) }]
  })
  return found.toSorted((one, other) => compare(one.dueOn, other.dueOn))
}

export const latest = (day: Day, other: Day | null): Day => (other !== null && other > day ? other : day)
