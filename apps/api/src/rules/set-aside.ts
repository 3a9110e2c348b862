import { type SetAside, staysAside, withoutNorms } from '@ithaca/domain/adoption'
import type { ResolvedBook } from '@ithaca/domain/rules'
import type { RulesInForce } from '../graphql/refused.ts'
import type { Transaction } from '../tenancy/database.ts'
import { rulesOfEdition } from './in-force.ts'

/** As a mentorship keeps it: `edition/norm`. */
const read = (kept: string): SetAside => {
  const [editionId = '', normId = ''] = kept.split('/')
  return { editionId, normId }
}

/** The norms of an edition that are set aside for two: in it, or in another one that says the same. */
export async function asideIn(tx: Transaction, rules: RulesInForce, kept: readonly string[]): Promise<string[]> {
  const aside: string[] = []
  for (const { editionId, normId } of kept.map(read)) {
    const stays = editionId === rules.id || staysAside(normId, (await rulesOfEdition(tx, editionId)).book, rules.book)
    if (stays) aside.push(normId)
  }
  return aside
}

/** A book, of an edition or of one to be, as it would hold for two. */
export const bookForTwo = async (
  tx: Transaction,
  rules: RulesInForce,
  kept: readonly string[],
): Promise<ResolvedBook> => (kept.length === 0 ? rules.book : withoutNorms(rules.book, await asideIn(tx, rules, kept)))

/** The rules of an edition as they hold for two: without what was set aside for them. */
export async function rulesForTwo(
  tx: Transaction,
  editionId: string,
  { setAside }: { setAside: readonly string[] },
): Promise<RulesInForce> {
  const rules = await rulesOfEdition(tx, editionId)
  return setAside.length === 0 ? rules : { ...rules, book: await bookForTwo(tx, rules, setAside) }
}

type Written = { state: string; editionId: string }

/** The rules under which the two signed the agreement that holds; null where they have signed none. */
export async function rulesSigned(
  tx: Transaction,
  agreements: readonly Written[],
  row: { setAside: readonly string[] },
): Promise<RulesInForce | null> {
  const signed = agreements.find(({ state }) => state === 'signed')
  return signed ? rulesForTwo(tx, signed.editionId, row) : null
}
