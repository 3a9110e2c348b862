import { z } from 'zod'
import { localized } from './settings/words.ts'
import { agreementSteps, termMeasures } from './vocabulary/agreements.ts'
import { clauseTopic } from './vocabulary/clauses.ts'
import { contactMeasures, contactSteps } from './vocabulary/contacts.ts'
import { enrolmentSteps, personCondition } from './vocabulary/enrolment.ts'
import { goalMeasures, goalSteps } from './vocabulary/goals.ts'
import { moment } from './vocabulary/moments.ts'
import { oversightSteps } from './vocabulary/oversight.ts'
import { pairCondition } from './vocabulary/pairs.ts'

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

/** How much of what: each slice gives its own. */
export const measure = z.discriminatedUnion('of', [...contactMeasures, ...goalMeasures, ...termMeasures])
export type Measure = z.infer<typeof measure>

export const window = z.object({
  length: z.enum(['month', 'quarter', 'year', 'term', 'between-meetings']),
  counted: z.enum(['calendar', 'from-start']),
})
export type Window = z.infer<typeof window>

export const bound = z.discriminatedUnion('is', [
  z.object({ is: z.literal('at-least'), count }),
  z.object({ is: z.literal('at-most'), count }),
  z.object({ is: z.literal('between'), least: count, most: count, about: z.boolean().optional() }),
  z.object({ is: z.literal('target'), count }),
])
export type Bound = z.infer<typeof bound>

/** What is done: each slice gives its own. */
export const step = z.discriminatedUnion('does', [
  ...enrolmentSteps,
  ...agreementSteps,
  ...goalSteps,
  ...contactSteps,
  ...oversightSteps,
])
export type Step = z.infer<typeof step>

export const condition = z.discriminatedUnion('on', [personCondition, pairCondition])
export type Condition = z.infer<typeof condition>

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
