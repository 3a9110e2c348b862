import { bookFormat, type ResolvedBook, type RuleBook } from './rule-book.ts'
import { givenSettings } from './settings.ts'

/** A book as its program wrote it, to go on from: where it was silent it is silent again. `resolve` gives the same whole. */
export function written({ settings, norms, off, sources, defaults }: ResolvedBook): RuleBook {
  const own = Object.entries(settings).map(([name, section]) => [
    name,
    Object.fromEntries(Object.entries(section).filter(([key]) => !defaults.includes(`${name}.${key}`))),
  ])
  const spoken = own.filter(([name, section]) => name === 'identity' || Object.keys(section ?? {}).length > 0)
  return { format: bookFormat, settings: givenSettings.parse(Object.fromEntries(spoken)), norms, off, sources }
}
