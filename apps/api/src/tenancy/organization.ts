import { Prisma } from '@ithaca/database/client'
import type { Database, Transaction } from './database.ts'

export const nobody = { organizationId: null, personId: null }

/** Which association an address belongs to; null when none does. */
export async function organizationOf(database: Database, slug: string): Promise<string | null> {
  const [row] = await database.door<{ id: string | null }>(Prisma.sql`SELECT organization_id_of(${slug}) AS id`)
  return row?.id ?? null
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
