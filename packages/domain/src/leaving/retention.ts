import { addDays, addMonths, type Day, type Happened } from '../core/index.ts'

export type RetentionEvent =
  | Happened<'ErasureOfTextsAnnounced', 'mentorship', { mentorId: string; protegeId: string; day: Day }>
  | Happened<'TextsErased', 'mentorship', { mentorId: string; protegeId: string }>

type Two = { id: string; mentorId: string; protegeId: string }

/** How long before it the two are told that what they wrote will be erased. */
export const announcedDaysBefore = 30

/** The day on which what a pair wrote is erased: so many months after the end, counted from the first day on which it was over. */
export const keptUntil = (endedOn: Day, monthsKept: number): Day => addMonths(endedOn, monthsKept)

/** Whether it is time to tell the two. */
export const isToBeAnnounced = (until: Day, today: Day): boolean => addDays(until, -announcedDaysBefore) <= today

/** The day that is announced: where nobody looked for a while, later than it would have been, so that a month is left in any case. */
export function erasesOn(until: Day, today: Day): Day {
  const earliest = addDays(today, announcedDaysBefore)
  return until < earliest ? earliest : until
}

export const textsAnnounced = ({ id, mentorId, protegeId }: Two, day: Day): RetentionEvent => ({
  type: 'ErasureOfTextsAnnounced',
  subjectType: 'mentorship',
  subjectId: id,
  data: { mentorId, protegeId, day },
})

export const textsErased = ({ id, mentorId, protegeId }: Two): RetentionEvent => ({
  type: 'TextsErased',
  subjectType: 'mentorship',
  subjectId: id,
  data: { mentorId, protegeId },
})
