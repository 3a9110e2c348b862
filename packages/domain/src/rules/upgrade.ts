import { z } from 'zod'
import { firstDefaults } from './formats/first.ts'

/** As much of an edition of format 1 as its upgrade has to touch; what it holds beyond that is checked afterwards. */
const section = z.record(z.string(), z.unknown())
const first = z.object({
  format: z.literal(1),
  settings: z.record(z.string(), section.optional()),
  norms: z.array(z.unknown()),
  defaults: z.array(z.string()),
})

/**
 * An edition in today's format. What is published is never rewritten, nor is its hash taken anew: that is of the words that
 * were stored. What the older format could not say is filled with what held then, and named as Ithaca's.
 */
export function upgraded(stored: unknown): unknown {
  const old = first.safeParse(stored)
  if (!old.success) return stored
  const { settings, norms, defaults } = old.data
  const filled: string[] = []
  const whole = Object.entries(firstDefaults).map(([name, then]) => {
    const given = settings[name] ?? {}
    filled.push(...Object.keys(then).flatMap((key) => (given[key] === undefined ? [`${name}.${key}`] : [])))
    return [name, { ...then, ...given, ...(name === 'goals' && { kinds: namedKinds(given['kinds']) }) }]
  })
  return {
    format: 2,
    settings: { ...settings, ...Object.fromEntries(whole) },
    norms,
    off: [],
    sources: {},
    defaults: [...defaults, ...filled],
  }
}

/** Kinds of goal were a fixed list of two; now they are the program's own words. */
const goalKinds = [
  { code: 'professional', label: { en: 'Professional development', fr: 'Développement professionnel' } },
  { code: 'personal', label: { en: 'Personal growth', fr: 'Développement personnel' } },
] as const
const namedKinds = (kinds: unknown) => goalKinds.filter(({ code }) => Array.isArray(kinds) && kinds.includes(code))
