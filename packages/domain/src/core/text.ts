import type { Refusal } from './decision.ts'

export type TextRefusalCode = 'text-not-storable' | 'text-too-long' | 'text-missing'

export const longestText = 4000

/**
 * A text as it will be stored: NFC, with unix line ends. Refused are NUL and lone surrogates, more than `max`
 * characters (code points), and nothing at all where something is needed.
 */
export function checkText(
  raw: string,
  { at, max = longestText, needed = false }: { at: string; max?: number; needed?: boolean },
): { text: string; refusals: Refusal<TextRefusalCode>[] } {
  if (raw.includes('\0') || !raw.isWellFormed()) return { text: '', refusals: [{ code: 'text-not-storable', at }] }
  const text = raw.replaceAll(/\r\n?/g, '\n').normalize('NFC')
  if (text.length > max && [...text].length > max)
    return { text, refusals: [{ code: 'text-too-long', at, limit: max }] }
  if (needed && text.trim() === '') return { text, refusals: [{ code: 'text-missing', at }] }
  return { text, refusals: [] }
}

/** Which of two texts, such as days or ids, comes first. */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
