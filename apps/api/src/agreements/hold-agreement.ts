import { failure } from '../graphql/errors.ts'
import { Stale } from '../graphql/stale.ts'
import { holdMentorship, partyIn } from '../mentorships/store.ts'
import { rulesOfEdition } from '../rules/in-force.ts'
import type { Transaction } from '../tenancy/database.ts'
import type { Acting } from '../tenancy/occasion.ts'
import { agreementsOf, toAgreement } from './store.ts'

/** An agreement held for change by one of its two, with the rules it was written under; nobody else finds it. */
export async function holdAgreement(tx: Transaction, id: string, acting: Pick<Acting, 'personId' | 'now'>) {
  const found = await tx.agreement.findFirst({ where: { id }, select: { mentorshipId: true } })
  if (!found) throw failure('NOT_FOUND', 'There is no such agreement here.')
  const { row, mentorship } = await holdMentorship(tx, found.mentorshipId, acting)
  const by = partyIn(row, acting.personId)
  if (by === null) throw failure('NOT_FOUND', 'There is no such agreement here.')
  const current = (await agreementsOf(tx, row.id)).find((one) => one.id === id)
  if (!current) throw new Stale('Agreement', id)
  const rules = await rulesOfEdition(tx, current.editionId)
  return { row, mentorship, by, current, agreement: toAgreement(current), rules }
}
