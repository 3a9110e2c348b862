import { z } from 'zod'
import { norm } from './norm.ts'
import { agreement, capacity, contacts, enrolment, goals, identity, matching } from './settings.ts'
import { oversight, records, renewal, settings, term } from './settings.ts'

/** The shape of our code, not the association's edition; older ones are upgraded on reading. */
export const bookFormat = 1

const norms = z.array(norm).superRefine((list, context) => {
  const seen = new Set<string>()
  list.forEach(({ id }, index) => {
    if (seen.has(id)) context.addIssue({ code: 'custom', path: [index, 'id'], message: `two norms are called ${id}` })
    seen.add(id)
  })
})

/** What a program writes down: only the identity is needed, silence elsewhere is filled by `resolve`. */
export const ruleBook = z.object({
  format: z.literal(bookFormat),
  settings: z.object({
    identity,
    enrolment: enrolment.partial().optional(),
    capacity: capacity.partial().optional(),
    matching: matching.partial().optional(),
    agreement: agreement.partial().optional(),
    term: term.partial().optional(),
    renewal: renewal.partial().optional(),
    goals: goals.partial().optional(),
    contacts: contacts.partial().optional(),
    oversight: oversight.partial().optional(),
    records: records.partial().optional(),
  }),
  norms,
})
export type RuleBook = z.infer<typeof ruleBook>

/** What an edition freezes: every setting has its value, and `defaults` names those that are Ithaca's (`capacity.mentor`). */
export const resolvedBook = z.object({
  format: z.literal(bookFormat),
  settings,
  norms,
  defaults: z.array(z.string()),
})
export type ResolvedBook = z.infer<typeof resolvedBook>

/** The book as an edition keeps it, checked; throws on anything else, for that is damage and no one's choice. */
export const readBook = (stored: unknown): ResolvedBook => resolvedBook.parse(stored)
