import { z } from 'zod'
import { norm, source } from './norm.ts'
import { off } from './off.ts'
import { givenSettings, settings } from './settings.ts'
import { upgraded } from './upgrade.ts'

/** The shape of our code, not the association's edition; older ones are upgraded on reading. */
export const bookFormat = 2

const norms = z.array(norm).superRefine((list, context) => {
  const seen = new Set<string>()
  list.forEach(({ id }, index) => {
    if (seen.has(id)) context.addIssue({ code: 'custom', path: [index, 'id'], message: `two norms are called ${id}` })
    seen.add(id)
  })
})

/** Beside settings and norms: what the program has decided against, and where a setting comes from, by section or path. */
const beside = { off: z.array(off), sources: z.record(z.string(), source) }

/** What a program writes down: only the identity is needed, silence elsewhere is filled by `resolve`. */
export const ruleBook = z.object({
  format: z.literal(bookFormat),
  settings: givenSettings,
  norms,
  off: beside.off.optional(),
  sources: beside.sources.optional(),
})
export type RuleBook = z.infer<typeof ruleBook>

/** What an edition freezes: every setting has its value, and `defaults` names those that are Ithaca's (`capacity.mentor`). */
export const resolvedBook = z.object({
  format: z.literal(bookFormat),
  settings,
  norms,
  ...beside,
  defaults: z.array(z.string()),
})
export type ResolvedBook = z.infer<typeof resolvedBook>

/** The book as an edition keeps it, in whatever format, checked; throws on anything else, for that is damage and no one's choice. */
export const readBook = (stored: unknown): ResolvedBook => resolvedBook.parse(upgraded(stored))
