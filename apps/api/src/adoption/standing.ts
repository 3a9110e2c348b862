import type { Prisma } from '@ithaca/database/client'
import { type Adoption, type Consent, isNewer } from '@ithaca/domain/adoption'
import type { RulesInForce } from '../graphql/refused.ts'
import { newestAgreements } from '../mentorships/known-facts.ts'
import { partyIn } from '../mentorships/store.ts'
import { currentRules, rulesOfEdition } from '../rules/in-force.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dayOf } from '../tenancy/days.ts'

/**
 * What is needed of a mentorship to know whether newer rules wait for the two; asked in the same way as for what else is known of it,
 * so that both are read at once.
 */
export const adoptionSelect = {
  id: true,
  programId: true,
  phase: true,
  mentorId: true,
  protegeId: true,
  pins: { orderBy: { fromDay: 'desc' }, select: { editionId: true, fromDay: true, consents: true } },
  program: { select: { timeZone: true, currentEditionId: true } },
  agreements: { ...newestAgreements, select: { state: true, continuesFrom: true } },
  editionConsents: {
    where: { takenBackAt: null },
    orderBy: { consentedAt: 'asc' },
    select: { editionId: true, personId: true, consentedAt: true },
  },
} satisfies Prisma.MentorshipSelect
export type AdoptionRow = Prisma.MentorshipGetPayload<{ select: typeof adoptionSelect }>

export type AdoptionHere = { row: AdoptionRow; adoption: Adoption; older: RulesInForce; newest: RulesInForce }

/** How far the two have come, and both books; a pair can only have been made under an edition. */
export async function adoptionIn(tx: Transaction, row: AdoptionRow): Promise<AdoptionHere> {
  const [pin] = row.pins
  if (!pin) throw new Error(`mentorship ${row.id} is pinned to no edition`)
  const older = await rulesOfEdition(tx, pin.editionId)
  const newest = (await currentRules(tx, row.program)) ?? older
  const consents: Consent[] = []
  for (const { editionId, personId, consentedAt } of row.editionConsents) {
    const party = partyIn(row, personId)
    const { id, number } = await rulesOfEdition(tx, editionId)
    if (party !== null) consents.push({ party, edition: { id, number }, at: consentedAt })
  }
  const adoption: Adoption = {
    pinned: { edition: { id: older.id, number: older.number }, from: dayOf(pin.fromDay) },
    current: { id: newest.id, number: newest.number },
    consents,
    renewing: row.agreements.some(
      ({ state, continuesFrom }) => continuesFrom !== null && (state === 'draft' || state === 'partially-signed'),
    ),
  }
  return { row, adoption, older, newest }
}

/** Whether newer rules wait for a mentorship that runs. */
export const waits = ({ row, adoption }: AdoptionHere): boolean => row.phase === 'active' && isNewer(adoption)
