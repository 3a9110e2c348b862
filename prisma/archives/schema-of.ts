import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { migrationNames, migrationsFolder } from '../migrate.ts'
import type { Manifest } from './manifest.ts'
import { ArchiveRefused } from './refused.ts'

export interface SchemaOfArchive {
  /** The migrations the archive was made with. */
  names: ReadonlySet<string>
  /** Those that came after; empty where the archive is of today. */
  since: string[]
}

/** Refuses what a newer or another Ithaca made; says what of today an older archive does not know. */
export async function schemaOf({ migrations }: Manifest, file: string): Promise<SchemaOfArchive> {
  const ours = await migrationNames()
  const newer = migrations.find(({ name }) => !ours.includes(name))
  if (newer)
    throw new ArchiveRefused(
      `${file} was made by a newer Ithaca: it knows the migration ${newer.name}, and this one ends with ${ours.at(-1)}. Install that version, or a later one, and try again. Nothing was written.`,
    )
  for (const { name, checksum } of migrations) {
    const sql = await readFile(path.join(migrationsFolder, name, 'migration.sql'))
    if (createHash('sha256').update(sql).digest('hex') !== checksum)
      throw new ArchiveRefused(
        `${file} was made by another Ithaca: its migration ${name} is not the one that is known here. Nothing was written.`,
      )
  }
  const names = new Set(migrations.map(({ name }) => name))
  return { names, since: ours.filter((name) => !names.has(name)) }
}
