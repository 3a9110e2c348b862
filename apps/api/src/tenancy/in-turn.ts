import type { Transaction } from './database.ts'

/** Until this transaction ends, whoever asks for the same thing waits: what was counted before a write still holds after it. */
export async function inTurn(tx: Transaction, thing: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${thing}, 0))::text`
}
