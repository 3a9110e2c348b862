import type { Day, Happened, Party } from '../core/index.ts'
import type { MentorshipPhase } from '../mentorships/index.ts'
import type { ResolvedBook } from '../rules/index.ts'

/** What time outside contacts went into. */
export const timeUses = ['preparing', 'reading', 'writing', 'other'] as const
export type TimeUse = (typeof timeUses)[number]

/** Time that one of the two gave on a day, beside what they spent together. */
export type TimeEntry = {
  id: string
  mentorshipId: string
  party: Party
  onDay: Day
  minutes: number
  use: TimeUse
  removed: boolean
}

/** What decides about obligations in it. */
export type TimeGiven = Pick<TimeEntry, 'party' | 'onDay' | 'minutes'>

/** Who acts, when, and how the mentorship stands. */
export type TimeSituation = {
  party: Party | null
  phase: MentorshipPhase
  pairedOn: Day
  /** The first day after the term, null where it is open. */
  endsOn: Day | null
  today: Day
  book: ResolvedBook
}

export type TimeRefusalCode =
  | 'hours-not-yours'
  | 'mentorship-over'
  | 'hours-not-asked'
  | 'day-to-come'
  | 'before-the-pairing'
  | 'after-the-end'
  | 'minutes-out-of-range'
  | 'time-removed'
  | 'time-not-removed'

type About = { entryId: string; onDay: Day; minutes: number; use: TimeUse; party: Party }
export type TimeEvent =
  | Happened<'TimeLogged', 'mentorship', About>
  | Happened<'TimeRevised', 'mentorship', About & { fields: readonly string[] }>
  | Happened<'TimeRemoved', 'mentorship', About>
  | Happened<'TimeRestored', 'mentorship', About>

/** A whole day; more on one is a slip of the pen. */
export const mostMinutes = 1440
