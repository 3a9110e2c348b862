import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'
import { clusterOf, dataFolder, removeFolders, run, serve, start, worker } from './processes.ts'

afterAll(removeFolders)

/** It ends with code 1 and says why in one line. */
async function refusal(command: readonly string[], environment: Record<string, string>): Promise<string> {
  const { ended, output } = run(command, environment)
  const { code } = await ended
  expect({ code, lines: output().trim().split('\n').length }, output()).toEqual({ code: 1, lines: 1 })
  return output().trim()
}

const wanting = async (folder = dataFolder()) => ({ PORT: String(await freePort()), DATA_DIR: folder })

describe('npm start says in one line why it cannot', () => {
  test('a port that is taken, before anything is made', async () => {
    const server = createServer()
    const folder = dataFolder()
    const port = await freePort()
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
    expect(await refusal(start, { PORT: String(port), DATA_DIR: folder })).toMatch(
      `port ${port} on 127.0.0.1 is taken: stop what uses it, or set PORT`,
    )
    expect(readdirSync(folder)).toEqual([])
    server.close()
  })

  test('a folder of another PostgreSQL', async () => {
    const folder = dataFolder()
    writeFileSync(path.join(folder, 'password'), 'kept\n')
    mkdirSync(clusterOf(folder), { recursive: true })
    writeFileSync(path.join(clusterOf(folder), 'PG_VERSION'), '15\n')
    expect(await refusal(start, await wanting(folder))).toMatch(/was made by PostgreSQL 15, this Ithaca brings 18/)
    expect(existsSync(path.join(folder, 'running')), 'left free').toBe(false)
  })

  test('a folder that holds something else, which stays as it was', async () => {
    const folder = dataFolder()
    writeFileSync(path.join(folder, 'letter.txt'), 'Dear Penelope')
    expect(await refusal(start, await wanting(folder))).toMatch(/holds something else \(letter\.txt\)/)
    expect(readdirSync(folder)).toEqual(['letter.txt'])
  })

  test('a folder that cannot be written', async () => {
    const file = path.join(dataFolder(), 'file')
    writeFileSync(file, '')
    expect(await refusal(start, await wanting(path.join(file, 'data')))).toMatch(
      /cannot be made or written \(ENOTDIR\)/,
    )
  })

  test('production', async () => {
    expect(await refusal(start, { ...(await wanting()), NODE_ENV: 'production' })).toMatch(/use npm run serve/)
  })

  test('what is no port', async () => {
    expect(await refusal(start, { ...(await wanting()), PORT: 'many' })).toMatch(/PORT must be a port number/)
  })
})

describe('npm run serve and npm run worker', () => {
  const all = { BASE_URL: 'https://ithaca.example.org', AUTH_SECRET: 'x'.repeat(40), SMTP_URL: 'smtp://127.0.0.1:1' }

  test('name all that is missing', async () => {
    for (const command of [serve, worker])
      expect(await refusal(command, {})).toMatch(/DATABASE_URL, BASE_URL, AUTH_SECRET, SMTP_URL/)
    expect(await refusal(serve, { ...all })).toMatch(/DATABASE_URL/)
  })

  test('name what is wrong', async () => {
    const { ownerUrl } = inject('database')
    const environment = { ...all, DATABASE_URL: ownerUrl, AUTH_SECRET: 'short', SMTP_URL: 'http://mail' }
    expect(await refusal(serve, environment)).toMatch(/AUTH_SECRET must have .*SMTP_URL must be/)
  })

  test('a database that is not there', async () => {
    const DATABASE_URL = `postgresql://owner:secret@127.0.0.1:${await freePort()}/ithaca`
    expect(await refusal(serve, { ...all, DATABASE_URL })).toMatch(/DATABASE_URL cannot be used: .*ECONNREFUSED/)
  })
})
