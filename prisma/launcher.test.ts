import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { runs } from './embedded/lock.ts'
import { DatabaseRefused, embeddedPostgres, type Embedded } from './launcher.ts'

const folders: string[] = []
const servers: Embedded[] = []

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'ithaca-launcher-'))
  chmodSync(made, 0o755) // else the data would lie elsewhere, and stay there
  folders.push(made)
  return path.join(made, 'data')
}
async function launch(where: string): Promise<Embedded> {
  const server = await embeddedPostgres(where)
  servers.push(server)
  return server
}
async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** A database that is there already, for tests of what comes later: to make one takes longest. */
const home = folder()

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})
afterAll(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
})

describe('the embedded PostgreSQL', () => {
  test('gives an owner who is no superuser, sorts alike everywhere, and keeps what was written', async () => {
    const first = await launch(home)
    expect(
      await ask(
        first.url,
        `SELECT rolsuper, current_database() AS name, (SELECT datlocale FROM pg_database WHERE datname = 'ithaca') AS locale
                            FROM pg_roles WHERE rolname = current_user`,
      ),
    ).toEqual([{ rolsuper: false, name: 'ithaca', locale: 'C.UTF-8' }])
    await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS one')
    await first.stop()
    expect(runs(first.pid)).toBe(false)
    const second = await launch(home)
    expect(second.reused).toBe(false)
    expect(await ask(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
  })

  test('joins a server whose parent was killed', async () => {
    const first = await launch(home)
    const second = await launch(home)
    expect(second).toMatchObject({ pid: first.pid, url: first.url, reused: true })
  })

  test('is not stopped under whoever is at work, nor under who comes at that moment', async () => {
    const first = await launch(home)
    const second = await launch(home)
    const ending = first.stopWhenAlone()
    expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await second.leave()
    const third = await launch(home)
    expect(await ask(third.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await third.leave()
    await ending
  })

  test('starts again after it was killed, with what was committed', async () => {
    const first = await launch(home)
    await ask(first.url, 'CREATE TABLE kept_too AS SELECT 1 AS one')
    process.kill(first.pid, 'SIGKILL')
    const second = await launch(home)
    expect(second.reused).toBe(false)
    expect(await ask(second.url, 'SELECT one FROM kept_too')).toEqual([{ one: 1 }])
  })

  test('is started once by processes that start it at the same time', async () => {
    const where = folder()
    const program = `import { embeddedPostgres } from ${JSON.stringify(path.join(import.meta.dirname, 'launcher.ts'))}
      console.log((await embeddedPostgres(process.argv[1])).pid); process.exit()`
    const run = promisify(execFile)
    const started = await Promise.all(
      [1, 2, 3].map(() => run(process.execPath, ['--input-type=module', '-e', program, where])),
    )
    expect(new Set(started.map(({ stdout }) => stdout.trim())).size).toBe(1)
    await launch(where)
  })

  test('does not take a stranger’s process for its own', async () => {
    const first = await launch(home)
    await first.stop()
    const data = first.dataFolder
    writeFileSync(path.join(data, 'postmaster.pid'), `${process.pid}\n${data}\n0\n1\n`)
    const second = await launch(home)
    expect(second.pid).not.toBe(process.pid)
  })

  test('refuses a folder of another version, or of something else, in one line', async () => {
    const where = folder()
    const first = await launch(where)
    await first.stop()
    const data = first.dataFolder
    for (const [words, name, text] of [
      ['PostgreSQL 12', 'PG_VERSION', '12\n'],
      ['not a database', 'letter.txt', 'Dear'],
    ] as const) {
      rmSync(data, { recursive: true })
      mkdirSync(data)
      writeFileSync(path.join(data, name), text)
      const refusal = await embeddedPostgres(where).catch((error: unknown) => error)
      expect(refusal).toBeInstanceOf(DatabaseRefused)
      expect((refusal as Error).message).toContain(words)
      expect((refusal as Error).message).not.toContain('\n')
    }
  })

  test('refuses a folder that cannot be written in one line', async () => {
    const where = folder()
    writeFileSync(where, 'a file')
    await expect(embeddedPostgres(path.join(where, 'data'))).rejects.toThrow(/cannot be written \(ENOTDIR\)/)
    expect(readFileSync(where, 'utf8')).toBe('a file')
  })
})
