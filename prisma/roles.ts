import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { onlyRow } from './only-row.ts'
import { DatabaseRefused } from './refused.ts'

/** app serves requests, auth signs in, worker runs jobs; none owns a table or passes row security. */
export const applicationRoles = ['ithaca_app', 'ithaca_auth', 'ithaca_worker'] as const
export type ApplicationRole = (typeof applicationRoles)[number]

/** Whoever is gone without a word, behind a network that was torn, is found out within minutes and not within hours. */
const keptAlive = { tcp_keepalives_idle: '60s', tcp_keepalives_interval: '10s' }
/** Nobody waits longer for a request, so nothing of it holds locks or connections longer, whatever becomes of who asked. */
const bounded = { statement_timeout: '15s', idle_in_transaction_session_timeout: '15s', ...keptAlive }
const settings: Record<ApplicationRole, Record<string, string>> = {
  ithaca_app: bounded,
  ithaca_auth: { search_path: 'auth', ...bounded },
  ithaca_worker: { idle_in_transaction_session_timeout: '1min', ...keptAlive },
}

export interface RoleUrls {
  appUrl: string
  authUrl: string
  workerUrl: string
}

export const passwordOf = (role: ApplicationRole, secret: string) =>
  createHmac('sha256', secret).update(`database role ${role}`).digest('base64url')

export function urlOf(role: ApplicationRole, ownerUrl: string, secret: string): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = passwordOf(role, secret)
  return url.href
}

export const roleUrls = (ownerUrl: string, secret: string): RoleUrls => ({
  appUrl: urlOf('ithaca_app', ownerUrl, secret),
  authUrl: urlOf('ithaca_auth', ownerUrl, secret),
  workerUrl: urlOf('ithaca_worker', ownerUrl, secret),
})

async function signsIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Roles belong to the whole cluster, so another database's migrator may be making the same one at this moment. */
async function despiteOthers(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work()
      return
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      if (code === '42710' || code === '23505') return
      if (code === '42501') {
        throw new DatabaseRefused(
          `DATABASE_URL may not make roles (${message}): make ${applicationRoles.join(', ')} and name DATABASE_APP_URL, DATABASE_AUTH_URL and DATABASE_WORKER_URL.`,
        )
      }
      if (code !== 'XX000' || attempt === 20) throw error
      await pause(10 + Math.random() * 40)
    }
  }
}

/** Makes the three logins, or gives them the password this secret derives; does nothing where all is as it should be. */
export async function makeRoles(owner: pg.Client, ownerUrl: string, secret: string): Promise<RoleUrls> {
  const { rows } = await owner.query<{ rolname: string; rolconfig: string[] | null }>(
    'SELECT rolname, rolconfig FROM pg_roles WHERE rolname = ANY($1)',
    [applicationRoles],
  )
  for (const role of applicationRoles) {
    const found = rows.find((row) => row.rolname === role)
    const password = owner.escapeLiteral(passwordOf(role, secret))
    if (found === undefined) await despiteOthers(() => owner.query(`CREATE ROLE ${role} LOGIN PASSWORD ${password}`))
    if (!(await signsIn(urlOf(role, ownerUrl, secret)))) {
      await despiteOthers(() => owner.query(`ALTER ROLE ${role} LOGIN PASSWORD ${password}`))
    }
    for (const [name, value] of Object.entries(settings[role])) {
      if (!found?.rolconfig?.includes(`${name}=${value}`))
        await despiteOthers(() => owner.query(`ALTER ROLE ${role} SET ${name} = ${owner.escapeLiteral(value)}`))
    }
  }
  return roleUrls(ownerUrl, secret)
}

/** Who may come in at all. Not copied with a template, so said for each database. */
export async function closeDoors(owner: pg.Client): Promise<void> {
  const { name } = onlyRow(await owner.query<{ name: string }>('SELECT quote_ident(current_database()) AS name'))
  await owner.query(
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT ON DATABASE ${name} TO ${applicationRoles.join(', ')}`,
  )
}
