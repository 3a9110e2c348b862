import { canonicalJson, type Json } from '../core/index.ts'
import { defaultSettings } from './defaults.ts'
import { bookFormat, type ResolvedBook, type RuleBook } from './rule-book.ts'
import { givenSettings } from './settings.ts'

/**
 * A book as its program wrote it, to go on from: where it was silent it is silent again, unless Ithaca's default was another
 * then, which is written out, so that nothing changes unnoticed. `resolve` gives the same values.
 */
export function written({ settings, norms, off, sources, defaults }: ResolvedBook): RuleBook {
  const own = Object.entries(settings).map(([name, section]): [string, object] => [
    name,
    Object.fromEntries(
      Object.entries(section).filter(
        ([key, value]) => !defaults.includes(`${name}.${key}`) || as(value) !== as(today(name, key)),
      ),
    ),
  ])
  const spoken = own.filter(([name, section]) => name === 'identity' || Object.keys(section).length > 0)
  return { format: bookFormat, settings: givenSettings.parse(Object.fromEntries(spoken)), norms, off, sources }
}

const as = (value: unknown) => canonicalJson((value ?? null) as Json)

function today(name: string, key: string): unknown {
  const sections: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> = defaultSettings
  return sections[name]?.[key]
}
