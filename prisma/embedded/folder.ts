import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseRefused } from '../refused.ts'
import { type Account, mayWriteIn } from './account.ts'
import { type Binaries, programOf } from './binaries.ts'

export interface Folder {
  /** What the caller named; passwords and locks lie here. */
  own: string
  /** PostgreSQL's data. */
  data: string
  password: string
}

function once(file: string, make: () => string): string {
  try {
    writeFileSync(file, `${make()}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/** Where the server's account can write: the folder itself, or beside the system's variable data when that is closed to it. */
function dataParent(own: string, account: Account): string {
  if (account.uid === undefined) return own
  const inside = path.join(own, 'cluster')
  mkdirSync(inside, { recursive: true, mode: 0o700 })
  chownSync(inside, account.uid, account.gid)
  if (mayWriteIn(inside, account)) return inside
  const outside = path.join(
    '/var/tmp',
    `ithaca-data-${once(path.join(own, 'cluster-id'), () => randomBytes(12).toString('hex'))}`,
  )
  mkdirSync(outside, { recursive: true, mode: 0o700 })
  chownSync(outside, account.uid, account.gid)
  return outside
}

export function openFolder(given: string, account: Account): Folder {
  const own = path.resolve(given)
  try {
    mkdirSync(own, { recursive: true })
    const password = once(path.join(own, 'password'), () => randomBytes(24).toString('base64url'))
    return { own, data: path.join(dataParent(own, account), 'pg'), password }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new DatabaseRefused(
      `The data folder ${own} cannot be written (${code ?? String(error)}): set DATA_DIR or its permissions.`,
    )
  }
}

function madeBy(data: string): string | undefined {
  try {
    return readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()
  } catch {
    return undefined
  }
}

/** Makes the cluster where there is none; refuses one of another version and a folder that is something else. */
export function initialize(folder: Folder, binaries: Binaries, account: Account): void {
  const version = madeBy(folder.data)
  if (version === String(binaries.major)) return
  if (version !== undefined) {
    throw new DatabaseRefused(
      `The data folder ${folder.own} was made by PostgreSQL ${version}, this Ithaca brings ${binaries.major}: start it with the older Ithaca and export, or name another DATA_DIR.`,
    )
  }
  if (existsSync(folder.data) && readdirSync(folder.data).length > 0) {
    throw new DatabaseRefused(`${folder.data} is not a database of Ithaca: name another DATA_DIR.`)
  }
  // Made aside and moved when whole, so that a start that is killed leaves nothing half.
  const half = `${folder.data}.new`
  const passwordFile = `${folder.data}.password`
  rmSync(half, { recursive: true, force: true })
  writeFileSync(passwordFile, `${folder.password}\n`, { mode: 0o600 })
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const { status, stderr } = spawnSync(
    programOf(binaries, 'initdb'),
    ['-D', half, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync', ...locale],
    { ...account, cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  )
  rmSync(passwordFile, { force: true })
  if (status !== 0)
    throw new DatabaseRefused(`The database could not be made in ${folder.data}: ${stderr.trim().split('\n').at(-1)}`)
  rmSync(folder.data, { recursive: true, force: true })
  renameSync(half, folder.data)
}
