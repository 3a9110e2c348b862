import type { Transaction } from '../tenancy/database.ts'
import { changesOfAgreements } from '../agreements/changes.ts'

type Change = { mentorshipId: string | null; subjectId: string; occurredAt: Date }

/** Of the first change of an open amendment, the event by which that was begun; null of every other change. */
export async function amendmentBegunBy(tx: Transaction, { mentorshipId, subjectId, occurredAt }: Change) {
  if (!mentorshipId) return null
  const begun = await tx.event.findFirst({
    where: { mentorshipId, type: 'AmendmentBegun', occurredAt: { lte: occurredAt } },
    orderBy: { sequence: 'desc' },
  })
  if (!begun) return null
  const open = { id: begun.subjectId, state: { in: ['draft', 'partially-signed'] } }
  if ((await tx.agreement.count({ where: open })) === 0) return null
  const first = await tx.event.findFirst({
    where: { mentorshipId, type: { in: [...changesOfAgreements] }, sequence: { gt: begun.sequence } },
    orderBy: { sequence: 'asc' },
  })
  const isFirst = first?.subjectId === subjectId && first.occurredAt.getTime() === occurredAt.getTime()
  return isFirst ? begun : null
}
