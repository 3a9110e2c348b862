import { z } from 'zod'
import { called, code, localized, role, roles, some } from './words.ts'

/** What of two people is looked at: `overlap` of what one offers and the other seeks, or how alike they are. */
const criterion = called(
  'MatchingCriterion',
  'What of two people is looked at when pairs are proposed.',
  z.object({
    code,
    label: localized.describe('What people call it.'),
    compares: called(
      'Comparison',
      'How two people are compared: whether they say the SAME, how far what one offers and the other seeks OVERLAP, or how NEAR they are.',
      z.enum(['same', 'overlap', 'near']),
    ).describe('How the two are compared.'),
    weight: z.number().int().min(0).max(100).describe('How much it counts, 0 to 100.'),
  }),
)

/** A protégé asks a mentor: how many requests may be open, how long an answer takes, and what comes then. */
const requests = called(
  'RequestSettings',
  'How a protégé asks a mentor.',
  z.object({
    open: some.describe('How many requests may be open at a time.'),
    answerDays: some.describe('Within how many days they are answered.'),
    then: called(
      'AfterRequest',
      'What comes when a request is not answered.',
      z.enum(['ask-another', 'staff-helps']),
    ).describe('What comes where they are not.'),
  }),
)
const trial = called(
  'TrialSettings',
  'A time in which the two try it.',
  z.object({ days: some.describe('How many days.'), decidedBy: roles.describe('Who decides at its end.') }),
)

export const matching = called(
  'MatchingSettings',
  'How pairs come about.',
  z.object({
    publishedBy: z
      .array(called('PairsPublishedBy', 'Who makes pairs.', z.enum(['staff', 'committee'])))
      .min(1)
      .describe('Who makes pairs.'),
    approvers: some.describe('How many of them it takes.'),
    requests: requests.nullable().describe('How a protégé asks a mentor; null where they do not.'),
    consentOf: z.array(role).describe('Whose consent it takes.'),
    objective: called(
      'MatchingObjective',
      'What the proposal of pairs aims at: the BEST_TOTAL, the MOST_PAIRS, or the FAIREST for each.',
      z.enum(['best-total', 'most-pairs', 'fairest']),
    ).describe('What the proposal aims at.'),
    criteria: z.array(criterion).describe('What is looked at.'),
    trial: trial.nullable().describe('A time in which the two try it; null where there is none.'),
    /** Once published, a pair is not changed for another. */
    locked: z.boolean().describe('Whether a pair that was made is not changed for another.'),
  }),
)
