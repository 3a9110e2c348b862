import { contactsAmount } from '../contacts/index.ts'
import { compare, type Locale } from '../core/index.ts'
import type { Obligation, ResolvedBook } from '../rules/index.ts'
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
    .toSorted((one, other) => compare(one.dueOn ?? '', other.dueOn ?? ''))
  return dated[0] ?? open.find(({ ask }) => ask.code === 'sign-agreement') ?? open[0] ?? null
}

/** It in a few words, without the day: "1 more meeting", "read and sign the agreement". */
export function obligationInBrief(obligation: Obligation, book: ResolvedBook | null, locale: Locale): string {
  const { ask } = obligation
  return (ask.code === 'have-contacts' ? contactsAmount(obligation, ask) : actInWords(obligation, book))[locale]
}
