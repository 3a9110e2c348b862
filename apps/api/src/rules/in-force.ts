import { plainLabels, type Labels } from '@ithaca/domain/core'
import { readBook } from '@ithaca/domain/rules'
import type { RulesInForce } from '../graphql/refused.ts'
import type { Transaction } from '../tenancy/database.ts'

/** Editions never change once published, so what was read of one is kept; a few hundred programs fit. */
const kept = new Map<string, RulesInForce>()
const mostKept = 500

/** The rules of one edition, its book checked and parsed once in this process. */
export async function rulesOfEdition(tx: Transaction, editionId: string): Promise<RulesInForce> {
  const found = kept.get(editionId)
  if (found) return found
  const { id, number, book, state } = await tx.edition.findFirstOrThrow({
    where: { id: editionId },
    select: { id: true, number: true, book: true, state: true },
  })
  const rules = { id, number, book: readBook(book) }
  if (state !== 'draft') keep(editionId, rules)
  return rules
}

/** The rules of several editions, in one statement for those that were not read before. */
export async function rulesOfEditions(
  tx: Transaction,
  editionIds: readonly string[],
): Promise<ReadonlyMap<string, RulesInForce>> {
  const known = new Map(
    editionIds.flatMap((id) => {
      const rules = kept.get(id)
      return rules ? [[id, rules] as const] : []
    }),
  )
  const unread = editionIds.filter((id) => !known.has(id))
  if (unread.length === 0) return known
  const rows = await tx.edition.findMany({
    where: { id: { in: unread } },
    select: { id: true, number: true, book: true, state: true },
  })
  for (const { id, number, book, state } of rows) {
    const rules = { id, number, book: readBook(book) }
    if (state !== 'draft') keep(id, rules)
    known.set(id, rules)
  }
  return known
}

function keep(editionId: string, rules: RulesInForce) {
  const oldest = kept.size >= mostKept ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(editionId, rules)
}

/** The rules a program goes by for what begins today; null while it has none. */
export const currentRules = async (
  tx: Transaction,
  { currentEditionId }: { currentEditionId: string | null },
): Promise<RulesInForce | null> => (currentEditionId === null ? null : rulesOfEdition(tx, currentEditionId))

export const labelsOf = (rules: RulesInForce | null): Labels => rules?.book.settings.identity.labels ?? plainLabels
