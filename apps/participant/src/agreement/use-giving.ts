import { useText } from '../app/inside.ts'
import type { Words } from '../words/inside-en.ts'

export type Form = 'NONE' | 'SIGNED' | 'DRAFTED_TOGETHER' | 'MEANS_CONFIRMED' | 'GROUND_RULES_CONFIRMED'
type Key = keyof Words['accepting']
type Say = (key: Key, values?: Record<string, string | number>) => string

/** The words around giving one's word: two sign, accept or confirm, as their program has it. */
export function useGiving(form: Form | null | undefined): Say {
  const t = useText()
  if (form === 'DRAFTED_TOGETHER') return (key, values) => t(`accepting.${key}`, values)
  if (form === 'MEANS_CONFIRMED' || form === 'GROUND_RULES_CONFIRMED')
    return (key, values) => t(`confirming.${key}`, values)
  return (key, values) => t(`agreement.${key}`, values)
}
