import type { Refusal } from '../../core/index.ts'
import type { RuleBook } from '../rule-book.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const isBlank = (text: string) => text.trim() === ''
const isSpaces = (text: string) => text !== '' && isBlank(text)

/**
 * Texts that nobody can read: a promise without words, and spaces where words belong. A draft may lack one language, and what
 * was never written; it is not published before it is there.
 */
export const blankTexts = ({ norms, settings }: RuleBook, at = 'book'): Refusal<'value-no-text'>[] => [
  ...norms.flatMap((norm, index) =>
    norm.kind === 'clause' && isBlank(norm.text.en) && isBlank(norm.text.fr)
      ? [refusal(`${at}.norms.${index}.text.en`)]
      : spacesIn(norm, `${at}.norms.${index}`),
  ),
  ...spacesIn(settings, `${at}.settings`),
]

const refusal = (at: string) => ({ code: 'value-no-text', at }) as const

function spacesIn(value: unknown, at: string): Refusal<'value-no-text'>[] {
  if (typeof value === 'string') return isSpaces(value) ? [refusal(at)] : []
  if (!isRecord(value)) return []
  const { en, fr } = value
  // In one language alone it is a text that is still to be translated.
  if (typeof en === 'string' && typeof fr === 'string')
    return isBlank(en) && isBlank(fr) && (en !== '' || fr !== '') ? [refusal(`${at}.en`)] : []
  return Object.entries(value).flatMap(([key, member]) => spacesIn(member, `${at}.${key}`))
}
