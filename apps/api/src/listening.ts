import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { EnvironmentError } from './environment.ts'

/** Listens, or says in one line why it cannot. */
export async function listen(app: FastifyInstance, port: number, host: string): Promise<string> {
  return orClearly(() => app.listen({ port, host }), port, host)
}

/** Said before anything is started or touched. */
export async function mustBeFree(port: number, host: string): Promise<void> {
  const probe = createServer()
  const listening = new Promise((resolve, reject) =>
    probe.once('error', reject).listen(port, host, () => resolve(null)),
  )
  await orClearly(() => listening, port, host)
  await new Promise((closed) => probe.close(closed))
}

async function orClearly<T>(work: () => Promise<T>, port: number, host: string): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EADDRINUSE')
      throw new EnvironmentError(`port ${port} on ${host} is taken: stop what uses it, or set PORT`)
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new EnvironmentError(`${host}:${port} cannot be used: set PORT or HOST`)
    throw error
  }
}

const patience = 9_500
const oneStep = 2_500

/** Ends in reverse order what was begun; what fails or hangs does not keep the next from its turn. */
export async function endInTurn(steps: readonly (() => Promise<unknown>)[], each = oneStep): Promise<void> {
  for (const step of steps.toReversed()) {
    const limit = Promise.withResolvers<void>()
    const timer = setTimeout(limit.resolve, each)
    await Promise.race([step().catch(() => {}), limit.promise])
    clearTimeout(timer)
  }
}

/** Ctrl-C and SIGTERM stop everything once, in order; what hangs is not waited for. */
export function stopOnSignal(stop: () => Promise<void>, say: (text: string) => void = () => {}) {
  let stopping = false
  const once = () => {
    if (stopping) return
    stopping = true
    say('stopping')
    setTimeout(() => process.exit(1), patience).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', once)
  process.on('SIGTERM', once)
  process.on('SIGHUP', once)
  return {
    /** Also right after a signal has reached the programs we run but not yet ourselves. */
    async stopping() {
      await new Promise((later) => setTimeout(later, 50))
      return stopping
    },
  }
}
