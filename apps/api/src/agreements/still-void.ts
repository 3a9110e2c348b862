import type { Transaction } from '../tenancy/database.ts'

/** Whether a word that lapsed has not been given anew: what was seen to meanwhile, nobody is told of. */
export async function isStillVoid(tx: Transaction, { subjectId, data }: { subjectId: string; data: unknown }) {
  const party = typeof data === 'object' && data !== null && 'party' in data ? String(data.party) : ''
  const [agreement, standing] = [
    await tx.agreement.findFirst({ where: { id: subjectId }, select: { state: true } }),
    await tx.signature.count({ where: { agreementId: subjectId, party, voidedAt: null } }),
  ]
  return standing === 0 && (agreement?.state === 'draft' || agreement?.state === 'partially-signed')
}
