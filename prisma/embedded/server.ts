import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { DatabaseRefused } from '../refused.ts'
import type { Account } from './account.ts'
import { type Binaries, programOf } from './binaries.ts'
import type { Folder } from './folder.ts'
import { freePort } from './free-port.ts'
import { runs } from './lock.ts'

export interface Server {
  pid: number
  port: number
}

export const adminUrl = (folder: Folder, port: number) =>
  `postgresql://postgres:${folder.password}@127.0.0.1:${port}/postgres`
const pidFile = (folder: Folder) => path.join(folder.data, 'postmaster.pid')

export function recorded(folder: Folder): Server | undefined {
  try {
    const lines = readFileSync(pidFile(folder), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch {
    return undefined
  }
}

/** 'starting' also while it recovers from a crash. */
async function answer(folder: Folder, port: number): Promise<'ready' | 'starting' | 'none'> {
  const client = new pg.Client({ connectionString: adminUrl(folder, port), connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'ready'
  } catch (error) {
    return (error as { code?: string }).code === '57P03' ? 'starting' : 'none'
  } finally {
    await client.end().catch(() => {})
  }
}

/** After a reboot the recorded id may belong to anybody; then PostgreSQL itself would refuse to start. A zombie is none. */
export function isPostgres(pid: number): boolean {
  try {
    return /^\d+ \(postgres[^)]*\) [^ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return process.platform !== 'linux' && runs(pid)
  }
}

/** The server of this folder if one runs already, also one whose parent was killed. */
export async function running(folder: Folder): Promise<Server | undefined> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const server = recorded(folder)
    if (server === undefined) return undefined
    const state = Number.isFinite(server.port) && server.port > 0 ? await answer(folder, server.port) : 'none'
    if (state === 'ready') return server
    if (!isPostgres(server.pid)) {
      rmSync(pidFile(folder), { force: true })
      return undefined
    }
    await pause(100)
  }
  throw new DatabaseRefused(
    `The database in ${folder.own} runs but does not answer: stop process ${recorded(folder)?.pid}.`,
  )
}

/** Started again, it is to be found where it was. */
export interface Again {
  port: number
  abandoned: AbortSignal
}

async function attempt(
  folder: Folder,
  binaries: Binaries,
  account: Account,
  settings: Record<string, string>,
  again?: Again,
) {
  const port = again?.port ?? (await freePort())
  const log = openSync(path.join(folder.own, 'postgres.log'), again ? 'a' : 'w')
  const fixed = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC' }
  const options = Object.entries({ ...fixed, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // Detached: Ctrl-C must reach it last, when nobody writes any more.
  const child = spawn(programOf(binaries, 'postgres'), ['-D', folder.data, '-p', String(port), ...options], {
    ...account,
    cwd: '/',
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  child.unref()
  const ended = new AbortController()
  child.once('exit', () => ended.abort())
  child.once('error', () => ended.abort())
  while (!ended.signal.aborted) {
    if (again?.abandoned.aborted) child.kill('SIGQUIT')
    if (child.pid !== undefined && (await answer(folder, port)) === 'ready') return { pid: child.pid, port }
    await pause(20)
  }
  return undefined
}

/** Tries for a while: after kill -9 the old back ends hold the folder until they notice. */
export async function start(
  folder: Folder,
  binaries: Binaries,
  account: Account,
  settings: Record<string, string>,
  again?: Again,
): Promise<Server> {
  for (const until = Date.now() + 15_000; Date.now() < until && !again?.abandoned.aborted; await pause(250)) {
    const server = await attempt(folder, binaries, account, settings, again)
    if (server !== undefined) return server
  }
  const lines = readFileSync(path.join(folder.own, 'postgres.log'), 'utf8').trim().split('\n')
  const reason = lines.find((line) => line.includes('FATAL')) ?? lines.at(-1)
  throw new DatabaseRefused(`The embedded PostgreSQL did not start: ${reason ?? 'no reason given'}`)
}

export async function stop(folder: Folder, binaries: Binaries, account: Account): Promise<void> {
  const server = recorded(folder)
  if (server === undefined || !runs(server.pid)) return
  if (process.platform === 'win32') {
    spawnSync(programOf(binaries, 'pg_ctl'), ['stop', '-D', folder.data, '-m', 'fast'], {
      ...account,
      cwd: '/',
      stdio: 'ignore',
    })
    return
  }
  // Fast shutdown: sessions end, what was committed stays.
  process.kill(server.pid, 'SIGINT')
  for (let waited = 0; waited < 4_000 && existsSync(pidFile(folder)); waited += 20) await pause(20)
  if (existsSync(pidFile(folder)) && runs(server.pid)) process.kill(server.pid, 'SIGQUIT')
  // Its file goes a moment before the process does.
  for (let waited = 0; waited < 2_000 && runs(server.pid); waited += 20) await pause(20)
}
