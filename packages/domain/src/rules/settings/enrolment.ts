import { z } from 'zod'
import { localized, code, question, role, some } from './words.ts'

/** The committee votes: on whom, how many must vote, what carries it, and whether who has an interest stays out. */
const vote = z.object({
  of: z.array(role).min(1),
  quorum: some.nullable(),
  majority: z.enum(['simple', 'two-thirds', 'all']),
  recusal: z.boolean(),
})

/** How people come in, and the scale on which they say where they stand in their career, lowest first. */
export const enrolment = z.object({
  intake: z.enum(['invitation', 'rolling', 'cohort']),
  window: z.object({ opens: z.iso.date(), closes: z.iso.date() }).nullable(),
  admittedBy: z.enum(['automatic', 'staff', 'committee']),
  vote: vote.nullable(),
  questions: z.object({ mentor: z.array(question), protege: z.array(question) }),
  waitingList: z.object({ order: z.enum(['arrival', 'committee']), longestDays: some.nullable() }).nullable(),
  invitationExpiryDays: some.max(365),
  careerStages: z.array(z.object({ code, label: localized })),
})

const most = z.object({ mentor: some.nullable(), protege: some.nullable() })

/** Mentorships at a time, and new ones in a calendar year; null is without limit. */
export const capacity = most.extend({ newPerYear: most, firstTimeMentor: some.nullable() })
