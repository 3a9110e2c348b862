import { z } from 'zod'
import { code, localized, some } from './words.ts'

/** What an agreement can hold of the rule book and of what the two have settled. */
export const agreementSections = [
  'purpose',
  'promises',
  'goals',
  'term',
  'meetings',
  'evaluation',
  'frequency',
  'activities',
  'contact-means',
  'time-commitment',
] as const

export const agreement = z.object({
  title: localized,
  form: z.enum(['none', 'means-confirmed', 'ground-rules-confirmed', 'signed', 'drafted-together']),
  sections: z.array(z.enum(agreementSections)),
  /** Sections that the two write themselves; one that is not `needed` may stay empty. */
  written: z.array(z.object({ code, label: localized, needed: z.boolean() })),
  coSigners: z.array(z.enum(['staff', 'committee', 'sponsor'])),
  amendment: z.enum(['by-both', 'none']),
})

/**
 * `months` is what the two commit to unless they say otherwise, null is open-ended; `range` is what is usual.
 * `readinessMonths` is how far ahead applicants are asked to look, whatever the term.
 */
export const term = z.object({
  months: some.max(120).nullable(),
  range: z.object({ least: some.nullable(), most: some.nullable() }).nullable(),
  starts: z.enum(['last-signature', 'pairing']),
  phases: z.array(z.object({ code, label: localized })),
  pause: z.object({ mostDays: some.nullable() }).nullable(),
  readinessMonths: some.nullable(),
})

/** `windowDays` before the end of a term both are asked; `most` is how often, and `otherwise` what is left without it. */
export const renewal = z.object({
  allowed: z.boolean(),
  terms: z.enum(['same', 'own']),
  windowDays: some.max(365),
  most: some.nullable(),
  otherwise: z.enum(['nothing', 'apply-again']),
})
export const usualRenewalWindow = 45
