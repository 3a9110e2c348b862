import { type Agreement, voidSignatures } from '@ithaca/domain/agreements'
import type { EventShape } from '@ithaca/domain/core'
import { saveAgreement } from '../agreements/store.ts'
import { announce } from '../events/announce.ts'
import type { Context } from '../graphql/context.ts'
import { accept } from '../graphql/refused.ts'
import { rulesOfEdition } from '../rules/in-force.ts'
import type { Transaction } from '../tenancy/database.ts'
import { occasion } from '../tenancy/occasion.ts'

type Change = {
  programId: string
  agreement: Agreement
  /** Whether what is signed reads differently now: a signature given before is then void. */
  changesAgreement: boolean
  events: readonly EventShape[]
}

/** What a change of a goal leads to in its agreement, and the record of it. */
export async function settle(
  tx: Transaction,
  context: Context,
  { programId, agreement, changesAgreement, events }: Change,
): Promise<void> {
  const changes = changesAgreement && events.length > 0
  const rules = changes ? await rulesOfEdition(tx, agreement.editionId) : null
  const voided = rules ? accept(voidSignatures(agreement, rules.book), rules) : null
  if (voided && voided.events.length > 0) await saveAgreement(tx, agreement, voided.state, context.now)
  const about = { programId, mentorshipId: agreement.mentorshipId }
  await announce(tx, occasion(context, about), [...events, ...(voided?.events ?? [])])
}
