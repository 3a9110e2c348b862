import type { Prisma } from '@ithaca/database/client'
import type { Goal } from '@ithaca/domain/goals'
import { dayOf } from '../tenancy/days.ts'

/** What may be known of a goal without reading it. */
export const goalSelect = {
  id: true,
  mentorshipId: true,
  agreementNumberAdded: true,
  position: true,
  kind: true,
  deadline: true,
  hasStatement: true,
  hasMetric: true,
  attainableMentor: true,
  attainableProtege: true,
  relevantMentor: true,
  relevantProtege: true,
  agreedByMentor: true,
  droppedAt: true,
} satisfies Prisma.GoalSelect
export type GoalRow = Prisma.GoalGetPayload<{ select: typeof goalSelect }>

export const toGoal = (row: GoalRow): Goal => ({
  id: row.id,
  mentorshipId: row.mentorshipId,
  agreementNumberAdded: row.agreementNumberAdded,
  position: row.position,
  kind: row.kind,
  deadline: row.deadline === null ? null : dayOf(row.deadline),
  hasStatement: row.hasStatement,
  hasMetric: row.hasMetric,
  attainable: { mentor: row.attainableMentor, protege: row.attainableProtege },
  relevant: { mentor: row.relevantMentor, protege: row.relevantProtege },
  agreedByMentor: row.agreedByMentor,
  dropped: row.droppedAt !== null,
})
