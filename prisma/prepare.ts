import pg from 'pg'
import { prepareJobs } from './jobs.ts'
import { alone, applyMigrations } from './migrate.ts'
import { onlyRow } from './only-row.ts'
import { DatabaseRefused } from './refused.ts'
import { applicationRoles, closeDoors, makeRoles, type RoleUrls } from './roles.ts'
export { DatabaseRefused } from './refused.ts'
export type { RoleUrls } from './roles.ts'

export interface Preparation {
  /** DATABASE_URL: owns the tables; used here and by the commands, never by API or worker. */
  ownerUrl: string
  /** AUTH_SECRET: the roles' passwords are derived from it. */
  secret: string
  /** Logins made by somebody else, where the owner may not make roles. They must bear the usual names. */
  given?: RoleUrls
  /** Brings it to an earlier schema: these migrations and no others. */
  only?: ReadonlySet<string>
}

function checkGiven(given: RoleUrls): RoleUrls {
  const names = [given.appUrl, given.authUrl, given.workerUrl].map((url) => new URL(url).username)
  if (names.join() !== applicationRoles.join()) {
    throw new DatabaseRefused(
      `The given database logins must be ${applicationRoles.join(', ')}; they are ${names.join(', ')}.`,
    )
  }
  return given
}

async function connect(ownerUrl: string): Promise<pg.Client> {
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  owner.on('error', () => {})
  try {
    await owner.connect()
  } catch (error) {
    throw new DatabaseRefused(`DATABASE_URL cannot be used: ${(error as Error).message}`, { cause: error })
  }
  const { version } = onlyRow(
    await owner.query<{ version: number }>(`SELECT current_setting('server_version_num')::int AS version`),
  )
  if (version >= 150_000) return owner
  await owner.end()
  throw new DatabaseRefused('DATABASE_URL names a PostgreSQL older than 15: Ithaca needs 15 or newer.')
}

/** Roles, migrations and the job queue, in that order; safe to run by several processes at once, and again. */
export async function prepareDatabase({ ownerUrl, secret, given, only }: Preparation): Promise<RoleUrls> {
  const owner = await connect(ownerUrl)
  try {
    return await alone(owner, async () => {
      const urls = given === undefined ? await makeRoles(owner, ownerUrl, secret) : checkGiven(given)
      await closeDoors(owner)
      await applyMigrations(owner, undefined, only)
      await prepareJobs(owner, urls.workerUrl)
      return urls
    })
  } finally {
    await owner.end()
  }
}
