import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { clusterOf, processesOf, startAgain } from '../../faults/processes.ts'

const restartAfter = 100

/**
 * PostgreSQL under a supervisor that starts it again whenever it ended, at once and without end. After a kill -9 the old
 * back ends hold the folder until they notice, so the first attempts may fail, as an operator's do.
 */
export function superviseDatabase(folder: string) {
  const again = startAgain(folder)
  const pid = () => Number(readFileSync(path.join(clusterOf(folder), 'postmaster.pid'), 'utf8').split('\n')[0])
  let over = false

  function keepUp(): void {
    again().once('exit', () => {
      if (!over) void pause(restartAfter).then(() => over || keepUp())
    })
  }
  let supervised = false

  return {
    pid,
    /** The main process alone, or with it every process that serves a connection. */
    kill(whole: boolean): void {
      for (const each of whole ? processesOf(pid()) : [pid()]) {
        try {
          process.kill(each, 'SIGKILL')
        } catch {
          // It ended with its parent.
        }
      }
      if (!supervised) keepUp()
      supervised = true
    },
    end() {
      over = true
    },
  }
}
