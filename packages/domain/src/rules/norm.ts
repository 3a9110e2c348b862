import { z } from 'zod'
import { localized } from './settings.ts'

/** How much weight a norm has; only `required` ever refuses an act. */
export const strengths = ['guideline', 'recommended', 'expected', 'required'] as const
export const strength = z.enum(strengths)
export type Strength = z.infer<typeof strength>

/** Whom a norm asks: `each` is both separately, `pair` one act that serves both. */
export const normParties = ['mentor', 'protege', 'each', 'pair', 'committee', 'staff', 'applicant'] as const
export const normParty = z.enum(normParties)
export type NormParty = z.infer<typeof normParty>

/** Where a norm comes from: `says` is the document's point in our own words. */
export const source = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stated'),
    document: localized,
    place: localized,
    says: localized,
    inferred: localized.nullable(),
    requirements: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('inferred'),
    document: localized,
    place: localized,
    why: localized,
    requirements: z.array(z.string()),
  }),
  z.object({ kind: z.literal('decided'), by: localized, on: z.iso.date() }),
  z.object({ kind: z.literal('default') }),
])
export type Source = z.infer<typeof source>

const count = z.number().int().min(0)

/** What can have happened between the two, and how. */
export const contactKinds = ['meeting', 'call', 'email-dialogue', 'informal', 'introduction'] as const
export const contactModes = ['in-person', 'telephone', 'video', 'written'] as const
export type ContactKind = (typeof contactKinds)[number]
export type ContactMode = (typeof contactModes)[number]

const contacts = {
  kinds: z.array(z.enum(contactKinds)).min(1),
  modes: z.array(z.enum(contactModes)).min(1).nullable(),
  minutes: count.nullable(),
}

export const measure = z.discriminatedUnion('of', [
  z.object({ of: z.literal('contacts'), ...contacts, realTime: z.boolean() }),
  z.object({ of: z.literal('months-with-contact'), ...contacts }),
  z.object({ of: z.literal('hours'), party: z.enum(['mentor', 'protege']) }),
  z.object({ of: z.literal('goals'), kinds: z.array(z.enum(['professional', 'personal'])).nullable() }),
  z.object({ of: z.literal('months') }),
])
export type Measure = z.infer<typeof measure>

export const window = z.object({
  length: z.enum(['month', 'quarter', 'year', 'term', 'between-meetings']),
  counted: z.enum(['calendar', 'from-start']),
})
export type Window = z.infer<typeof window>

export const bound = z.discriminatedUnion('is', [
  z.object({ is: z.literal('at-least'), count }),
  z.object({ is: z.literal('at-most'), count }),
  z.object({ is: z.literal('between'), least: count, most: count }),
  z.object({ is: z.literal('target'), count }),
])
export type Bound = z.infer<typeof bound>

export const goalParts = ['specific', 'measurable', 'attainable', 'relevant', 'end-date'] as const
export const goalPart = z.enum(goalParts)
export type GoalPart = z.infer<typeof goalPart>

const plainSteps = ['training', 'worksheet', 'sharing', 'acknowledgement', 'ground-rules', 'timeline'] as const
const talks = ['contact-means', 'time-commitment', 'goals', 'call', 'event'] as const
const reviews = ['check-in', 'questionnaire', 'evaluation', 'review', 'agreement', 'renewal'] as const
export const step = z.discriminatedUnion('does', [
  z.object({ does: z.enum([...plainSteps, ...talks, ...reviews]) }),
  z.object({ does: z.literal('goal-parts'), parts: z.array(goalPart).min(1) }),
  z.object({ does: z.literal('agenda'), items: z.array(z.string()).min(1) }),
])
export type Step = z.infer<typeof step>

const momentNames = ['application', 'admission', 'introduction', 'matching', 'start', 'each-meeting'] as const
export const moment = z.discriminatedUnion('at', [
  z.object({ at: z.enum([...momentNames, 'formal-end', 'closing', 'renewal']) }),
  z.object({ at: z.literal('every'), months: z.number().int().min(1) }),
])
export type StepMoment = z.infer<typeof moment>

export const condition = z.discriminatedUnion('on', [
  z.object({
    on: z.literal('person'),
    must: z.enum(['membership', 'experience', 'field', 'credential', 'attendance']),
    held: z.enum(['once', 'throughout']),
    graceDays: count,
  }),
  z.object({
    on: z.literal('pair'),
    must: z.enum([
      'mentor-more-senior',
      'same-employer',
      'different-employer',
      'shared-language',
      'near-time-zone',
      'no-reporting-line',
      'no-declared-conflict',
    ]),
  }),
])
export type Condition = z.infer<typeof condition>

/** What a clause is about; also where it is shown and what a concern may name. */
export const clauseTopics = [
  'respect',
  'confidentiality',
  'scope',
  'competitive',
  'liability',
  'copy',
  'effort',
  'other',
] as const
export const clauseTopic = z.enum(clauseTopics)
export type ClauseTopic = z.infer<typeof clauseTopic>

/**
 * The agreement sets the value, in this range, with the strength it then has: every agreement, or one that renews. Until
 * then the norm's own value holds; one of at least none asks nothing. `source` is where it says that the two may.
 */
export const delegation = z.object({
  least: count.nullable(),
  most: count.nullable(),
  strength,
  by: z.enum(['every-agreement', 'renewal']).default('every-agreement'),
  source: source.nullable().default(null),
})
export type Delegation = z.infer<typeof delegation>

const every = {
  id: z.string().regex(/^[a-z][a-z0-9-]{1,62}$/),
  strength,
  party: normParty,
  source,
  delegation: delegation.nullable(),
}
export const quantityNorm = z.object({ kind: z.literal('quantity'), ...every, measure, window, bound })
export const stepNorm = z.object({
  kind: z.literal('step'),
  ...every,
  step,
  moment,
  leadHours: count.nullable(),
  dueDays: count.nullable(),
})
export const conditionNorm = z.object({ kind: z.literal('condition'), ...every, condition })
export const clauseNorm = z.object({ kind: z.literal('clause'), ...every, topic: clauseTopic, text: localized })

export const norm = z.discriminatedUnion('kind', [quantityNorm, stepNorm, conditionNorm, clauseNorm])
export type Norm = z.infer<typeof norm>
export type QuantityNorm = z.infer<typeof quantityNorm>
export type StepNorm = z.infer<typeof stepNorm>
export type ConditionNorm = z.infer<typeof conditionNorm>
export type ClauseNorm = z.infer<typeof clauseNorm>
