import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { DatabaseRefused } from '../refused.ts'

/** The account PostgreSQL runs under; empty is our own. PostgreSQL refuses to run as root. */
export type Account = { uid: number; gid: number } | Record<string, never>

export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const entry = entries.find(([name]) => name === 'postgres') ?? entries.find(([name]) => name === 'nobody')
  if (entry === undefined) {
    throw new DatabaseRefused(
      'PostgreSQL does not run as root and there is no user "postgres" or "nobody": set DATABASE_URL.',
    )
  }
  return { uid: Number(entry[2]), gid: Number(entry[3]) }
}

export function mayWriteIn(folder: string, account: Account): boolean {
  if (account.uid === undefined) return true
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1" && [ -w . ]', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' })
      .status === 0
  )
}
