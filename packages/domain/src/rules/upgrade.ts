import { z } from 'zod'
import { firstDefaults } from './formats/first.ts'
import { laterDefaults } from './formats/later.ts'

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
  if (!old.success) return withLaterSections(stored)
  const { settings, norms, defaults } = old.data
  const filled: string[] = []
  const whole = Object.entries(firstDefaults).map(([name, then]) => {
    const given = settings[name] ?? {}
    filled.push(...Object.keys(then).flatMap((key) => (given[key] === undefined ? [`${name}.${key}`] : [])))
    return [name, { ...then, ...given, ...(name === 'goals' && { kinds: namedKinds(given['kinds']) }) }]
  })
  return withLaterSections({
    format: 2,
    settings: { ...settings, ...Object.fromEntries(whole) },
    norms,
    off: [],
    sources: {},
    defaults: [...defaults, ...filled],
  })
}

const second = z.looseObject({
  format: z.literal(2),
  settings: z.record(z.string(), z.unknown()),
  defaults: z.array(z.string()),
})

/** Sections that came to format 2 later: an edition of before is silent on them, so that what held then holds. */
function withLaterSections(stored: unknown): unknown {
  const read = second.safeParse(stored)
  if (!read.success) return stored
  const { settings, defaults, ...rest } = read.data
  const missing = Object.entries(laterDefaults).filter(([name]) => settings[name] === undefined)
  if (missing.length === 0) return stored
  const named = missing.flatMap(([name, then]) => Object.keys(then).map((key) => `${name}.${key}`))
  return { ...rest, settings: { ...settings, ...Object.fromEntries(missing) }, defaults: [...defaults, ...named] }
}

/** Kinds of goal were a fixed list of two; now they are the program's own words. */
const goalKinds = [
  { code: 'professional', label: { en: 'Professional development', fr: 'Développement professionnel' } },
  { code: 'personal', label: { en: 'Personal growth', fr: 'Développement personnel' } },
] as const
const namedKinds = (kinds: unknown) => goalKinds.filter(({ code }) => Array.isArray(kinds) && kinds.includes(code))
