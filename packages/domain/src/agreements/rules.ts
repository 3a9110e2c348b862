import { z } from 'zod'

const localized = z.object({ en: z.string(), fr: z.string() })
const signer = z.object({ id: z.string(), name: z.string(), label: localized })
const promise = z.object({
  normId: z.string(),
  strength: z.enum(['guideline', 'recommended', 'expected', 'required']),
  party: z.enum(['mentor', 'protege', 'each', 'pair', 'committee', 'staff', 'applicant']),
  text: localized,
})
const goal = z.object({
  id: z.string(),
  kind: z.enum(['professional', 'personal']).nullable(),
  statement: z.string(),
  metric: z.string(),
  deadline: z.string().nullable(),
})

/** The shape of the frozen text; older ones are upgraded on reading. */
export const canonicalFormat = 1

/** Everything the two sign, in both languages, as it is frozen with the first signature. */
const frozen = z.object({
  format: z.literal(canonicalFormat),
  number: z.number().int(),
  title: localized,
  organization: z.string(),
  program: z.string(),
  edition: z.object({ number: z.number().int(), hash: z.string() }),
  mentor: signer,
  protege: signer,
  purpose: localized.nullable(),
  benefits: z.object({ mentor: z.array(localized), protege: z.array(localized) }),
  promises: z.array(promise),
  /** Of a renewal: what is written before is told by its absence. */
  renewed: z.object({ continuesFrom: z.string(), meetingsPerYear: z.number().int().nullable() }).optional(),
  term: z.object({ months: z.number().int().nullable(), sentences: z.array(localized) }),
  meetings: z.array(localized),
  evaluation: z.array(localized),
  goals: z.array(goal),
})
export type CanonicalAgreement = z.infer<typeof frozen>

/** The frozen text read back; throws on anything else, for that is damage. */
export const readCanonicalAgreement = (text: string): CanonicalAgreement => frozen.parse(JSON.parse(text))
