import type { Prisma } from '@ithaca/database/client'
import type { FeedbackStanding } from '@ithaca/domain/oversight'
import { partyIn } from '../mentorships/store.ts'
import { dayOf } from '../tenancy/days.ts'

/** When each was last asked for feedback, and gave any: whether, never what. */
export const feedbackSelect = { personId: true, askedOn: true, givenOn: true } satisfies Prisma.FeedbackStateSelect
type Row = Prisma.FeedbackStateGetPayload<{ select: typeof feedbackSelect }>

export const feedbackFacts = (rows: readonly Row[], two: { mentorId: string; protegeId: string }): FeedbackStanding[] =>
  rows.flatMap(({ personId, askedOn, givenOn }) => {
    const party = partyIn(two, personId)
    return party === null ? [] : [{ party, askedOn: askedOn && dayOf(askedOn), givenOn: givenOn && dayOf(givenOn) }]
  })
