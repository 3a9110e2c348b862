import type { Prisma } from '@ithaca/database/client'

/** The events by which what an agreement says becomes another. */
export const changesOfAgreements = [
  'AgreementSettled',
  'AgreementSectionWritten',
  'GoalProposed',
  'GoalRevised',
  'GoalDropped',
  'GoalRestored',
] as const

/** Of a mentorship, the newest event that began an amendment or changed what one says: which it is tells whether it differs. */
export const newestChange = {
  where: { type: { in: ['AmendmentBegun', ...changesOfAgreements] } },
  orderBy: { sequence: 'desc' },
  take: 1,
  select: { type: true },
} satisfies Prisma.Mentorship$eventsArgs
