import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Systems give ports from 32768 on to whoever connects to somebody. */
const [lowest, beyond] = [20_000, 32_768]

/**
 * A port of this machine that nobody listens on just now. Not one of those that connections are given: such a one could be
 * gone when it is wanted a moment later, or wanted again after a restart.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(lowest, beyond)
    if (await isFree(port)) return port
  }
  throw new Error(`no free port between ${lowest} and ${beyond}`)
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
