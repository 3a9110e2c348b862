import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { embeddedPostgres, ownerRole } from './launcher.ts'
import { prepareDatabase } from './prepare.ts'
import { closeDoors, type RoleUrls, roleUrls } from './roles.ts'

/** What test processes need to know of the cluster; plain text, so that it can be handed to them. */
export interface TestCluster {
  adminUrl: string
  /** The owner's URL of the template, which is migrated and never written. */
  templateUrl: string
  secret: string
}

export interface TestDatabase extends RoleUrls {
  ownerUrl: string
  drop(): Promise<void>
}

async function asAdmin(
  cluster: Pick<TestCluster, 'adminUrl'>,
  work: (admin: pg.Client) => Promise<unknown>,
): Promise<void> {
  const admin = new pg.Client({ connectionString: cluster.adminUrl })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

/** Connections that are just ending have their time to do so: one that is cut off then would be an error of nobody's. */
async function dropQuietly(admin: pg.Client, name: string): Promise<void> {
  for (const until = Date.now() + 10_000; Date.now() < until;) {
    const { rowCount } = await admin.query('SELECT FROM pg_stat_activity WHERE datname = $1', [name])
    if (rowCount === 0) break
    await new Promise((later) => setTimeout(later, 25))
  }
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
}

/** One cluster for a test run, in a folder of its own that `stop` removes; the template is migrated once. */
export async function startTestCluster(): Promise<{ cluster: TestCluster; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ithaca-test-'))
  chmodSync(folder, 0o755)
  // Nothing here outlives the run, so nothing waits for the disk.
  const server = await embeddedPostgres(folder, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '300',
  })
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const secret = randomBytes(24).toString('base64url')
    await prepareDatabase({ ownerUrl: server.url, secret })
    return { cluster: { adminUrl: server.adminUrl, templateUrl: server.url, secret }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

export const newName = () => `test_${randomBytes(8).toString('hex')}`

async function database(cluster: TestCluster, template: string, name = newName()): Promise<TestDatabase> {
  await asAdmin(cluster, (admin) => admin.query(`CREATE DATABASE ${name} OWNER ${ownerRole} TEMPLATE ${template}`))
  const url = new URL(cluster.templateUrl)
  url.pathname = `/${name}`
  const owner = new pg.Client({ connectionString: url.href })
  await owner.connect()
  await closeDoors(owner)
  await owner.end()
  return {
    ownerUrl: url.href,
    ...roleUrls(url.href, cluster.secret),
    drop: () => asAdmin(cluster, (admin) => dropQuietly(admin, name)),
  }
}

/** A migrated database of one's own, without rows. Takes some 30 ms. */
export const freshDatabase = (cluster: TestCluster): Promise<TestDatabase> =>
  database(cluster, new URL(cluster.templateUrl).pathname.slice(1))

/** A database of one's own with all that is in another, to which nobody is connected. */
export const copyOf = (cluster: TestCluster, of: { ownerUrl: string }, name?: string): Promise<TestDatabase> =>
  database(cluster, new URL(of.ownerUrl).pathname.slice(1), name)

/** A database of one's own that nothing was applied to. */
export const emptyDatabase = (cluster: TestCluster): Promise<TestDatabase> => database(cluster, 'template1')
