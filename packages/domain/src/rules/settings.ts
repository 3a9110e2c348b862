import { z } from 'zod'

export const localized = z.object({ en: z.string(), fr: z.string() })

const forms = z.object({
  one: z.string(),
  many: z.string(),
  a: z.string(),
  the: z.string(),
  of: z.string(),
  to: z.string(),
  theMany: z.string(),
  ofMany: z.string(),
  toMany: z.string(),
})
const roles = z.object({ mentor: forms, protege: forms })

/** Who the program is and how it speaks. */
export const identity = z.object({
  name: localized,
  labels: z.object({ en: roles, fr: roles }),
  purpose: localized,
  benefits: z.object({ mentor: z.array(localized), protege: z.array(localized) }),
  locales: z.array(z.enum(['en', 'fr'])).min(1),
  timeZone: z.string(),
})

/** How people come in, and the scale on which they say where they stand in their career, lowest first. */
export const enrolment = z.object({
  intake: z.enum(['invitation', 'rolling', 'cohort']),
  admittedBy: z.enum(['automatic', 'staff', 'committee']),
  invitationExpiryDays: z.number().int().min(1).max(365),
  careerStages: z.array(z.object({ code: z.string(), label: localized })),
})

/** Mentorships at a time; null is without limit. */
export const capacity = z.object({
  mentor: z.number().int().min(1).nullable(),
  protege: z.number().int().min(1).nullable(),
})

export const matching = z.object({ publishedBy: z.array(z.enum(['staff', 'committee'])).min(1) })

export const agreementSections = ['purpose', 'promises', 'goals', 'term', 'meetings', 'evaluation'] as const
export const agreement = z.object({
  title: localized,
  form: z.enum(['none', 'means-confirmed', 'ground-rules-confirmed', 'signed', 'drafted-together']),
  sections: z.array(z.enum(agreementSections)),
  amendment: z.enum(['by-both', 'none']),
})

/** Months the two commit to; null is open-ended. */
export const term = z.object({
  months: z.number().int().min(1).max(120).nullable(),
  starts: z.enum(['last-signature', 'pairing']),
})

/** `windowDays` before the end of a term both are asked. */
export const renewal = z.object({
  allowed: z.boolean(),
  terms: z.enum(['same', 'own']),
  windowDays: z.number().int().min(1).max(365),
})
export const usualRenewalWindow = 45
// Editions of before do not name it.
const keptRenewal = renewal.extend({ windowDays: renewal.shape.windowDays.default(usualRenewalWindow) })

export const goalKinds = ['professional', 'personal'] as const
export const goals = z.object({
  kinds: z.array(z.enum(goalKinds)),
  owner: z.enum(['mentor', 'protege']),
  agreedByOther: z.boolean(),
})

export const contacts = z.object({
  kinds: z.array(z.string()),
  modes: z.array(z.string()),
  agenda: z.array(z.object({ code: z.string(), label: localized })),
})

/** Who reads what is told in confidence: `staff` are the coordinators. */
export const oversight = z.object({ body: z.enum(['staff', 'committee']) })

/** Months after the end until the pair's texts are erased. */
export const records = z.object({ monthsKept: z.number().int().min(1) })

export const settings = z.object({
  identity,
  enrolment,
  capacity,
  matching,
  agreement,
  term,
  renewal: keptRenewal,
  goals,
  contacts,
  oversight,
  records,
})
export type Settings = z.infer<typeof settings>
export type GoalKind = (typeof goalKinds)[number]
