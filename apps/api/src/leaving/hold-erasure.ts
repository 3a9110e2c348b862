import type { Erasure } from '@ithaca/domain/leaving'
import { notFound } from '../graphql/errors.ts'
import type { Transaction } from '../tenancy/database.ts'
import { erasureOf } from './erasure-type.ts'

/** Oneself, held for change: two at once wait here for one another, and for the job that erases. */
export async function holdErasure(tx: Transaction, personId: string): Promise<{ erasure: Erasure; revision: number }> {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
  const person = await tx.person.findFirst({ where: { id: personId }, select: { revision: true } })
  if (!person) throw notFound()
  return { erasure: await erasureOf(tx, personId), revision: person.revision }
}
