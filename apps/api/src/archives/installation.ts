import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Embedded, embeddedPostgres } from '@ithaca/database/launcher'
import type { Preparation } from '@ithaca/database/prepare'
import { urlOf } from '@ithaca/database/roles'
import pg from 'pg'
import { enterDataFolder, FolderInUse } from '../data-folder.ts'
import { EnvironmentError, givenRoles, readEnvironment } from '../environment.ts'
import { keptSecret } from '../kept-secret.ts'

export interface Opened extends Preparation {
  workerUrl: string
  /** With `atOnce`, whoever is still at work is cut off, and what they had not finished is undone. */
  close: (how?: { atOnce: boolean }) => Promise<void>
}

/** Who joined the server while it was ours may still be at work. */
async function whenAlone(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  admin.on('error', () => {})
  await admin.connect()
  try {
    for (;;) {
      const { rowCount } = await admin.query(
        `SELECT FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
      )
      if (rowCount === 0) return
      await pause(100)
    }
  } finally {
    await admin.end()
  }
}

/** The folder is ours until it is left; null where somebody else has it. */
function entered(dataDir: string): (() => Promise<void>) | null {
  try {
    return enterDataFolder(dataDir).leave
  } catch (error) {
    if (error instanceof FolderInUse) return null
    throw error
  }
}

/** Joins a server that somebody else may be about to stop: seen at work, it is not. */
async function joined(dataDir: string): Promise<{ server: Embedded; presence: pg.Client }> {
  for (let attempt = 1; ; attempt++) {
    const server = await embeddedPostgres(dataDir)
    const presence = new pg.Client({ connectionString: server.adminUrl })
    presence.on('error', () => {})
    try {
      await presence.connect()
      return { server, presence }
    } catch (error) {
      if (attempt === 20) throw error
      await pause(100)
    }
  }
}

/** The database of a folder, whether Ithaca runs on it or not. Nobody starts on it meanwhile and finds it stopped later. */
async function embedded(dataDir: string): Promise<{ server: Embedded; close: Opened['close'] }> {
  const leave = entered(dataDir)
  try {
    const { server, presence } = await joined(dataDir)
    const close = async ({ atOnce } = { atOnce: false }) => {
      await presence.end().catch(() => {})
      // Who had it may be gone: then it is stopped by whoever is last.
      const last = leave ?? entered(dataDir)
      if (!last) return
      if (leave === null || !server.reused) {
        if (!atOnce) await whenAlone(server.adminUrl).catch(() => {})
        await server.stop()
      }
      await last()
    }
    return { server, close }
  } catch (error) {
    await leave?.()
    throw error
  }
}

/**
 * The installation the environment names: that of DATABASE_URL, or the one in the data folder. With `make`, one that is not
 * there yet may come into being.
 */
export async function openInstallation({ make }: { make: boolean }): Promise<Opened> {
  const environment = readEnvironment()
  const { DATABASE_URL, AUTH_SECRET, DATA_DIR } = environment
  const given = givenRoles(environment)
  const complete = (ownerUrl: string, secret: string, close: Opened['close']): Opened => ({
    ownerUrl,
    secret,
    ...(given && { given }),
    workerUrl: given?.workerUrl ?? urlOf('ithaca_worker', ownerUrl, secret),
    close,
  })
  if (DATABASE_URL) {
    if (!AUTH_SECRET) throw new EnvironmentError('AUTH_SECRET must be set beside DATABASE_URL, as for `npm run serve`')
    return complete(DATABASE_URL, AUTH_SECRET, () => Promise.resolve())
  }
  const folder = resolve(DATA_DIR)
  if (!make && !existsSync(join(folder, 'password')))
    throw new EnvironmentError(`there is no database in ${folder}: name DATABASE_URL, or another DATA_DIR`)
  const { server, close } = await embedded(folder)
  return complete(server.url, AUTH_SECRET ?? keptSecret(folder), close)
}
