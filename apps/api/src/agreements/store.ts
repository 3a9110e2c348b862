import type { Prisma } from '@ithaca/database/client'
import type { Agreement, AgreementState, Frequency, FiguresAgreed, Settled, Signature } from '@ithaca/domain/agreements'
import { agreementFrom, settledIn } from '@ithaca/domain/agreements'
import type { Party } from '@ithaca/domain/core'
import { type ContactMode, contactModes } from '@ithaca/domain/rules'
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
  frequencyCount: true,
  frequencyPer: true,
  means: true,
  hoursAMonth: true,
  sectionsWritten: true,
  settledRevision: true,
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
    {
      ...row,
      ...renewed,
      settled: toSettled(row),
      state: state as AgreementState,
      signedOn: signedOn === null ? null : dayOf(signedOn),
    },
    signatures.map(toSignature),
  )
}

const toSettled = (
  row: Pick<AgreementRow, 'means' | 'hoursAMonth' | 'sectionsWritten'> & FrequencyColumns,
): Settled => ({
  frequency: frequencyIn(row),
  means: row.means.filter((mode): mode is ContactMode => contactModes.some((one) => one === mode)),
  hoursAMonth: row.hoursAMonth,
  written: row.sectionsWritten,
})

type FrequencyColumns = Pick<AgreementRow, 'frequencyCount' | 'frequencyPer'>
const frequencyIn = ({ frequencyCount: count, frequencyPer: per }: FrequencyColumns): Frequency | null =>
  count !== null && (per === 'month' || per === 'quarter' || per === 'year') ? { count, per } : null

const settledColumns = (agreement: Agreement) => {
  const { frequency, means, hoursAMonth, written } = settledIn(agreement)
  return {
    frequencyCount: frequency?.count ?? null,
    frequencyPer: frequency?.per ?? null,
    means: [...means],
    hoursAMonth,
    sectionsWritten: [...written],
  }
}

/** The columns in which a new agreement is kept. */
export const columnsOf = (agreement: Agreement) => ({
  id: agreement.id,
  mentorshipId: agreement.mentorshipId,
  number: agreement.number,
  editionId: agreement.editionId,
  termMonths: agreement.termMonths,
  state: agreement.state,
  continuesFrom: agreement.renewed ? dateOf(agreement.renewed.continuesFrom) : null,
  meetingsPerYear: agreement.meetingsPerYear ?? null,
  ...settledColumns(agreement),
})

/** What the agreements that both signed say on how often the two meet and how much time they give, each with the book of its own edition. */
export async function signedOf(tx: Transaction, rows: readonly AgreementRow[]): Promise<FiguresAgreed[]> {
  if (rows.every((row) => [row.meetingsPerYear, row.frequencyCount, row.hoursAMonth].every((one) => one === null)))
    return []
  const signed: FiguresAgreed[] = []
  for (const { number, signedOn, continuesFrom, meetingsPerYear, editionId, ...row } of rows) {
    if (signedOn === null) continue
    const { book } = await rulesOfEdition(tx, editionId)
    const from = continuesFrom && dayOf(continuesFrom)
    const frequency = frequencyIn(row)
    signed.push({
      number,
      signedOn: dayOf(signedOn),
      continuesFrom: from,
      meetingsPerYear,
      frequency,
      hoursAMonth: row.hoursAMonth,
      book,
    })
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
      ...settledColumns(after),
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
