import { createHash, randomUUID } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { DatabaseRefused } from './refused.ts'

export const migrationsFolder = path.join(import.meta.dirname, 'migrations')

/** The number `prisma migrate deploy` locks on, so that the two never run at once. */
const migrationLock = 72_707_369

const ledger = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`

export async function migrationNames(folder = migrationsFolder): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
}

/** Runs `work` while no other migrator works on this database. */
export async function alone<T>(owner: pg.Client, work: () => Promise<T>): Promise<T> {
  await owner.query('SELECT pg_advisory_lock($1)', [migrationLock])
  try {
    return await work()
  } finally {
    await owner.query('SELECT pg_advisory_unlock($1)', [migrationLock])
  }
}

async function applyOne(owner: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  await owner.query('BEGIN')
  try {
    // Rather fail and try again than queue every reader behind a waiting ALTER TABLE.
    await owner.query(`SET LOCAL lock_timeout = '3s'`)
    await owner.query(sql)
    await owner.query(
      `INSERT INTO public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    )
    await owner.query('COMMIT')
  } catch (error) {
    await owner.query('ROLLBACK')
    throw new DatabaseRefused(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

/**
 * Applies what is missing (with `only`, of those), each migration in one transaction; keeps the table and checksums of
 * `prisma migrate deploy`.
 */
export async function applyMigrations(
  owner: pg.Client,
  folder = migrationsFolder,
  only?: ReadonlySet<string>,
): Promise<string[]> {
  await owner.query(ledger)
  const { rows } = await owner.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const done = new Map(rows.map((row) => [row.migration_name, row]))
  const applied: string[] = []
  for (const name of await migrationNames(folder)) {
    if (only && !only.has(name)) continue
    const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8')
    const checksum = createHash('sha256').update(sql).digest('hex')
    const earlier = done.get(name)
    if (earlier === undefined) {
      await applyOne(owner, name, sql, checksum)
      applied.push(name)
    } else if (earlier.finished_at === null)
      throw new DatabaseRefused(`Migration ${name} failed earlier and was left unfinished.`)
    else if (earlier.checksum !== checksum)
      throw new DatabaseRefused(
        `Migration ${name} was edited after it was applied: this database was made by an unfinished Ithaca; name another one or another DATA_DIR.`,
      )
  }
  return applied
}
