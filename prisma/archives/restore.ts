import type pg from 'pg'
import type { Preparation } from '../prepare.ts'
import { connected, inTransaction } from './connection.ts'
import { arrivedJobs, countOnAll, doesNotFit, loadTables } from './load.ts'
import type { OfInstallation, Part } from './manifest.ts'
import { type Archive, openArchive } from './read-archive.ts'
import { ArchiveRefused } from './refused.ts'
import { schemaOf } from './schema-of.ts'
import { type Table, tablesOf } from './tables.ts'
import { bringToToday, lookAt, makeReady } from './target.ts'

export interface Restoring {
  file: string
  workerUrl: string
  /** What the database holds is given up for it. */
  replace: boolean
  say(part: Part): void
}
export interface Restored {
  manifest: OfInstallation
  rows: number
  /** Migrations that were applied afterwards. */
  since: string[]
}

function ofInstallation({ manifest, file }: Archive): OfInstallation {
  if (manifest.holds === 'installation') return manifest
  throw new ArchiveRefused(
    `${file} holds one association (${manifest.organization.name}): npm run -s import takes it. Nothing was written.`,
  )
}

/** Replaces all rows of the installation; whoever reads meanwhile sees what was before, and then what is now. */
async function load(
  owner: pg.Client,
  workerUrl: string,
  archive: Archive,
  { demonstration }: OfInstallation,
  say: Restoring['say'],
) {
  const tables = await tablesOf(owner)
  const carried = (table: Table) => table.columns.map(({ name }) => name)
  return inTransaction(owner, 'BEGIN', async () => {
    await owner.query(`SET LOCAL lock_timeout = '10s'`)
    await owner.query(`TRUNCATE ${tables.map(({ sql }) => sql).join(', ')}`)
    await owner.query(`SET LOCAL lock_timeout = 0`)
    const rows = await loadTables(owner, archive, tables, { carried, say })
    const jobs = await arrivedJobs(owner, archive)
    await countOnAll(owner, tables)
    // Data of people must never pass for a demonstration's, which anybody may begin anew.
    const mark = demonstration === null ? 'NULL' : owner.escapeLiteral(demonstration)
    await owner.query(`COMMENT ON SCHEMA outbox IS ${mark}`)
    // Not before all is sure: the queue is emptied as its owner, hence not in this transaction.
    await connected(workerUrl, (worker) => worker.query('DELETE FROM graphile_worker._private_jobs'))
    await owner.query(`SELECT enqueue(task, payload, key) FROM ${jobs}`)
    return rows
  })
}

/** Brings back a whole installation; all of it, or nothing. What is wrong with the archive is found before anything is written. */
export async function restore(
  preparation: Preparation,
  { file, workerUrl, replace, say }: Restoring,
): Promise<Restored> {
  const archive = await openArchive(file)
  try {
    const manifest = ofInstallation(archive)
    const schema = await schemaOf(manifest, file)
    const target = await lookAt(preparation.ownerUrl)
    if (!target.empty && !replace)
      throw new ArchiveRefused(
        'The database is not empty, and nothing was written. With --replace, all it holds is given up for the archive.',
      )
    const ready = await makeReady(preparation, target, schema, workerUrl, file)
    const rows = await connected(ready.ownerUrl, (owner) => load(owner, ready.workerUrl, archive, manifest, say)).catch(
      (error: unknown) => {
        if ((error as { code?: string }).code === '55P03')
          throw new ArchiveRefused('The database is in use: stop Ithaca, and try again. Nothing was written.')
        throw doesNotFit(file, error)
      },
    )
    await bringToToday(preparation, schema)
    return { manifest, rows, since: schema.since }
  } finally {
    archive.close()
  }
}
