import { say } from '../../core/index.ts'
import type { Question } from '../settings/words.ts'

/** A question that is answered in words; none of those of the presets has to be. */
export const open = (code: string, en: string, fr: string): Question => ({
  code,
  ask: say(en, fr),
  answer: 'text',
  options: [],
  own: false,
  needed: false,
})

/** Several of a list, and words of one's own. */
export const several = (code: string, en: string, fr: string, options: Question['options']): Question => ({
  ...open(code, en, fr),
  answer: 'several-of',
  options,
  own: true,
})

/** A word of the association's own. */
export const word = (code: string, en: string, fr: string) => ({ code, label: say(en, fr) })
