import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { migrationsFolder, migrationNames } from '../migrate.ts'
import { shadowDatabases } from './shadow.ts'

const schemaFolder = path.join(import.meta.dirname, '..', 'schema')
const everything = { externalTables: [], externalEnums: [] }

/** What is used of the global WebAssembly, whose types come with those of the browser only. */
interface Wasm {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>
}
const wasm = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly
type Bindings = typeof engine & { __wbg_set_wasm(exports: object): void }

async function startEngine(): Promise<void> {
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(path.join(path.dirname(glue), 'schema_engine_bg.wasm'))
  const { instance } = await wasm.instantiate(bytes, { './schema_engine_bg.js': engine })
  ;(engine as Bindings).__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}
let started: Promise<void> | undefined

async function schemaFiles() {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.prisma')).toSorted()
  return Promise.all(
    names.map(async (name) => ({
      path: path.join(schemaFolder, name),
      content: await readFile(path.join(schemaFolder, name), 'utf8'),
    })),
  )
}

async function migrations(folder: string) {
  const names = await migrationNames(folder)
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(path.join(folder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(path.join(folder, name, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  }
}

/**
 * The SQL that would bring the migrated database to the schema; empty when the two agree. Row security, grants, functions and
 * checks are not compared: the tests of the catalogue hold those.
 */
export async function differenceToSchema(folder = migrationsFolder): Promise<string> {
  await (started ??= startEngine())
  const files = await schemaFiles()
  const session = await engine.SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(shadowDatabases),
  )
  const result = await session.diff({
    from: { tag: 'migrations', ...(await migrations(folder)) },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: everything,
  })
  return result.exitCode === 0 ? '' : (result.stdout ?? '').trim()
}
