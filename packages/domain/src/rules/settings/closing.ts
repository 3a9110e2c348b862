import { z } from 'zod'
import { momentName } from '../vocabulary/moments.ts'
import { code, localized, named, question, some } from './words.ts'

const form = z.object({
  code,
  title: localized,
  of: z.enum(['mentor', 'protege', 'each', 'applicant']),
  at: momentName,
  readBy: z.enum(['self-until-shared', 'pair', 'oversight', 'staff']),
  questions: z.array(question),
})

/** Worksheets and questionnaires: of whom, when, who reads them. */
export const questionnaires = z.object({ forms: z.array(form) })

/** `noticeDays` 0 is none; after `unansweredAttempts` somebody is taken to have left. */
export const ending = z.object({
  by: z.array(z.enum(['mentor', 'protege', 'staff', 'committee'])).min(1),
  noticeDays: z.number().int().min(0).max(365),
  reasons: z.array(named),
  steps: z.array(z.enum(['notes', 'thanks', 'evaluation'])),
  rematch: z.boolean(),
  unansweredAttempts: some.nullable(),
})

/** What taking part is worth elsewhere; `completion` are norms by id, `whole` says that a part of them is worth nothing. */
export const recognition = z.object({
  credit: z.object({ label: localized, units: some }).nullable(),
  completion: z.array(z.string()),
  whole: z.boolean(),
  certificate: z.boolean(),
})

/** Months after the end until the pair's texts are erased. */
export const records = z.object({ monthsKept: some })
