import { callsMissing, type ContactFacts } from '../contacts/index.ts'
import {
  addMonths,
  type Day,
  decided,
  type Decision,
  localDay,
  type Moment,
  type Party,
  type Refusal,
} from '../core/index.ts'
import { refused } from '../core/index.ts'
import { type Goal, isGoal } from '../goals/index.ts'
import { begin, type Mentorship } from '../mentorships/index.ts'
import type { PhaseDay } from '../plans/index.ts'
import type { ClauseNorm, ResolvedBook } from '../rules/index.ts'
import { type Agreement, agreementBase, type AgreementEvent, type AgreementRefusalCode } from './agreement.ts'
import { renews, settledIn, type Signature } from './agreement.ts'
import { actOf, unsigned } from './form.ts'
import { missingParts } from './section.ts'

/** The promises of a book; `of` leaves those of one side. */
export const promises = (book: ResolvedBook, of?: Party): ClauseNorm[] =>
  book.norms.filter((norm): norm is ClauseNorm => {
    if (norm.kind !== 'clause') return false
    return of === undefined || norm.party === of || norm.party === 'each' || norm.party === 'pair'
  })

/** What a signer has to tick, by norm id; promises that are only recommended need no tick. */
export const promisesToAcknowledge = (book: ResolvedBook, party: Party): ClauseNorm[] =>
  promises(book, party).filter(({ strength }) => strength === 'required')

/** A section that the program requires and that is still empty; each is named (HRACO-37 to 40). */
export const unsettled = (
  agreement: Agreement,
  book: ResolvedBook,
  goals: readonly Goal[],
  phaseDays: readonly PhaseDay[] = [],
): Refusal<AgreementRefusalCode>[] => {
  const { termMonths } = agreement
  const has = { settled: settledIn(agreement), termMonths, goals: goals.filter(isGoal).length, phaseDays }
  return missingParts(book, has).map(({ normId, part }) => ({ code: 'section-missing', at: 'sections', normId, part }))
}

type Before = { contacts: readonly ContactFacts[]; pairedOn: Day }

/** What has to take place before a mentorship starts: once it runs, it is late, and keeps nobody from anything. */
export const notBefore = (
  { phase }: Pick<Mentorship, 'phase'>,
  before: Before | undefined,
  book: ResolvedBook,
): Refusal<AgreementRefusalCode>[] => (phase === 'agreement' && before ? callsMissing(before, book) : [])

/**
 * Everything that stands in the way of signing, but for the promises not yet ticked and sections still empty; missing
 * goals never do, unless a program requires them.
 */
export function maySign(
  agreement: Agreement,
  mentorship: Mentorship,
  by: Party | null,
  book: ResolvedBook,
  today: Day | null = null,
): Refusal<AgreementRefusalCode>[] {
  if (by === null) return [{ code: 'not-a-signer' }]
  if (mentorship.phase === 'undone') return [{ code: 'pairing-was-undone' }]
  if (mentorship.phase === 'ended') return [{ code: 'mentorship-has-ended' }]
  if (actOf(book) === null) return [{ code: 'no-agreement-to-sign' }]
  switch (agreement.state) {
    case 'draft':
      return isTooLate(agreement, mentorship, today)
    case 'partially-signed':
      return agreement.signature.party === by ? [{ code: 'already-signed' }] : isTooLate(agreement, mentorship, today)
    case 'signed':
      return [{ code: 'signed-by-both' }]
    case 'superseded':
      return [{ code: 'agreement-superseded' }]
    case 'withdrawn':
      return [{ code: 'amendment-was-withdrawn' }]
  }
}

/** A renewal is signed by both before the term is over, or it ends (CSCE-28). */
const isTooLate = (agreement: Agreement, mentorship: Mentorship, today: Day | null): Refusal<AgreementRefusalCode>[] =>
  today !== null &&
  mentorship.phase === 'active' &&
  mentorship.endsOn !== null &&
  mentorship.endsOn <= today &&
  renews(agreement, mentorship.endsOn)
    ? [{ code: 'renewal-too-late' }]
    : []

/** What a signer still has to tick. */
export const unacknowledged = (
  book: ResolvedBook,
  party: Party,
  acknowledged: readonly string[],
): Refusal<AgreementRefusalCode>[] =>
  promisesToAcknowledge(book, party)
    .filter(({ id }) => !acknowledged.includes(id))
    .map(({ id }) => ({ code: 'clause-not-acknowledged', at: 'acknowledged', normId: id }))

export type Signing = {
  by: Party | null
  personId: string
  /** Of the canonical text as it is now; the caller has made sure that it is what the signer read. */
  digest: string
  acknowledged: readonly string[]
  now: Moment
  /** The program's: the term starts on its calendar day. */
  timeZone: string
}

/** After a signature: `previous` is the agreement that an amendment has just superseded. */
export type Signed = { agreement: Agreement; mentorship: Mentorship; previous: Agreement | null }

