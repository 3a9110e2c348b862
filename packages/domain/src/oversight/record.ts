import { checkText, type Day, decided, type Decision, type Happened, holds, type Party } from '../core/index.ts'
import { type Refusal, refused, type Standing, type TextRefusalCode } from '../core/index.ts'
import { type ConcernReader, readerOf } from '../concerns/index.ts'
import { daysBetween } from '../core/index.ts'
import type { Mentorship } from '../mentorships/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import { oversightNorms } from './norms.ts'

/** How somebody was spoken with. */
export const checkInWays = ['telephone', 'video', 'in-person', 'writing'] as const
export type CheckInWay = (typeof checkInWays)[number]

/** How many days an unanswered wish for feedback is left alone. */
export const daysBetweenAsking = 7

export type CheckInRefusalCode =
  | 'check-in-not-asked'
  | 'check-in-not-yours'
  | 'check-in-of-own-pair'
  | 'check-in-mentorship-over'
  | 'check-in-day'
  | 'check-in-recorded'
  | 'member-not-of-the-body'
  | 'member-of-the-pair'
  | 'feedback-not-asked'
  | 'feedback-asked-lately'

export type CheckInEvent =
  | Happened<'CheckInHeld', 'check-in', { party: Party; way: CheckInWay; onDay: Day; asked: boolean }>
  | Happened<'CheckInHandedOver', 'check-in', { party: Party; personId: string }>
  | Happened<'FeedbackAsked', 'check-in', { party: Party }>

/** Who acts, and by which rules; `pairedOn` and `today` are days of the program. */
export type CheckInSituation = { by: Standing; book: ResolvedBook; pairedOn: Day; today: Day }

type Refusals = Refusal<CheckInRefusalCode>[]

/** What stands in the way of looking after one of the two: it is for the members whom the rules name, never about themselves. */
export function mayLookAfter(mentorship: Mentorship, { by, book }: Pick<CheckInSituation, 'by' | 'book'>): Refusals {
  if (mentorship.phase === 'ended' || mentorship.phase === 'undone') return [{ code: 'check-in-mentorship-over' }]
  const { duty } = oversightNorms(book)
  if (duty === null) return [{ code: 'check-in-not-asked' }]
  if (!holds(by, duty)) return [{ code: 'check-in-not-yours' }]
  return isPartyOf(mentorship, by.personId) ? [{ code: 'check-in-of-own-pair' }] : []
}

const isPartyOf = ({ mentorId, protegeId }: Mentorship, personId: string) =>
  personId === mentorId || personId === protegeId

export type CheckIn = { party: Party; onDay: Day; way: CheckInWay; asked: boolean; note: string; reader: ConcernReader }

/** Keeps that one of the two was spoken with; what was said is for the oversight body alone. */
export function recordCheckIn(
  mentorship: Mentorship,
  { id, note, recorded, ...said }: Omit<CheckIn, 'reader'> & { id: string; recorded: readonly Day[] },
  situation: CheckInSituation,
): Decision<CheckIn, CheckInEvent, CheckInRefusalCode | TextRefusalCode> {
  const refusals: Refusal<CheckInRefusalCode | TextRefusalCode>[] = mayLookAfter(mentorship, situation)
  const { book, pairedOn, today } = situation
  const { party, onDay, way, asked } = said
  const checked = checkText(note, { at: 'note' })
  if (refusals.length === 0) {
    if (onDay < pairedOn || onDay > today) refusals.push({ code: 'check-in-day', at: 'onDay' })
    else if (recorded.includes(onDay)) refusals.push({ code: 'check-in-recorded', at: 'onDay' })
    refusals.push(...checked.refusals)
  }
  if (refusals.length > 0) return refused(refusals)
  return decided(
    { ...said, note: checked.text, reader: readerOf(book) },
    { type: 'CheckInHeld', subjectType: 'check-in', subjectId: id, data: { party, way, onDay, asked } },
  )
}

/** What stands in the way of handing one of the two over to a member: not one of the body, or one of the pair. */
export function handOver(
  mentorship: Mentorship,
  { party, member }: { party: Party; member: Standing },
  situation: Pick<CheckInSituation, 'by' | 'book'>,
): Decision<{ party: Party; memberId: string }, CheckInEvent, CheckInRefusalCode> {
  const refusals = mayLookAfter(mentorship, situation)
  const { duty } = oversightNorms(situation.book)
  if (refusals.length === 0 && duty !== null && !holds(member, duty))
    refusals.push({ code: 'member-not-of-the-body', at: 'memberId' })
  if (refusals.length === 0 && isPartyOf(mentorship, member.personId))
    refusals.push({ code: 'member-of-the-pair', at: 'memberId' })
  if (refusals.length > 0) return refused(refusals)
  const memberId = member.personId
  return decided(
    { party, memberId },
    {
      type: 'CheckInHandedOver',
      subjectType: 'check-in',
      subjectId: mentorship.id,
      data: { party, personId: memberId },
    },
  )
}

/** When one of the two was last asked for feedback, and last gave any. */
export type FeedbackStanding = { party: Party; askedOn: Day | null; givenOn: Day | null }

/** What stands in the way of asking one of the two for feedback by mail: the rules do not, or they were just asked. */
export function mayAskForFeedback(
  mentorship: Mentorship,
  { askedOn, givenOn }: FeedbackStanding,
  situation: CheckInSituation,
): Refusals {
  const refusals = mayLookAfter(mentorship, situation)
  if (refusals.length > 0) return refusals
  if (oversightNorms(situation.book).tasks['feedback-asked'] === null) return [{ code: 'feedback-not-asked' }]
  const waits = askedOn !== null && (givenOn === null || givenOn < askedOn)
  return waits && daysBetween(askedOn, situation.today) < daysBetweenAsking ? [{ code: 'feedback-asked-lately' }] : []
}

/** Asks one of the two for feedback in confidence (HRACO-45, 46); the mail tells them where. */
export function askForFeedback(
  mentorship: Mentorship,
  standing: FeedbackStanding,
  situation: CheckInSituation,
): Decision<{ askedOn: Day }, CheckInEvent, CheckInRefusalCode> {
  const refusals = mayAskForFeedback(mentorship, standing, situation)
  if (refusals.length > 0) return refused(refusals)
  const data = { party: standing.party }
  return decided(
    { askedOn: situation.today },
    { type: 'FeedbackAsked', subjectType: 'check-in', subjectId: mentorship.id, data },
  )
}
