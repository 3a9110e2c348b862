import type pg from 'pg'
import { onlyRow } from '../only-row.ts'
import { connected, type Installation, inTransaction } from './connection.ts'
import { ArchiveRefused } from './refused.ts'
import { type Table, tablesOf } from './tables.ts'

export interface Snapshot {
  owner: pg.Client
  worker: pg.Client
  tables: Table[]
  migrations: { name: string; checksum: string }[]
}

const readOnly = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'

async function tablesThere(owner: pg.Client): Promise<Table[]> {
  const { rows } = await owner.query<{ here: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AND to_regclass('public.organization') IS NOT NULL
       AND EXISTS (SELECT FROM pg_namespace WHERE nspname = 'graphile_worker') AS here`,
  )
  if (!onlyRow({ rows }).here) throw new ArchiveRefused('There is no installation of Ithaca in this database.')
  return tablesOf(owner)
}

/**
 * Reads tables and queue as they stand at one moment, while everybody goes on writing. The tables are held against being
 * emptied before that moment, because emptying is seen by older snapshots too.
 */
export function inSnapshot<T>(
  { ownerUrl, workerUrl }: Installation,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  return connected(workerUrl, (worker) =>
    connected(ownerUrl, async (owner) => {
      const tables = await tablesThere(owner)
      return inTransaction(owner, readOnly, async () => {
        await owner.query(`LOCK TABLE ${tables.map(({ sql }) => sql).join(', ')} IN ACCESS SHARE MODE`)
        const { id } = onlyRow(await owner.query<{ id: string }>('SELECT pg_export_snapshot() AS id'))
        const { rows: migrations } = await owner.query<{ name: string; checksum: string }>(
          `SELECT migration_name AS name, checksum FROM _prisma_migrations
           WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY migration_name COLLATE "C"`,
        )
        return inTransaction(worker, readOnly, async () => {
          await worker.query(`SET TRANSACTION SNAPSHOT '${id}'`)
          return work({ owner, worker, tables, migrations })
        })
      })
    }),
  )
}
