import { migrationNames } from '../migrate.ts'
import { onlyRow } from '../only-row.ts'
import { prepareDatabase, type Preparation } from '../prepare.ts'
import { connected, type Installation } from './connection.ts'
import { ArchiveRefused } from './refused.ts'
import type { SchemaOfArchive } from './schema-of.ts'

export interface Target {
  /** Migrations that were applied; none in a database that is new. */
  applied: string[]
  /** It holds no association and nobody's sign-in. */
  empty: boolean
}

/** What a database holds, looked at before anything is written. One of somebody else's is left alone. */
export function lookAt(ownerUrl: string): Promise<Target> {
  return connected(ownerUrl, async (owner) => {
    const { ours, others } = onlyRow(
      await owner.query<{ ours: boolean; others: string | null }>(
        `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS ours,
           (SELECT min(tablename) FROM pg_tables WHERE schemaname NOT LIKE 'pg\\_%' AND schemaname <> 'information_schema') AS others`,
      ),
    )
    if (!ours && others !== null)
      throw new ArchiveRefused(`The database holds something else (table ${others}) and is left alone: name another.`)
    if (!ours) return { applied: [], empty: true }
    const { rows } = await owner.query<{ name: string }>(
      `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
    )
    const applied = rows.map(({ name }) => name)
    if (applied.length === 0) return { applied, empty: true }
    const known = new Set(await migrationNames())
    if (!applied.some((name) => known.has(name)))
      throw new ArchiveRefused('The database holds something else than Ithaca and is left alone: name another.')
    const { rows: found } = await owner.query<{ empty: boolean }>(
      `SELECT NOT EXISTS (SELECT FROM organization) AND NOT EXISTS (SELECT FROM auth."user") AS empty`,
    )
    return { applied, empty: onlyRow({ rows: found }).empty }
  })
}

const signsIn = (workerUrl: string) => connected(workerUrl, () => Promise.resolve())

/**
 * Brings a database to the schema an archive was made with. An archive of an earlier Ithaca is taken only where nothing of
 * today was applied yet; what it lacks is applied when its rows are there. One that is ready is left as it is, for it may be
 * in use: only whether the secret is the right one is asked.
 */
export async function makeReady(
  preparation: Preparation,
  { applied }: Target,
  { names, since }: SchemaOfArchive,
  workerUrl: string,
  file: string,
): Promise<Installation> {
  const tooMany = applied.find((name) => !names.has(name))
  if (tooMany)
    throw new ArchiveRefused(
      `${file} was made by an earlier Ithaca, before ${tooMany}. It is taken by a database that nothing was applied to: name a new DATABASE_URL or DATA_DIR, where it is brought to today. (One association alone is then exported from there, and imported here.) Nothing was written.`,
    )
  if (since.length === 0 && applied.length === names.size) {
    await signsIn(workerUrl)
    return { ownerUrl: preparation.ownerUrl, workerUrl }
  }
  const roles = await prepareDatabase({ ...preparation, only: names })
  return { ownerUrl: preparation.ownerUrl, workerUrl: roles.workerUrl }
}

/** Applies what came after the archive. */
export async function bringToToday(preparation: Preparation, { since }: SchemaOfArchive): Promise<void> {
  if (since.length > 0) await prepareDatabase(preparation)
}
