import { createHmac } from 'node:crypto'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { serverAccount } from './embedded/account.ts'
import { findBinaries } from './embedded/binaries.ts'
import { initialize, openFolder } from './embedded/folder.ts'
import { holding } from './embedded/lock.ts'
import { revive } from './embedded/revive.ts'
import { adminUrl, running, start, stop } from './embedded/server.ts'
export { DatabaseRefused } from './refused.ts'

export const ownerRole = 'ithaca_owner'

export interface Embedded {
  /** The owner's URL of the database `ithaca`, to be used as DATABASE_URL. */
  url: string
  /** The cluster's superuser, for making databases in tests. Never for the application. */
  adminUrl: string
  pid: number
  /** Where PostgreSQL's own files lie. */
  dataFolder: string
  /** The server ran already: another process of ours may be using it. */
  reused: boolean
  /** Starts it again where it was, should it die; not one that somebody stops in order, and not without end. */
  keepAlive(say: (line: string) => void): void
  /** Anybody who is still at work on it is cut off, and what they had not finished is undone. */
  stop(): Promise<void>
  /** Waits for whoever is at work; who comes later finds it stopped, never stopping. */
  stopWhenAlone(): Promise<void>
  /** The end of being seen at work on it. */
  leave(): Promise<void>
}

/** The owner is no superuser, as on every managed server, so row security binds it here too. */
async function ensureOwner(admin: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = '${ownerRole}') AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = 'ithaca') AS database`,
    )
    if (!rows[0]?.role) await client.query(`CREATE ROLE ${ownerRole} LOGIN CREATEROLE PASSWORD '${password}'`)
    if (!rows[0]?.database) await client.query(`CREATE DATABASE ithaca OWNER ${ownerRole}`)
  } finally {
    await client.end()
  }
}

async function seen(admin: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: admin })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** True also of a server that died. */
async function nobodyAtWork(admin: string): Promise<boolean> {
  const client = await seen(admin).catch(() => null)
  try {
    const others = await client?.query(
      `SELECT FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    )
    return (others?.rowCount ?? 0) === 0
  } catch {
    return true
  } finally {
    await client?.end().catch(() => {})
  }
}

/**
 * Starts the PostgreSQL of a folder, or joins the one that runs there, and is seen at work on it until `leave`. Throws
 * DatabaseRefused with one clear line.
 */
export async function embeddedPostgres(dataDir: string, settings: Record<string, string> = {}): Promise<Embedded> {
  const account = serverAccount()
  const folder = openFolder(dataDir, account)
  const binaries = findBinaries(account)
  const starting = path.join(folder.own, 'starting')
  let reviving: ReturnType<typeof revive> | undefined
  return holding(starting, async () => {
    initialize(folder, binaries, account)
    const earlier = await running(folder)
    const server = earlier ?? (await start(folder, binaries, account, settings))
    const admin = adminUrl(folder, server.port)
    const password = createHmac('sha256', folder.password).update(ownerRole).digest('base64url')
    await ensureOwner(admin, password)
    const presence = await seen(admin)
    const leave = () => presence.end().catch(() => {})
    const end = async (work: () => Promise<void>) => {
      await leave()
      await reviving?.end()
      await work()
    }
    const stopped = () => stop(folder, binaries, account)
    const stoppedIfAlone = async () => {
      const alone = await nobodyAtWork(admin)
      if (alone) await stopped()
      return alone
    }
    return {
      url: `postgresql://${ownerRole}:${password}@127.0.0.1:${server.port}/ithaca`,
      adminUrl: admin,
      pid: server.pid,
      dataFolder: folder.data,
      reused: earlier !== undefined,
      keepAlive: (say) => {
        reviving ??= revive(folder, say, (again) =>
          holding(starting, () => start(folder, binaries, account, settings, again)),
        )
      },
      leave,
      stop: () => end(() => holding(starting, stopped)),
      stopWhenAlone: () =>
        end(async () => {
          while (!(await holding(starting, stoppedIfAlone))) await pause(100)
        }),
    }
  })
}
