import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Embedded, embeddedPostgres } from '@ithaca/database/launcher'
import type { Preparation } from '@ithaca/database/prepare'
import { urlOf } from '@ithaca/database/roles'
import { enterDataFolder, FolderInUse } from '../data-folder.ts'
import { EnvironmentError, givenRoles, readEnvironment } from '../environment.ts'
import { keptSecret } from '../kept-secret.ts'

export interface Opened extends Preparation {
  workerUrl: string
  /** With `atOnce`, whoever is still at work is cut off, and what they had not finished is undone. */
  close: (how?: { atOnce: boolean }) => Promise<void>
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

/** The database of a folder, whether Ithaca runs on it or not. Nobody starts on it meanwhile and finds it stopped later. */
async function embedded(dataDir: string): Promise<{ server: Embedded; close: Opened['close'] }> {
  const leave = entered(dataDir)
  try {
    const server = await embeddedPostgres(dataDir)
    const close = async ({ atOnce } = { atOnce: false }) => {
      await server.leave()
      // Who had it may be gone: then it is stopped by whoever is last.
      const last = leave ?? entered(dataDir)
      if (!last) return
      if (leave === null || !server.reused) await (atOnce ? server.stop() : server.stopWhenAlone())
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
