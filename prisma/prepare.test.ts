import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedPostgres, ownerRole, type Embedded } from './launcher.ts'
import { applyMigrations, migrationNames, migrationsFolder } from './migrate.ts'
import { DatabaseRefused, prepareDatabase, type RoleUrls } from './prepare.ts'

let folder: string
let server: Embedded

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ithaca-prepare-'))
  server = await embeddedPostgres(path.join(folder, 'data'), { fsync: 'off' })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function using<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
async function another(name: string): Promise<string> {
  await using(server.adminUrl, (admin) => admin.query(`CREATE DATABASE ${name} OWNER ${ownerRole}`))
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return url.href
}
const who = (url: string) =>
  using(url, async (client) => (await client.query('SELECT current_user AS name')).rows[0].name as string)

describe('preparing a database', () => {
  test('by several processes at once, of one database and of others beside it, is done once each', async () => {
    const urls = [server.url, server.url, await another('second'), await another('third')]
    const prepared = await Promise.all(urls.map((ownerUrl) => prepareDatabase({ ownerUrl, secret: 'one secret' })))
    for (const { appUrl, authUrl, workerUrl } of prepared) {
      expect(await Promise.all([appUrl, authUrl, workerUrl].map(who))).toEqual([
        'ithaca_app',
        'ithaca_auth',
        'ithaca_worker',
      ])
    }
    const applied = await using(server.url, (owner) => owner.query('SELECT FROM _prisma_migrations'))
    expect(applied.rowCount).toBe((await migrationNames()).length)
  })

  test('lets none of its logins hold a lock for somebody who is gone', async () => {
    const { appUrl, authUrl, workerUrl } = await prepareDatabase({ ownerUrl: server.url, secret: 'one secret' })
    const bounds = (url: string) =>
      using(url, async (client) => {
        const names = ['statement_timeout', 'idle_in_transaction_session_timeout', 'tcp_keepalives_idle']
        const { rows } = await client.query<{ setting: string }>(
          'SELECT current_setting(name) AS setting FROM unnest($1::text[]) WITH ORDINALITY AS asked (name, at) ORDER BY at',
          [names],
        )
        return rows.map(({ setting }) => setting)
      })
    const patient = ['15s', '15s', '60']
    expect(await Promise.all([appUrl, authUrl].map(bounds))).toEqual([patient, patient])
    // A pass over many may take as long as it needs.
    expect(await bounds(workerUrl)).toEqual(['0', '1min', '60'])
  })

  test('again does nothing, and with another secret changes the passwords', async () => {
    const first = await prepareDatabase({ ownerUrl: server.url, secret: 'one secret' })
    const second = await prepareDatabase({ ownerUrl: server.url, secret: 'another secret' })
    expect(second.appUrl).not.toBe(first.appUrl)
    expect(await who(second.appUrl)).toBe('ithaca_app')
    await expect(who(first.appUrl)).rejects.toThrow(/password/)
  })

  test('refuses in one line: no server, given logins of other names, a database that may not make roles', async () => {
    const secret = 'one secret'
    await expect(prepareDatabase({ ownerUrl: 'postgresql://a:b@127.0.0.1:1/x', secret })).rejects.toBeInstanceOf(
      DatabaseRefused,
    )
    const given: RoleUrls = {
      appUrl: 'postgresql://a@h/x',
      authUrl: 'postgresql://b@h/x',
      workerUrl: 'postgresql://c@h/x',
    }
    await expect(prepareDatabase({ ownerUrl: server.url, secret, given })).rejects.toThrow(/must be ithaca_app/)
    await using(server.adminUrl, async (admin) => {
      await admin.query(`CREATE ROLE modest LOGIN PASSWORD 'modest'`)
      await admin.query('CREATE DATABASE modest OWNER modest')
    })
    const modest = new URL(server.url)
    Object.assign(modest, { username: 'modest', password: 'modest', pathname: '/modest' })
    const refusal = prepareDatabase({ ownerUrl: modest.href, secret: 'a third secret' })
    await expect(refusal).rejects.toThrow(/may not make roles .* DATABASE_APP_URL/)
  })

  test('a migration that was edited afterwards is noticed, one that fails leaves nothing', async () => {
    const copy = path.join(folder, 'migrations')
    cpSync(migrationsFolder, copy, { recursive: true })
    const [first] = await migrationNames(copy)
    await using(server.url, async (owner) => {
      const failing = path.join(copy, '29991231000000_failing')
      cpSync(path.join(copy, first!), failing, { recursive: true })
      writeFileSync(path.join(failing, 'migration.sql'), 'CREATE TABLE half (id uuid); SELECT 1 / 0;')
      await expect(applyMigrations(owner, copy)).rejects.toThrow(/29991231000000_failing failed: division by zero/)
      const { rows } = await owner.query(`SELECT to_regclass('half') AS half`)
      expect(rows).toEqual([{ half: null }])
      writeFileSync(path.join(copy, first!, 'migration.sql'), '-- edited')
      await expect(applyMigrations(owner, copy)).rejects.toThrow(/was edited after it was applied/)
    })
  })
})
