import type { Refusal } from '../../core/index.ts'
import type { RuleBook } from '../rule-book.ts'

/** Ranges that end before they begin: of norms, of what is left to the two, and of settings. */
export const turnedRanges = ({ norms, settings }: RuleBook, at = 'book'): Refusal<'value-below-least'>[] => [
  ...turnedIn(norms, `${at}.norms`),
  ...turnedIn(settings, `${at}.settings`),
]

function turnedIn(value: unknown, at: string): Refusal<'value-below-least'>[] {
  if (typeof value !== 'object' || value === null) return []
  const { least, most } = value as { least?: unknown; most?: unknown }
  const own =
    typeof least === 'number' && typeof most === 'number' && most < least
      ? [{ code: 'value-below-least', at: `${at}.most`, limit: least } as const]
      : []
  return [...own, ...Object.entries(value).flatMap(([key, member]) => turnedIn(member, `${at}.${key}`))]
}
