import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '@ithaca/domain/core'
import type { Transaction } from '../tenancy/database.ts'
import type { Context } from './context.ts'
import { Refused } from './refused.ts'

const keptHours = 72
const longestKey = 200

type Change = { context: Context; mutation: string; input: { idempotencyKey?: string | null | undefined } }

/**
 * Runs a use case in its own transaction, once for each `idempotencyKey`: repeated, it answers with the first outcome
 * without doing anything. An outcome is ids and codes only; what it looks like now is read again by the caller. The
 * insert waits for a twin that is under way, so twenty at once have one effect; a refusal rolls back and keeps nothing.
 */
export function change<Outcome extends Json>(
  { context, mutation, input }: Change,
  work: (tx: Transaction) => Promise<Outcome>,
): Promise<Outcome> {
  const { personId, session, now } = context
  const { idempotencyKey: key, ...rest } = input
  if (!key) return session.change(work)
  if (key.length > longestKey) throw new Refused([{ code: 'text-too-long', at: 'idempotencyKey', limit: longestKey }])
  // Instants become text first; as objects they would all read alike.
  const given = JSON.parse(JSON.stringify(rest)) as Json
  const inputHash = createHash('sha256').update(canonicalJson(given)).digest('hex')

  return session.change(async (tx) => {
    await tx.request.deleteMany({ where: { personId, at: { lt: new Date(now.getTime() - keptHours * 3_600_000) } } })
    const { count } = await tx.request.createMany({
      data: { personId, key, mutation, inputHash, at: now },
      skipDuplicates: true,
    })
    if (count === 1) {
      const outcome = await work(tx)
      await tx.request.updateMany({ where: { personId, key }, data: { outcome: { of: outcome } as never } })
      return outcome
    }
    const first = await tx.request.findFirstOrThrow({ where: { personId, key } })
    if (first.mutation !== mutation || first.inputHash !== inputHash)
      throw new Refused([{ code: 'idempotency-key-reused', at: 'idempotencyKey' }])
    return (first.outcome as { of: Outcome }).of
  })
}
