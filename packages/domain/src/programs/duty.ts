import { decided, type Decision, type DutyName, type Happened, holds, type Refusal, refused } from '../core/index.ts'
import type { Standing } from '../core/index.ts'

export type DutyRefusalCode =
  'duty-not-yours-to-give' | 'duty-already-held' | 'duty-of-removed-person' | 'last-owner-duty'

export type DutyEvent =
  | Happened<'DutyGiven', 'duty', { duty: DutyName; personId: string }>
  | Happened<'DutyEnded', 'duty', { duty: DutyName; personId: string }>

/** A charge somebody holds; `soleOwner` is true of the only owner duty left. */
export type Duty = { id: string; duty: DutyName; personId: string; soleOwner: boolean }

/** Who holds what is for the owners; coordinators may say who is in their committee. */
const mayDecide = (duty: DutyName, by: Standing) =>
  holds(by, 'owner') || (duty === 'committee' && holds(by, 'coordinator'))

/** What stands in the way of giving a duty: not the giver's to give, held already, or the person was removed. */
export function mayGiveDuty(
  duty: DutyName,
  to: { held: readonly DutyName[]; removed: boolean },
  by: Standing,
): Refusal<DutyRefusalCode>[] {
  if (!mayDecide(duty, by)) return [{ code: 'duty-not-yours-to-give' }]
  if (to.removed) return [{ code: 'duty-of-removed-person', at: 'personId' }]
  return to.held.includes(duty) ? [{ code: 'duty-already-held', at: 'duty' }] : []
}

/** Gives a duty; refused as `mayGiveDuty` says. */
export function giveDuty(
  { id, duty, personId }: Pick<Duty, 'id' | 'duty' | 'personId'>,
  to: { held: readonly DutyName[]; removed: boolean },
  by: Standing,
): Decision<Duty, DutyEvent, DutyRefusalCode> {
  const refusals = mayGiveDuty(duty, to, by)
  if (refusals.length > 0) return refused(refusals)
  return decided(
    { id, duty, personId, soleOwner: false },
    { type: 'DutyGiven', subjectType: 'duty', subjectId: id, data: { duty, personId } },
  )
}

/** What stands in the way of ending a duty: not theirs to end, or nobody would own the organization. */
export function mayEndDuty(duty: Duty, by: Standing): Refusal<DutyRefusalCode>[] {
  if (!mayDecide(duty.duty, by)) return [{ code: 'duty-not-yours-to-give' }]
  return duty.soleOwner ? [{ code: 'last-owner-duty' }] : []
}

/** Ends a duty: the state is null, since nothing of it is left. */
export function endDuty(duty: Duty, by: Standing): Decision<null, DutyEvent, DutyRefusalCode> {
  const refusals = mayEndDuty(duty, by)
  if (refusals.length > 0) return refused(refusals)
  const data = { duty: duty.duty, personId: duty.personId }
  return decided(null, { type: 'DutyEnded', subjectType: 'duty', subjectId: duty.id, data })
}
