import { Prisma } from '@ithaca/database/client'
import type { Database, Transaction } from './database.ts'

export const nobody = { organizationId: null, personId: null }

/** Which association an address leads to, whether it has it now or had it before; null when none does. */
export async function organizationOf(database: Database, slug: string): Promise<string | null> {
  const [row] = await database.door<{ id: string | null }>(Prisma.sql`SELECT organization_id_of(${slug}) AS id`)
  return row?.id ?? null
}

/** The same inside a change. */
export async function leadsTo(tx: Transaction, slug: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string | null }[]>`SELECT organization_id_of(${slug}) AS id`
  return row?.id ?? null
}

/** Where an association's pages are now, asked by an address it has or had; null when no association has it. */
export async function currentSlugOf(database: Database, slug: string): Promise<string | null> {
  const organizationId = await organizationOf(database, slug)
  if (organizationId === null) return null
  const found = await database.inside({ organizationId, personId: null }, (tx) =>
    tx.organization.findFirst({ select: { slug: true } }),
  )
  return found?.slug ?? null
}

/** Rejects with the database's own reason when it cannot be asked anything. */
export const reach = (database: Database): Promise<unknown> => organizationOf(database, '')

/** One association a user belongs to, and who they are there. */
export type Membership = {
  organizationId: string
  slug: string
  name: string
  colour: string | null
  personId: string
  hasDuty: boolean
  participates: boolean
}

const memberships = (userId: string) => Prisma.sql`
  SELECT organization_id AS "organizationId", slug, name, colour, person_id AS "personId",
    has_duty AS "hasDuty", participates
  FROM organizations_of(${userId}::uuid)`

/** Where a user belongs now: asked at every request, so that somebody removed is turned away at the next. */
export const membershipsOf = (database: Database, userId: string) => database.door<Membership>(memberships(userId))

export const organizationsOf = (tx: Transaction, userId: string) => tx.$queryRaw<Membership[]>(memberships(userId))
