import { z } from 'zod'

/** A text in every language the platform speaks. */
export const localized = z.object({ en: z.string(), fr: z.string() })

/** What something is called by machines; never shown. */
export const code = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/)

/** A word of the association's own: a kind of goal, a phase, a reason. */
export const named = z.object({ code, label: localized })

export const role = z.enum(['mentor', 'protege'])
export const roles = z.enum(['mentor', 'protege', 'each'])

const whole = z.number().int()
export const count = whole.min(0)
export const some = whole.min(1)

/** How somebody answers; `own` lets them add words of their own to a choice. */
export const question = z.object({
  code,
  ask: localized,
  answer: z.enum(['text', 'yes-no', 'one-of', 'several-of']),
  options: z.array(named),
  own: z.boolean(),
  needed: z.boolean(),
})
export type Question = z.infer<typeof question>
