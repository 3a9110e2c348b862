import { askWhetherHeld } from '../contacts/index.ts'
import { type Day, dayBehind, type Locale, otherParty, type Party, say } from '../core/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import type { Step } from './next-step.ts'
import { type Names, obligationSentence } from './sentences.ts'

const notSaid = say(
  'Nobody has said so yet, and only what took place counts.',
  'Personne ne l’a encore indiqué, et seul ce qui a eu lieu compte.',
)

/** A step in words, to the one whose step it is. */
export function stepWords(
  step: Step,
  party: Party,
  { names, book, today }: { names: Names; book: ResolvedBook | null; today: Day },
  locale: Locale,
): { title: string; sentence: string; why: string } {
  if (step.do === 'obligation') return obligationSentence(step.obligation, party, { names, book }, locale)
  const when = say(dayBehind(step.onDay, today, 'en'), dayBehind(step.onDay, today, 'fr'))
  const title = askWhetherHeld(step.kind, names[otherParty(party)], when)[locale]
  return { title, sentence: title, why: notSaid[locale] }
}
