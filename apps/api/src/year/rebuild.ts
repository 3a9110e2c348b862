import { Prisma } from '@ithaca/database/client'
import { localDay } from '@ithaca/domain/core'
import type { Clock } from '../tenancy/clock.ts'
import type { Database } from '../tenancy/database.ts'
import { readMentorships } from './reading.ts'
import { keepStatuses, standOf } from './status.ts'

const batch = 500

/**
 * Derives anew how every mentorship stands, also those that are over: after a backup was restored, or the way it is
 * derived has changed. Each batch is a transaction of its own, so it may run beside everything else; answers how many.
 */
export async function rebuildStatuses(database: Database, clock: Clock): Promise<number> {
  const organizations = await database.door<{ id: string }>(Prisma.sql`SELECT organizations_awake() AS id`)
  let count = 0
  for (const { id } of organizations) count += await rebuildOrganization(database, id, clock)
  return count
}

export async function rebuildOrganization(database: Database, organizationId: string, clock: Clock): Promise<number> {
  const programs = await database.inside({ organizationId, personId: null }, (tx) =>
    tx.program.findMany({ orderBy: { id: 'asc' }, select: { id: true, timeZone: true } }),
  )
  let count = 0
  for (const program of programs) count += await rebuildProgram(database, { organizationId, program, clock })
  return count
}

type Place = { organizationId: string; program: { id: string; timeZone: string }; clock: Clock }

async function rebuildProgram(
  database: Database,
  { organizationId, program: { id, timeZone }, clock }: Place,
): Promise<number> {
  const now = clock(organizationId)
  const today = localDay(now, timeZone)
  let count = 0
  let cursor: string | null = null
  do {
    const after: Prisma.Sql = cursor === null ? Prisma.empty : Prisma.sql`AND m.id > ${cursor}::uuid`
    const which = Prisma.sql`m.program_id = ${id}::uuid ${after}`
    const reads = await database.inside({ organizationId, personId: null }, async (tx) => {
      const found = await readMentorships(tx, { which, timeZone, now, limit: batch })
      const statuses = found.map((read) => standOf(read, today).status)
      await keepStatuses(tx, statuses, today)
      return found
    })
    count += reads.length
    cursor = reads.length < batch ? null : (reads.at(-1)?.id ?? null)
  } while (cursor !== null)
  return count
}
