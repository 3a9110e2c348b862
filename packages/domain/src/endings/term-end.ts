import { addDays, type Day, type Happened } from '../core/index.ts'
import type { Mentorship } from '../mentorships/index.ts'
import type { ResolvedBook } from '../rules/index.ts'

export type TermEndEvent = Happened<
  'TermEndAnnounced',
  'mentorship',
  { mentorId: string; protegeId: string; lastDay: Day }
>

/** How long before it the two are told that their term ends. */
export const termEndToldDaysBefore = 30

type Running = { phase: Mentorship['phase']; startsOn: Day | null; endsOn: Day | null }

/**
 * The last day of a term that is to be announced: where nothing is renewed, nobody is asked whether to go on, and the end would
 * come unannounced. A term that is hardly longer than that needs no word.
 */
export function termEndToTell({ phase, startsOn, endsOn }: Running, book: ResolvedBook, today: Day): Day | null {
  if (phase !== 'active' || startsOn === null || endsOn === null || endsOn <= today) return null
  if (book.settings.renewal.allowed) return null
  const from = addDays(endsOn, -termEndToldDaysBefore)
  return from <= today && addDays(startsOn, termEndToldDaysBefore) <= from ? addDays(endsOn, -1) : null
}

type Two = { id: string; mentorId: string; protegeId: string }
export const termEndTold = ({ id, mentorId, protegeId }: Two, lastDay: Day): TermEndEvent => ({
  type: 'TermEndAnnounced',
  ...{ subjectType: 'mentorship', subjectId: id },
  data: { mentorId, protegeId, lastDay },
})
