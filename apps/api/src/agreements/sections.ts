import type { SectionText } from '@ithaca/domain/agreements'
import type { Transaction } from '../tenancy/database.ts'

/** The words of an agreement's sections, as one of the two reads them. */
export const sectionTextsOf = (tx: Transaction, agreementId: string): Promise<SectionText[]> =>
  tx.agreementSection.findMany({
    where: { agreementId },
    select: { code: true, text: true },
    orderBy: { code: 'asc' },
  })

/** A section as it is kept; one that nobody wrote yet has no row. */
export const sectionOf = async (tx: Transaction, agreementId: string, code: string) =>
  (await tx.agreementSection.findFirst({ where: { agreementId, code }, select: { text: true, revision: true } })) ?? {
    text: '',
    revision: 0,
  }

type Pair = { mentorshipId: string; mentorId: string; protegeId: string }

export async function saveSection(
  tx: Transaction,
  agreementId: string,
  { code, text }: SectionText,
  { mentorshipId, mentorId, protegeId }: Pair,
): Promise<void> {
  const change = { text, revision: { increment: 1 } }
  const { count } = await tx.agreementSection.updateMany({ where: { agreementId, code }, data: change })
  if (count > 0) return
  await tx.agreementSection.createMany({
    data: { agreementId, code, mentorshipId, mentorId, protegeId, text, revision: 1 },
  })
}

/** An amendment begins with the words that hold; who wrote them stays known. */
export async function copySections(tx: Transaction, from: string, to: string): Promise<void> {
  const rows = await tx.agreementSection.findMany({
    where: { agreementId: from },
    select: { code: true, text: true, textBy: true, mentorshipId: true, mentorId: true, protegeId: true },
  })
  if (rows.length > 0) await tx.agreementSection.createMany({ data: rows.map((row) => ({ ...row, agreementId: to })) })
}
