import type { Prisma } from '@ithaca/database/client'
import type { Agreement, AgreementState, MeetingsAgreed, Signature } from '@ithaca/domain/agreements'
import { agreementFrom } from '@ithaca/domain/agreements'
import type { Party } from '@ithaca/domain/core'
import { rulesOfEdition } from '../rules/in-force.ts'
import { dateOf, dayOf } from '../tenancy/days.ts'
import type { Transaction } from '../tenancy/database.ts'
import { newId } from '../tenancy/new-id.ts'

/** What the domain needs to know of an agreement: its row, and the signatures that stand. */
export const agreementSelect = {
  id: true,
  mentorshipId: true,
  number: true,
  editionId: true,
  termMonths: true,
  continuesFrom: true,
  meetingsPerYear: true,
  state: true,
  signedOn: true,
  digest: true,
  revision: true,
  signatures: {
    where: { voidedAt: null },
    select: { personId: true, party: true, digest: true, signedAt: true },
  },
} satisfies Prisma.AgreementSelect
export type AgreementRow = Prisma.AgreementGetPayload<{ select: typeof agreementSelect }>

const toSignature = ({ party, ...rest }: AgreementRow['signatures'][number]): Signature => ({
  ...rest,
  party: party as Party,
})

export function toAgreement({ state, signedOn, signatures, ...row }: AgreementRow): Agreement {
  const { continuesFrom } = row
  const renewed = continuesFrom && { renewed: { continuesFrom: dayOf(continuesFrom) } }
  return agreementFrom(
    { ...row, ...renewed, state: state as AgreementState, signedOn: signedOn === null ? null : dayOf(signedOn) },
    signatures.map(toSignature),
  )
}

/** The columns in which a new agreement is kept. */
export const columnsOf = ({ id, mentorshipId, number, editionId, termMonths, state, ...one }: Agreement) => ({
  ...{ id, mentorshipId, number, editionId, termMonths, state },
  continuesFrom: one.renewed ? dateOf(one.renewed.continuesFrom) : null,
  meetingsPerYear: one.meetingsPerYear ?? null,
})

/** What the agreements that both signed say on how often the two meet, each with the book of its own edition. */
export async function signedOf(tx: Transaction, rows: readonly AgreementRow[]): Promise<MeetingsAgreed[]> {
  if (rows.every(({ meetingsPerYear }) => meetingsPerYear === null)) return []
  const signed: MeetingsAgreed[] = []
  for (const { number, signedOn, continuesFrom, meetingsPerYear, editionId } of rows) {
    if (signedOn === null) continue
    const { book } = await rulesOfEdition(tx, editionId)
    const from = continuesFrom && dayOf(continuesFrom)
    signed.push({ number, signedOn: dayOf(signedOn), continuesFrom: from, meetingsPerYear, book })
  }
  return signed
}

/** The pair's agreements that were not withdrawn, newest first: the first is the one being written or in force. */
export async function agreementsOf(tx: Transaction, mentorshipId: string): Promise<[AgreementRow, ...AgreementRow[]]> {
  const [latest, ...earlier] = await tx.agreement.findMany({
    where: { mentorshipId, state: { not: 'withdrawn' } },
    orderBy: { number: 'desc' },
    select: agreementSelect,
  })
  if (!latest) throw new Error(`mentorship ${mentorshipId} has no agreement`)
  return [latest, ...earlier]
}

/** Keeps what a decision made of an agreement. Signatures that no longer stand are voided, new ones written. */
export async function saveAgreement(tx: Transaction, before: Agreement, after: Agreement, now: Date): Promise<void> {
  const standing = signaturesIn(after)
  const kept = new Set(standing.map(({ personId, digest }) => `${personId} ${digest}`))
  const lapsed = signaturesIn(before).filter(({ personId, digest }) => !kept.has(`${personId} ${digest}`))
  if (lapsed.length > 0)
    await tx.signature.updateMany({
      where: { agreementId: after.id, voidedAt: null, personId: { in: lapsed.map(({ personId }) => personId) } },
      data: { voidedAt: now },
    })
  await tx.agreement.updateMany({
    where: { id: after.id },
    data: {
      state: after.state,
      termMonths: after.termMonths,
      meetingsPerYear: after.meetingsPerYear ?? null,
      digest: 'digest' in after ? after.digest : null,
      signedOn: 'signedOn' in after ? dateOf(after.signedOn) : null,
      revision: { increment: 1 },
    },
  })
}

export async function writeSignature(
  tx: Transaction,
  { id, mentorshipId }: Agreement,
  { personId, party, digest, acknowledged, now }: Omit<Signature, 'signedAt'> & { acknowledged: string[]; now: Date },
): Promise<void> {
  const hand = { id: newId(), agreementId: id, mentorshipId, personId, party, digest, acknowledged, signedAt: now }
  await tx.signature.createMany({ data: hand })
}

function signaturesIn(agreement: Agreement): Signature[] {
  if (agreement.state === 'partially-signed') return [agreement.signature]
  return 'signatures' in agreement ? [agreement.signatures.mentor, agreement.signatures.protege] : []
}
