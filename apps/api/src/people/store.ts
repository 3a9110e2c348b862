import type { Prisma } from '@ithaca/database/client'
import type { Locale } from '@ithaca/domain/core'
import type { Person } from '@ithaca/domain/people'
import { notFound } from '../graphql/errors.ts'
import { Stale } from '../graphql/stale.ts'
import type { Transaction } from '../tenancy/database.ts'

/** What the domain needs to know of a person. */
export const personSelect = { id: true, removedAt: true, locale: true } satisfies Prisma.PersonSelect
export type PersonRow = Prisma.PersonGetPayload<{ select: typeof personSelect }>

export const readOwners = (tx: Transaction) =>
  tx.duty.findMany({ where: { duty: 'owner', person: { removedAt: null } }, select: { personId: true } })

export const toPerson = ({ id, removedAt, locale }: PersonRow, owners: readonly { personId: string }[]): Person => ({
  id,
  removed: removedAt !== null,
  locale: locale as Locale | null,
  soleOwner: owners.length === 1 && owners[0]?.personId === id,
})

/** A person to be changed: locked, and as the caller has seen them. */
export async function loadPerson(tx: Transaction, id: string, revision?: number): Promise<Person> {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.person.findFirst({ where: { id }, select: { ...personSelect, revision: true } })
  if (!row) throw notFound()
  if (revision !== undefined && row.revision !== revision) throw new Stale('Person', id)
  return toPerson(row, await readOwners(tx))
}

/** What row security let nobody change is not there. */
export async function savePerson(tx: Transaction, id: string, data: Prisma.PersonUncheckedUpdateManyInput) {
  const { count } = await tx.person.updateMany({ where: { id }, data: { ...data, revision: { increment: 1 } } })
  if (count !== 1) throw notFound()
}

/** A text as it is searched: without case and accents. */
export const folded = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Sorted by the last word of a name, then by the rest. */
export function sortKeyOf(fullName: string): string {
  const words = folded(fullName).split(/\s+/).filter(Boolean)
  const last = words.pop() ?? ''
  return [last, ...words].join(' ')
}
