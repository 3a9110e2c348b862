import type { Prisma } from '@ithaca/database/client'
import type { Reviewed } from '@ithaca/domain/reviews'
import { dayOf } from '../tenancy/days.ts'

/** That the two answered; what they said is read by each alone. */
export const reviewSelect = { askedOn: true, personId: true } satisfies Prisma.ReviewStateSelect
type Row = Prisma.ReviewStateGetPayload<{ select: typeof reviewSelect }>

export const reviewFacts = ({ askedOn, personId }: Row, { mentorId }: { mentorId: string }): Reviewed => ({
  askedOn: dayOf(askedOn),
  party: personId === mentorId ? 'mentor' : 'protege',
})
