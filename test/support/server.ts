import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../scripts/free-port.ts'

export interface RunningServer {
  url: string
  /** What a command needs to speak of the same database. */
  environment: Record<string, string>
  process: ChildProcess
  /** What it has printed so far. */
  output: () => string
  stop: () => Promise<void>
}

const root = join(import.meta.dirname, '../..')

/** Starts Ithaca as `npm start` does, with a data folder of its own, and waits until it is ready. */
export async function startServer(
  options: { dataDir?: string; port?: number; environment?: Record<string, string> } = {},
): Promise<RunningServer> {
  const ownFolder = options.dataDir === undefined
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'ithaca-test-'))
  const port = options.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  let output = ''
  const environment = {
    NODE_ENV: 'development',
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    BASE_URL: url,
    LOG_LEVEL: 'warn',
    REQUESTS_WAIT_MS: '20000', // nobody is turned away because the machine has other business, too
    ...options.environment,
  }
  const child = spawn(process.execPath, ['apps/api/src/start.ts'], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    const impatient = setTimeout(() => child.kill('SIGKILL'), 12_000)
    await ended
    clearTimeout(impatient)
    if (ownFolder) rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await untilReady(url, () => child.exitCode)
  } catch (cause) {
    await stop()
    throw new Error(`The server did not start:\n${output}`, { cause })
  }
  return { url, environment, process: child, output: () => output, stop }
}

/** Until a server answers, or has ended. */
export async function untilReady(
  url: string,
  exitCode: () => number | null = () => null,
  seconds = 800,
): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (Date.now() < deadline) {
    if (exitCode() !== null) throw new Error(`it ended with code ${exitCode()}`)
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((later) => setTimeout(later, 150))
  }
  throw new Error(`it was not ready within ${seconds} s`)
}
