import type { DutyName } from '@ithaca/domain/core'
import type { Transaction } from '../tenancy/database.ts'

type Viewer = { programId: string; personId: string; duties: readonly DutyName[] }
type Named = { typename: string; id: string }
export type Said = { authorId: string; feedbackId: string | null; evaluationId: string | null }

/** What among these was said in confidence to a charge that the viewer holds, by somebody else; row security leaves out the rest. */
export async function readableAmong(
  tx: Transaction,
  { programId, personId, duties }: Viewer,
  named: readonly Named[],
): Promise<Said[]> {
  const of = (typename: string) => named.filter((one) => one.typename === typename).map(({ id }) => id)
  const theirs = { programId, authorId: { not: personId }, reader: { in: [...duties] } }
  const select = { id: true, authorId: true }
  const feedback = await tx.feedback.findMany({ where: { ...theirs, id: { in: of('Feedback') } }, select })
  const evaluations = await tx.evaluation.findMany({ where: { ...theirs, id: { in: of('Evaluation') } }, select })
  return [
    ...feedback.map(({ id, authorId }) => ({ authorId, feedbackId: id, evaluationId: null })),
    ...evaluations.map(({ id, authorId }) => ({ authorId, feedbackId: null, evaluationId: id })),
  ]
}
