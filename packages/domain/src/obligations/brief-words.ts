import { briefActWords } from '../agreements/index.ts'
import { aheadInBrief, contactsAmount } from '../contacts/index.ts'
import { hoursInBrief } from '../hours/index.ts'
import { capitalised, compare, type Locale, type Localized, say } from '../core/index.ts'
import type { Ask, Obligation, ResolvedBook } from '../rules/index.ts'
import type { HealthReason } from './health.ts'
import { toDo } from './obligations.ts'
import { actInWords } from './sentences.ts'

/**
 * What is asked next in a mentorship, for a row of a list: what keeps it from being on track, else what falls due first,
 * else the signature that the term waits for.
 */
export function askedNext(all: readonly Obligation[], reasons: readonly HealthReason[]): Obligation | null {
  const [reason] = reasons
  if (reason) return reason.obligation
  const open = toDo(all)
  const dated = open
    .filter(({ dueOn, state }) => dueOn !== null && state !== 'overdue')
    .toSorted((one, other) => compare(String(one.dueOn), String(other.dueOn)))
  return dated[0] ?? open.find(({ ask }) => ask.code === 'sign-agreement') ?? open[0] ?? null
}

/** It in a few words to those who look after a pair, without the day: "1 more meeting", "Agreement to sign". */
export function obligationInBrief(obligation: Obligation, book: ResolvedBook | null, locale: Locale): string {
  const { ask } = obligation
  if (ask.code === 'have-contacts') return contactsAmount(obligation, ask)[locale]
  if (ask.code === 'sign-agreement') return signed(ask)[locale]
  if (ask.code === 'give-hours') return hoursInBrief(ask, locale)
  if (ask.code === 'review') return say('Still of benefit?', 'Toujours utile ?')[locale]
  if (ask.code === 'renew') return say('Answer on renewal', 'Réponse sur le renouvellement')[locale]
  if (ask.code === 'evaluate') return say('Look back on the term', 'Bilan de la relation')[locale]
  if (ask.code === 'tell-ahead') return aheadInBrief[locale]
  return capitalised(actInWords(obligation, book)[locale], locale)
}

function signed({ number, renews = false, form }: Extract<Ask, { code: 'sign-agreement' }>): Localized {
  if (form !== undefined && number === 1) return briefActWords(form)
  if (renews && form !== undefined) return say('Accepted renewal', 'Renouvellement accepté')
  if (renews) return say('Signed renewal', 'Renouvellement signé')
  if (form !== undefined) return say('Change to agree', 'Modification à convenir')
  return number === 1 ? say('Agreement to sign', 'Entente à signer') : say('Amendment to sign', 'Modification à signer')
}
