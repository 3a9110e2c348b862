import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { prepareJobs } from './jobs.ts'
import { applyMigrations, migrationsFolder } from './migrate.ts'
import { emptyDatabase, type TestCluster, type TestDatabase } from './testing.ts'

const fixtures = path.join(import.meta.dirname, 'fixtures')
const read = (name: string) => readFileSync(path.join(fixtures, `${name}.sql`), 'utf8')

/** Each schema that was landed, by the name of its fixture. */
export const landedNames = (): string[] =>
  readdirSync(fixtures)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .toSorted()

const ledgerOf = (text: string) => [...text.matchAll(/^-- migration (\S+) ([0-9a-f]{64})$/gm)]

/** Those of them that today's migrations go beyond; right after a landing the last one is today's. */
export const earlierNames = (): string[] => {
  const today = readdirSync(migrationsFolder, { withFileTypes: true }).filter((each) => each.isDirectory()).length
  return landedNames().filter((name) => ledgerOf(read(name)).length < today)
}

/** Applies the migrations a fixture was made with, exactly as they were. */
async function applyLanded(owner: pg.Client, text: string): Promise<void> {
  const ledger = ledgerOf(text)
  const folder = mkdtempSync(path.join(tmpdir(), 'ithaca-landed-'))
  try {
    for (const [, name = ''] of ledger) {
      cpSync(path.join(migrationsFolder, name), path.join(folder, name), { recursive: true })
    }
    await applyMigrations(owner, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const { rows } = await owner.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM _prisma_migrations',
  )
  for (const [, name, checksum] of ledger) {
    if (rows.find(({ migration_name }) => migration_name === name)?.checksum !== checksum) {
      throw new Error(`Migration ${name} is not any more what it was when it was landed.`)
    }
  }
}

/** A database as a landed version left it, with a few rows of every table; nothing of today is applied yet. */
export async function landedDatabase(cluster: TestCluster, name: string): Promise<TestDatabase> {
  const database = await emptyDatabase(cluster)
  const text = read(name)
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  try {
    await applyLanded(owner, text)
    await prepareJobs(owner, database.workerUrl)
    await owner.query(text)
    return database
  } catch (error) {
    await owner.end()
    await database.drop()
    throw error
  } finally {
    await owner.end().catch(() => {})
  }
}
