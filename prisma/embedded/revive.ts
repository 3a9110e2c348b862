import path from 'node:path'
import type { Folder } from './folder.ts'
import { type Again, isPostgres, recorded, type Server } from './server.ts'

const lookEvery = 250
const mostTimes = 3
const within = 10 * 60_000

/**
 * Looks after the server of a folder. One that is stopped in order takes its file along and stays stopped; one whose file
 * is still there without its process has died, and is started again at the same port, a few times.
 */
export function revive(folder: Folder, say: (line: string) => void, startAgain: (again: Again) => Promise<Server>) {
  const ending = new AbortController()
  const times: number[] = []
  let under: Promise<void> | undefined
  const log = path.join(folder.own, 'postgres.log')

  async function bringBack({ pid, port }: Server): Promise<void> {
    while (times[0] !== undefined && times[0] < Date.now() - within) times.shift()
    if (times.length >= mostTimes) {
      clearInterval(timer)
      say(`The database (process ${pid}) ended unexpectedly once more and stays so; ${log} may say why.`)
      return
    }
    times.push(Date.now())
    try {
      const server = await startAgain({ port, abandoned: ending.signal })
      say(`The database (process ${pid}) ended unexpectedly and was started again (process ${server.pid}).`)
    } catch (error) {
      if (ending.signal.aborted) return
      clearInterval(timer)
      say(`The database (process ${pid}) ended unexpectedly. ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  const timer = setInterval(() => {
    const server = recorded(folder)
    if (under || !server?.port || isPostgres(server.pid)) return
    under = bringBack(server).finally(() => (under = undefined))
  }, lookEvery)
  timer.unref()

  return {
    async end(): Promise<void> {
      clearInterval(timer)
      ending.abort()
      await under
    },
  }
}
