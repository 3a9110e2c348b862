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
  kind: z.string().nullable(),
  /** Of a kind that is the program's own, in its words. */
  kindLabel: localized.optional(),
  statement: z.string(),
  metric: z.string(),
  deadline: z.string().nullable(),
})

/** What the two settled in one section: in sentences of ours, in a list, or in their own words. */
const part = z.object({
  code: z.string(),
  title: localized,
  sentences: z.array(localized),
  items: z.array(z.string()),
  text: z.string(),
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
  /** How the two gave their word, where it was not by signing. */
  form: z.enum(['drafted-together', 'means-confirmed', 'ground-rules-confirmed']).optional(),
  /** The sections that not every program has; one that is empty is left out. */
  parts: z.array(part).optional(),
})
export type CanonicalPart = z.infer<typeof part>
export type CanonicalAgreement = z.infer<typeof frozen>

/** The frozen text read back; throws on anything else, for that is damage. */
export const readCanonicalAgreement = (text: string): CanonicalAgreement => frozen.parse(JSON.parse(text))
