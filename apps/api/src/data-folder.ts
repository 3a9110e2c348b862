import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { EnvironmentError } from './environment.ts'

/** Somebody has the folder who is alive: it may be joined, and is not theirs alone to stop. */
export class FolderInUse extends EnvironmentError {}

const ours = new Set(['password', 'secret', 'running'])

/** Another process may get the number of one that was killed, but not its first moment too; what is dead but not yet buried is nobody. */
function identity(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return 'ZX'.includes(state) ? '' : `${pid} ${fields[18] ?? ''}`
  } catch {
    return String(pid)
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}

const holds = (holder: string) => runs(Number.parseInt(holder, 10)) && identity(Number.parseInt(holder, 10)) === holder

/** Creates the file whole or not at all. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function claim(folder: string): string {
  const file = path.join(folder, 'running')
  const mine = `${file}.${process.pid}`
  const stale = `${mine}.stale`
  writeFileSync(mine, `${identity(process.pid)}\n`)
  try {
    while (!linked(mine, file)) {
      const holder = read(file)
      if (holder === null) continue
      if (holds(holder)) {
        const [pid] = holder.split(' ')
        throw new FolderInUse(
          `another Ithaca (process ${pid}) uses the folder ${folder}: stop it, or name another DATA_DIR`,
        )
      }
      renameSync(file, stale)
      // Somebody else may have cleared it first and claimed it; then it is given back.
      if (read(stale) !== holder) linked(stale, file)
      rmSync(stale, { force: true })
    }
  } finally {
    rmSync(mine, { force: true })
  }
  return file
}

/**
 * The folder of `npm start`, ours alone until `leave`; a holder that was killed does not hold. Neither a stranger's
 * folder nor one in use is touched.
 */
export function enterDataFolder(given: string): { folder: string; leave: () => Promise<void> } {
  const folder = path.resolve(given)
  try {
    mkdirSync(folder, { recursive: true })
    const found = readdirSync(folder).filter((name) => !name.startsWith('.') && name !== 'lost+found')
    const strange = found.find((name) => !ours.has(name))
    if (strange !== undefined && !found.some((name) => ours.has(name))) {
      throw new EnvironmentError(
        `the folder ${folder} holds something else (${strange}) and is left alone: name another DATA_DIR`,
      )
    }
    const file = claim(folder)
    return { folder, leave: async () => rmSync(file, { force: true }) }
  } catch (error) {
    if (error instanceof EnvironmentError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new EnvironmentError(
      `the data folder ${folder} cannot be made or written (${code ?? String(error)}): set DATA_DIR or its permissions`,
    )
  }
}
