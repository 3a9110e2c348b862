import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = path.join(import.meta.dirname, '../..')

export const start = [process.execPath, '--disable-warning=ExperimentalWarning', 'apps/api/src/start.ts']
export const serve = [process.execPath, 'scripts/serve.ts']
export const worker = [process.execPath, 'apps/api/src/worker.ts']

export type Ended = { code: number | null; signal: NodeJS.Signals | null }
export interface Started {
  child: ChildProcess
  output: () => string
  ended: Promise<Ended>
  /** As Ctrl-C in a terminal does: to the whole group. */
  interrupt: (signal?: NodeJS.Signals) => Promise<Ended & { ms: number }>
  kill: () => Promise<void>
}

const ours =
  /^(PORT|HOST|DATA_DIR|DATABASE_\w+|REQUESTS_\w+|OTEL_\w+|TRUSTED_PROXIES|BASE_URL|AUTH_SECRET|SMTP_URL|LOG_LEVEL|NODE_ENV|VITEST\w*)$/
/** Nobody is turned away because the machine has other business, too. */
const patient = { REQUESTS_WAIT_MS: '20000', REQUESTS_WAITING: '1000', STOP_ACCEPTING_MS: '50' }
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))

/** A program in an environment that holds nothing of ours but what is given. */
export function run([program = '', ...args]: readonly string[], environment: Record<string, string> = {}): Started {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...clean, ...patient, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = new Promise<Ended>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })))
  const toAll = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal)
    } catch {
      // It has ended.
    }
  }
  return {
    child,
    output: () => text,
    ended,
    async interrupt(signal = 'SIGINT') {
      const since = performance.now()
      toAll(signal)
      return { ...(await ended), ms: performance.now() - since }
    },
    async kill() {
      toAll('SIGKILL')
      await ended
    },
  }
}

/** What `look` finds, as soon as it does. So long nothing takes that goes well, whatever else the machine does. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  seconds = 90,
): Promise<T> {
  for (const deadline = performance.now() + seconds * 1000; performance.now() < deadline; await pause(50)) {
    const found = await look()
    if (found) return found
  }
  throw new Error(`${what}: not within ${seconds} s`)
}

export async function untilReady(url: string, { child, output }: Started, seconds = 800): Promise<number> {
  const since = performance.now()
  await until(
    `${url} ready`,
    async () => {
      if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}:\n${output()}`)
      return (await fetch(`${url}/readyz`).catch(() => null))?.ok
    },
    seconds,
  ).catch((cause: unknown) => {
    throw new Error(`not ready:\n${output()}`, { cause })
  })
  return performance.now() - since
}

const folders: string[] = []

/** A folder for data, where the database's own account may write too. */
export function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ithaca-faults-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}

export const removeFolders = () =>
  folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }))

/** Where PostgreSQL's own files lie: one folder deeper where it runs under an account of its own. */
export const clusterOf = (folder: string) =>
  path.join(folder, ...(process.getuid?.() === 0 ? ['cluster', 'pg'] : ['pg']))

const postmaster = (folder: string) => path.join(clusterOf(folder), 'postmaster.pid')

export function databaseRuns(folder: string): boolean {
  if (!existsSync(postmaster(folder))) return false
  try {
    process.kill(Number(readFileSync(postmaster(folder), 'utf8').split('\n')[0]), 0)
    return true
  } catch {
    return false
  }
}

/** The database's main process dies without a word to anybody. */
export function killDatabase(folder: string): number {
  const pid = Number(readFileSync(postmaster(folder), 'utf8').split('\n')[0])
  process.kill(pid, 'SIGKILL')
  return pid
}

/** The server and all that serve for it: each connection has a process of its own. */
export function processesOf(postmasterId: number): number[] {
  const parentOf = (pid: string) => {
    try {
      return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    } catch {
      return undefined
    }
  }
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return [postmasterId, ...all.filter((pid) => parentOf(pid) === postmasterId).map(Number)]
}

/** What starts the database that runs now once more, at the same address and under the same account. */
export function startAgain(folder: string): () => ChildProcess {
  const pid = Number(readFileSync(postmaster(folder), 'utf8').split('\n')[0])
  const [program = '', ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1)
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const id = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1])
  const account = process.getuid?.() === 0 ? { uid: id('Uid'), gid: id('Gid') } : {}
  return () => {
    const child = spawn(program, args, { ...account, cwd: '/', stdio: 'ignore', detached: true })
    child.unref()
    return child
  }
}

/** Stops the database in order under those who use it; what is given back starts it again, at the same address. */
export async function stopDatabase(folder: string): Promise<() => void> {
  const again = startAgain(folder)
  process.kill(Number(readFileSync(postmaster(folder), 'utf8').split('\n')[0]), 'SIGINT')
  await until('the database has stopped', () => !databaseRuns(folder))
  return () => void again()
}
