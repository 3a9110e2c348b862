import { z } from 'zod'
import { code, localized, role, roles, some } from './words.ts'

/** What of two people is looked at: `overlap` of what one offers and the other seeks, or how alike they are. */
const criterion = z.object({
  code,
  label: localized,
  compares: z.enum(['same', 'overlap', 'near']),
  weight: z.number().int().min(0).max(100),
})

/** A protégé asks a mentor: how many requests may be open, how long an answer takes, and what comes then. */
const requests = z.object({
  open: some,
  answerDays: some,
  then: z.enum(['ask-another', 'staff-helps']),
})

export const matching = z.object({
  publishedBy: z.array(z.enum(['staff', 'committee'])).min(1),
  approvers: some,
  requests: requests.nullable(),
  consentOf: z.array(role),
  objective: z.enum(['best-total', 'most-pairs', 'fairest']),
  criteria: z.array(criterion),
  trial: z.object({ days: some, decidedBy: roles }).nullable(),
  /** Once published, a pair is not changed for another. */
  locked: z.boolean(),
})
