import { agreedSentence } from '../contacts/index.ts'
import type { Locale } from '../core/index.ts'
import { hoursAgreed } from '../hours/index.ts'
import type { Ask } from '../rules/index.ts'

/** That the two set the figure themselves; null where it is the program's. */
export function agreedByThem(ask: Ask, viewer: boolean, locale: Locale): string | null {
  if (ask.code === 'have-contacts' && ask.agreed === true) return agreedSentence(ask, viewer, null, locale)
  return ask.code === 'give-hours' && ask.agreed === true ? hoursAgreed(ask, viewer)[locale] : null
}
