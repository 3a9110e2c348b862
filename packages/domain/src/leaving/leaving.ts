import {
  type Day,
  decided,
  type Decision,
  type Happened,
  type Moment,
  type Party,
  type Refusal,
  refused,
  type Standing,
} from '../core/index.ts'
import { endByLeaving } from '../endings/index.ts'
import type { Participation } from '../enrolment/index.ts'
import { type Mentorship, type MentorshipEvent, undone } from '../mentorships/index.ts'
import type { ResolvedBook } from '../rules/index.ts'

export type LeavingRefusalCode = 'leaving-not-yours' | 'already-left'

export type LeavingEvent = Happened<'ProgramLeft', 'participation', { personId: string; role: Party }>

/** A mentorship of the part that is left, with the rules it lives by. */
export type Open = { mentorship: Mentorship; book: ResolvedBook }

/** What becomes of one: it ends, with the words for those who oversee it, or nothing came of the pairing. */
export type Closing = ({ is: 'ended' } & ReturnType<typeof endByLeaving>) | ({ is: 'undone' } & Undone)
type Undone = {
  mentorship: ReturnType<typeof undone>['state']
  event: Extract<MentorshipEvent, { type: 'PairingUndone' }>
}

/** What stands in the way of leaving a program: only oneself leaves, and once. */
export function mayLeave(participation: Participation, by: Standing): Refusal<LeavingRefusalCode>[] {
  if (participation.personId !== by.personId) return [{ code: 'leaving-not-yours' }]
  return participation.state === 'left' ? [{ code: 'already-left' }] : []
}

/**
 * Leaves a program: every mentorship of that part that is open comes to its end, as one that somebody ended, with no mark on
 * either; an invitation brings back. Refused for anybody else's part, and for one that was left before.
 */
export function leaveProgram(
  participation: Participation,
  open: readonly Open[],
  { by, today, now }: { by: Standing; today: Day; now: Moment },
): Decision<{ participation: Participation; closings: Closing[] }, LeavingEvent, LeavingRefusalCode> {
  const refusals = mayLeave(participation, by)
  if (refusals.length > 0) return refused(refusals)
  const { id, personId, role } = participation
  return decided(
    { participation: { ...participation, state: 'left' }, closings: open.flatMap((one) => closing(one, today, now)) },
    { type: 'ProgramLeft', subjectType: 'participation', subjectId: id, data: { personId, role } },
  )
}

function closing({ mentorship, book }: Open, today: Day, now: Moment): Closing[] {
  switch (mentorship.phase) {
    case 'active':
      return [{ is: 'ended', ...endByLeaving(mentorship, { today, book }) }]
    case 'agreement': {
      const { state, event } = undone(mentorship, now)
      // Told apart from one that the program undid: who left does not stay to be paired again.
      return [{ is: 'undone', mentorship: state, event: { ...event, data: { ...event.data, bothStay: false } } }]
    }
    case 'ended':
    case 'undone':
      return []
  }
}
