import type { Day, Happened, Moment, Party } from '../core/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import { nothingSettled, type Settled } from './section.ts'

export type Signature = { personId: string; party: Party; digest: string; signedAt: Moment }
export type Signatures = Record<Party, Signature>

/** What a renewal is for: it begins on the first day after the term before. */
export type RenewedTerm = { continuesFrom: Day }

/** `number` 1 is the agreement, a higher one renews it or amends it; null months are open-ended. */
export type AgreementBase = {
  id: string
  mentorshipId: string
  number: number
  editionId: string
  termMonths: number | null
  /** Of a renewal, and of what amends it. */
  renewed?: RenewedTerm
  /** How often the two mean to meet, where their program leaves that to them (CSCE-27, HRACO-37). */
  meetingsPerYear?: number | null
  /** What else they settled, where their program has more than goals and promises; nothing where it is not said. */
  settled?: Settled
}

export const agreementBase = ({ renewed, meetingsPerYear, settled, ...base }: AgreementBase): AgreementBase => ({
  ...{ id: base.id, mentorshipId: base.mentorshipId, number: base.number },
  ...{ editionId: base.editionId, termMonths: base.termMonths },
  ...(renewed && { renewed }),
  ...(meetingsPerYear && { meetingsPerYear }),
  ...(settled && { settled }),
})

export const settledIn = ({ settled }: Pick<AgreementBase, 'settled'>): Settled => settled ?? nothingSettled

/**
 * An agreement goes from draft over one signature to both; an amendment signed by both supersedes the one before, and
 * one that is withdrawn leaves it in force.
 */
export type Agreement = AgreementBase &
  (
    | { state: 'draft' }
    | { state: 'partially-signed'; digest: string; signature: Signature }
    | { state: 'signed' | 'superseded'; digest: string; signatures: Signatures; signedOn: Day }
    | { state: 'withdrawn' }
  )
export type AgreementState = Agreement['state']
export type SignedAgreement = Extract<Agreement, { state: 'signed' | 'superseded' }>

export type AgreementEvent =
  // `signed` is false where the word was given otherwise than by a signature.
  | Happened<
      'AgreementSigned',
      'agreement',
      { mentorshipId: string; number: number; party: Party; digest: string; signed?: false }
    >
  | Happened<'SignaturesVoided', 'agreement', { mentorshipId: string; number: number; party: Party; signed?: false }>
  | Happened<
      'AgreementSettled',
      'agreement',
      { mentorshipId: string; number: number; party: Party; sections: readonly string[] }
    >
  | Happened<
      'AgreementSectionWritten',
      'agreement',
      { mentorshipId: string; number: number; party: Party; section: string }
    >
  | Happened<
      'AgreementActivated',
      'agreement',
      { mentorshipId: string; startsOn: Day; endsOn: Day | null; digest: string }
    >
  | Happened<'AmendmentBegun', 'agreement', { mentorshipId: string; number: number; party: Party }>
  | Happened<'AmendmentWithdrawn', 'agreement', { mentorshipId: string; number: number; party: Party }>
  | Happened<'AmendmentSigned', 'agreement', { mentorshipId: string; number: number; signedOn: Day; digest: string }>
  | Happened<'RenewalWithdrawn', 'agreement', { mentorshipId: string; number: number; party: Party }>
  | Happened<
      'RenewalSigned',
      'agreement',
      { mentorshipId: string; number: number; startsOn: Day; endsOn: Day; digest: string }
    >

export type AgreementRefusalCode =
  | 'not-a-signer'
  | 'no-agreement-to-sign'
  | 'already-signed'
  | 'signed-by-both'
  | 'agreement-superseded'
  | 'amendment-was-withdrawn'
  | 'pairing-was-undone'
  | 'mentorship-has-ended'
  | 'clause-not-acknowledged'
  | 'nothing-to-amend'
  | 'amendment-already-open'
  | 'amendment-not-offered'
  | 'no-amendment-open'
  | 'renewal-too-late'
  | 'section-missing'
  | 'call-missing'
  | 'section-not-offered'
  | 'frequency-out-of-range'
  | 'frequency-too-few'
  | 'frequency-too-often'
  | 'mode-not-in-program'
  | 'hours-out-of-range'
  | 'hours-too-few'
  | 'term-out-of-range'

/** The first agreement of a pair, in draft, with the term its rule book gives. */
export const draftAgreement = (
  { id, mentorshipId, editionId }: Pick<AgreementBase, 'id' | 'mentorshipId' | 'editionId'>,
  book: ResolvedBook,
): Agreement => ({ id, mentorshipId, editionId, number: 1, termMonths: book.settings.term.months, state: 'draft' })

/** The signatures that stand, in the order in which they were given. */
export function signaturesOf(agreement: Agreement): Signature[] {
  switch (agreement.state) {
    case 'draft':
    case 'withdrawn':
      return []
    case 'partially-signed':
      return [agreement.signature]
    case 'signed':
    case 'superseded': {
      const { mentor, protege } = agreement.signatures
      return at(mentor) <= at(protege) ? [mentor, protege] : [protege, mentor]
    }
  }
}

const at = ({ signedAt }: Signature) => (signedAt instanceof Date ? signedAt.getTime() : signedAt.epochMilliseconds)

/** Whether it is to continue a mentorship, and not to change what holds: its term has not been taken over yet. */
export const renews = ({ renewed }: Pick<AgreementBase, 'renewed'>, endsOn: Day | null): boolean =>
  renewed !== undefined && renewed.continuesFrom === endsOn

/** Whether its goals may be written now. */
export const isOpen = (agreement: Agreement): boolean =>
  agreement.state === 'draft' || agreement.state === 'partially-signed'

/**
 * The agreement from its row and the signatures that are not void. What is signed is told by the signatures, so that
 * row and signatures cannot disagree.
 */
export function agreementFrom(
  row: AgreementBase & { state: AgreementState; signedOn: Day | null },
  standing: readonly Signature[],
): Agreement {
  const { state, signedOn } = row
  const base = agreementBase(row)
  if (state === 'withdrawn') return { ...base, state }
  const mentor = standing.find(({ party }) => party === 'mentor')
  const protege = standing.find(({ party }) => party === 'protege')
  if (mentor !== undefined && protege !== undefined && signedOn !== null) {
    const signed = state === 'superseded' ? 'superseded' : 'signed'
    return { ...base, state: signed, digest: protege.digest, signatures: { mentor, protege }, signedOn }
  }
  const signature = mentor ?? protege
  if (signature === undefined) return { ...base, state: 'draft' }
  return { ...base, state: 'partially-signed', digest: signature.digest, signature }
}
