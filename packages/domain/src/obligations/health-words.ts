import { nothingPlanned } from '../contacts/index.ts'
import { type Locale, type Localized, say } from '../core/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import type { Health, HealthReason } from './health.ts'
import { type Names, obligationSentence } from './sentences.ts'

export const healthWords: Record<Health, Localized> = {
  'on-track': say('On track', 'Sur la bonne voie'),
  attention: say('Worth a look', 'À suivre'),
  'off-track': say('Off track', 'À relancer'),
}

const again = say('It is the second period in a row.', 'C’est la deuxième période de suite.')

/** Why a mentorship is not on track, to those who look after it: counts and dates, and nobody's fault. */
export function healthSentence(
  { code, obligation }: HealthReason,
  { names, book }: { names: Names; book: ResolvedBook | null },
  locale: Locale,
): string {
  const { ask } = obligation
  if (code === 'nothing-planned' && ask.code === 'have-contacts') return nothingPlanned(obligation, ask)[locale]
  const { sentence } = obligationSentence(obligation, null, { names, book }, locale)
  return code === 'missed-twice' ? `${sentence} ${again[locale]}` : sentence
}