/**
 * Signs. The first signature freezes the text; the second puts it in force (CSCE-10): an agreement starts the term on
 * that day (CSCE-25), an amendment leaves the term and supersedes `previous`, a renewal adds a term of its own to the
 * one that runs (CSCE-26 to 28). Where the term began without the word of the two, theirs leaves its days alone. Where the
 * text changed since the first signature (a name, say), that one lapses. Refused as `maySign` says, and for each required promise not ticked.
 */
export function sign(
  agreement: Agreement,
  {
    mentorship,
    previous,
    book,
    goals = [],
    phaseDays,
    before,
  }: {
    mentorship: Mentorship
    previous: Agreement | null
    book: ResolvedBook
    goals?: readonly Goal[]
    phaseDays?: readonly PhaseDay[]
    before?: Before
  },
  signing: Signing,
): Decision<Signed, AgreementEvent, AgreementRefusalCode> {
  const { by, personId, digest, now } = signing
  const signedOn: Day = localDay(now, signing.timeZone)
  const refusals = maySign(agreement, mentorship, by, book, signedOn)
  if (by !== null) refusals.push(...unacknowledged(book, by, signing.acknowledged))
  if (refusals.every(({ code }) => code === 'clause-not-acknowledged'))
    refusals.push(...unsettled(agreement, book, goals, phaseDays), ...notBefore(mentorship, before, book))
  if (by === null || refusals.length > 0) return refused(refusals)

  const signature: Signature = { personId, party: by, digest, signedAt: now }
  const { id, mentorshipId, number, termMonths, renewed } = agreement
  const base = agreementBase(agreement)
  const about = { subjectType: 'agreement', subjectId: id } as const
  const one: AgreementEvent = {
    type: 'AgreementSigned',
    ...about,
    data: { mentorshipId, number, party: by, digest, ...unsigned(book) },
  }
  if (agreement.state !== 'partially-signed' || agreement.digest !== digest) {
    const alone: Agreement = { ...base, state: 'partially-signed', digest, signature }
    return decided<Signed, AgreementEvent>(
      { agreement: alone, mentorship, previous: null },
      ...lapsedSignatures(agreement, book),
      one,
    )
  }

  const first = agreement.signature
  const signatures = by === 'mentor' ? { mentor: signature, protege: first } : { mentor: first, protege: signature }
  const whole: Agreement = { ...base, state: 'signed', digest, signatures, signedOn }
  if (mentorship.phase === 'active' && renewed && termMonths !== null && renews(agreement, mentorship.endsOn)) {
    const { continuesFrom } = renewed
    const endsOn = addMonths(continuesFrom, termMonths)
    const signed: AgreementEvent = {
      type: 'RenewalSigned',
      ...about,
      data: { mentorshipId, number, startsOn: continuesFrom, endsOn, digest },
    }
    const on: Mentorship = { ...mentorship, endsOn }
    return decided<Signed, AgreementEvent>(
      { agreement: whole, mentorship: on, previous: superseded(previous) },
      one,
      signed,
    )
  }
  const inForce = (on: Extract<Mentorship, { phase: 'active' }>): AgreementEvent => ({
    type: 'AgreementActivated',
    ...about,
    data: { mentorshipId, startsOn: on.startsOn, endsOn: on.endsOn, digest },
  })
  if (mentorship.phase === 'active' && previous === null)
    return decided<Signed, AgreementEvent>({ agreement: whole, mentorship, previous }, one, inForce(mentorship))
  if (mentorship.phase === 'active') {
    const amended: AgreementEvent = {
      type: 'AmendmentSigned',
      ...about,
      data: { mentorshipId, number, signedOn, digest },
    }
    return decided<Signed, AgreementEvent>(
      { agreement: whole, mentorship, previous: superseded(previous) },
      one,
      amended,
    )
  }
  const active = begin(mentorship, signedOn, termMonths)
  return decided<Signed, AgreementEvent>({ agreement: whole, mentorship: active, previous: null }, one, inForce(active))
}

const superseded = (previous: Agreement | null): Agreement | null =>
  previous?.state === 'signed' ? { ...previous, state: 'superseded' } : previous

/**
 * What a change of the text does to a signature given before: it is void, and that side signs anew. Nothing happens
 * to a draft nobody has signed; refused once both have, for then only an amendment changes anything.
 */
export function voidSignatures(
  agreement: Agreement,
  book: ResolvedBook | null = null,
): Decision<Agreement, AgreementEvent, AgreementRefusalCode> {
  if (agreement.state === 'draft') return decided(agreement)
  if (agreement.state !== 'partially-signed') return refused([{ code: 'signed-by-both' }])
  return decided({ ...agreementBase(agreement), state: 'draft' }, lapsed(agreement, agreement.signature.party, book))
}

/** The record of it, for each signature given before. */
export const lapsedSignatures = (agreement: Agreement, book: ResolvedBook | null = null): AgreementEvent[] =>
  agreement.state === 'partially-signed' ? [lapsed(agreement, agreement.signature.party, book)] : []

const lapsed = ({ id, mentorshipId, number }: Agreement, party: Party, book: ResolvedBook | null): AgreementEvent => ({
  type: 'SignaturesVoided',
  subjectType: 'agreement',
  subjectId: id,
  data: { mentorshipId, number, party, ...(book && unsigned(book)) },
})
