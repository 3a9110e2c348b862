import { decided, type Decision, type Happened, type Refusal, refused } from '../core/index.ts'

export type ErasureRefusalCode =
  | 'erasure-not-yours'
  | 'erasure-address-differs'
  | 'erasure-last-owner'
  | 'erasure-asked-already'
  | 'erasure-not-asked'
  | 'erased-already'

export type ErasureEvent =
  Happened<'ErasureAsked', 'person'> | Happened<'ErasureTakenBack', 'person'> | Happened<'PersonErased', 'person'>

/** For how long one can think better of it. */
export const graceDays = 7

/** Where somebody stands: nothing asked, asked and waiting until `dueAt`, or gone. */
export type Erasure = { is: 'none' } | { is: 'asked'; dueAt: Date } | { is: 'done' }

/** `soleOwner`: nobody else owns the organization, or will, once those who asked before are gone. */
export type ErasureSituation = { personId: string; by: string; soleOwner: boolean }

/** What stands in the way of asking to be erased: it is somebody else, asked before, or the only owner. */
export function mayAskErasure(erasure: Erasure, situation: ErasureSituation): Refusal<ErasureRefusalCode>[] {
  if (situation.by !== situation.personId) return [{ code: 'erasure-not-yours' }]
  if (erasure.is === 'done') return [{ code: 'erased-already' }]
  if (erasure.is === 'asked') return [{ code: 'erasure-asked-already' }]
  return situation.soleOwner ? [{ code: 'erasure-last-owner' }] : []
}

/** Asks to be erased when the days of grace are over; `typed` is one's own address, written out so that it is no slip of the hand. */
export function askErasure(
  erasure: Erasure,
  { typed, address, now }: { typed: string; address: string; now: Date },
  situation: ErasureSituation,
): Decision<Extract<Erasure, { is: 'asked' }>, ErasureEvent, ErasureRefusalCode> {
  const refusals = mayAskErasure(erasure, situation)
  if (refusals.length === 0 && typed.trim().toLowerCase() !== address.toLowerCase())
    refusals.push({ code: 'erasure-address-differs', at: 'address' })
  if (refusals.length > 0) return refused(refusals)
  return decided(
    { is: 'asked', dueAt: new Date(now.getTime() + graceDays * 86_400_000) },
    { type: 'ErasureAsked', subjectType: 'person', subjectId: situation.personId, data: {} },
  )
}

/** Stays after all; refused where nothing was asked, or it is too late. */
export function takeBackErasure(
  erasure: Erasure,
  personId: string,
): Decision<Extract<Erasure, { is: 'none' }>, ErasureEvent, ErasureRefusalCode> {
  if (erasure.is === 'done') return refused([{ code: 'erased-already' }])
  if (erasure.is === 'none') return refused([{ code: 'erasure-not-asked' }])
  return decided({ is: 'none' }, { type: 'ErasureTakenBack', subjectType: 'person', subjectId: personId, data: {} })
}

export const personErased = (personId: string): ErasureEvent => ({
  type: 'PersonErased',
  subjectType: 'person',
  subjectId: personId,
  data: {},
})
