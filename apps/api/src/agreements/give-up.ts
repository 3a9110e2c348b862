import { type AgreementEvent, readCanonicalAgreement, withdrawAmendment } from '@ithaca/domain/agreements'
import type { Party } from '@ithaca/domain/core'
import type { Mentorship } from '@ithaca/domain/mentorships'
import { goalsOf, saveGoal } from '../goals/store.ts'
import { accept, type RulesInForce } from '../graphql/refused.ts'
import type { Transaction } from '../tenancy/database.ts'
import { type AgreementRow, saveAgreement, toAgreement } from './store.ts'
import { textOf } from './text.ts'

type Open = {
  mentorship: Mentorship
  by: Party | null
  open: AgreementRow
  /** What both have signed. */
  inForce: AgreementRow
  rules: RulesInForce
  now: Date
}

/** Gives what was not signed by both up, so that the goals read as they were signed; answers what happened. */
export async function giveUp(
  tx: Transaction,
  { mentorship, by, open, inForce: signed, rules, now }: Open,
): Promise<AgreementEvent[]> {
  const inForce = readCanonicalAgreement((await textOf(tx, toAgreement(signed))).canonical)
  const agreement = toAgreement(open)
  const goals = await goalsOf(tx, mentorship.id)
  const { state, events } = accept(withdrawAmendment(agreement, { by, inForce, goals, mentorship }), rules)
  for (const goal of state.goals) await saveGoal(tx, goal, now)
  await saveAgreement(tx, agreement, state.agreement, now)
  return events
}
