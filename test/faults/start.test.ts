import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'
import { demoAccount } from '../support/accounts.ts'
import type { OutboxMail } from '../support/outbox.ts'
import { Somebody } from '../support/somebody.ts'
import { busy } from './busy.ts'
import {
  databaseRuns,
  dataFolder,
  killDatabase,
  removeFolders,
  run,
  start,
  type Started,
  stopDatabase,
  until,
  untilReady,
} from './processes.ts'

const folder = dataFolder()
let environment: Record<string, string>
let url: string
let running: Started
let coordinator: Somebody
let programId: string

beforeAll(async () => {
  const port = await freePort()
  environment = { PORT: String(port), DATA_DIR: folder }
  url = `http://127.0.0.1:${port}`
  running = run(['npm', 'start'], environment)
  await untilReady(url, running)
  coordinator = await Somebody.signedIn(url, 'csce', await demoAccount(url, 'coordinator'))
  const { viewer } = await coordinator.ask<{ viewer: { duties: { program: { id: string } | null }[] } }>(
    '{ viewer { duties { program { id } } } }',
  )
  programId = viewer.duties.find(({ program }) => program)?.program?.id ?? ''
})
afterAll(async () => {
  await running.interrupt()
  removeFolders()
})

const outbox = async () => (await (await fetch(`${url}/demo/outbox.json`)).json()) as OutboxMail[]
const lastWords = ({ output }: Started) => output().slice(output().lastIndexOf('Stopping')).trim()
const restart = async () => {
  running = run(start, environment)
  return untilReady(url, running)
}

/** Invites ten at once and answers with their addresses. */
async function inviteTen(name: string, pace = Promise.resolve()): Promise<string[]> {
  const people = Array.from({ length: 10 }, (_, index) => ({ email: `${name}.${index}@example.org`, role: 'MENTOR' }))
  await pace
  const { __typename } = await coordinator.send(
    'inviteToProgram',
    { programId, people },
    '... on InvitationBatch { invitations { id } }',
  )
  expect(__typename).toBe('InvitationBatch')
  return people.map(({ email }) => email)
}

/** How often each got mail, when all did. */
async function mailsTo(addresses: string[]): Promise<number[]> {
  const count = async () => {
    const mails = await outbox()
    return addresses.map((address) => mails.filter(({ to }) => to === address).length)
  }
  await until('a mail to each', async () => (await count()).every((each) => each > 0))
  await pause(500)
  return count()
}
const once = Array.from({ length: 10 }, () => 1)

test('npm start warns of nothing', () => {
  expect(running.output()).toMatch(/Ready in/)
  expect(running.output()).not.toMatch(/Warning|"level":|deprecated|at .+\.ts:/)
})

test('a second start is refused, by folder and by port, and the first goes on', async () => {
  const port = String(await freePort())
  const others = [run(start, { ...environment, PORT: port }), run(start, environment)]
  expect((await Promise.all(others.map(({ ended }) => ended))).map(({ code }) => code)).toEqual([1, 1])
  expect(others[0]?.output().trim()).toMatch(
    /^ithaca: another Ithaca \(process \d+\) uses the folder .+ another DATA_DIR$/,
  )
  expect(others[1]?.output().trim()).toMatch(/^ithaca: port \d+ on 127\.0\.0\.1 is taken.+$/)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
})

test('killed between commit and mail: each mail lies once in the outbox after the next start', async () => {
  const addresses = await inviteTen('at-once')
  await running.kill()
  expect(existsSync(path.join(folder, 'running')), 'it had no time to clear up').toBe(true)
  await restart()
  expect(await mailsTo(addresses)).toEqual(once)
})

test('killed while it delivers: each mail once, too', async () => {
  const before = (await outbox()).length
  const addresses = await inviteTen('on-the-way')
  await until('the first of them', async () => (await outbox()).length > before)
  await running.kill()
  await restart()
  expect(await mailsTo(addresses)).toEqual(once)
})

test('the database gone for eleven seconds: said clearly, survived, and work goes on', async () => {
  const open = await inviteTen('before-the-fault')
  const bringBack = await stopDatabase(folder)
  onTestFailed(bringBack)
  const since = performance.now()
  const asked = JSON.stringify({ query: '{ viewer { user { email } } }' })
  while (performance.now() - since < 11_000) {
    const graphql = await coordinator.fetch('/o/csce/graphql', { method: 'POST', body: asked })
    expect(graphql.status).toBe(503)
    expect(graphql.headers.get('content-type')).toMatch('application/json')
    const { errors } = (await graphql.json()) as { errors: { message: string; extensions: { code: string } }[] }
    expect(errors[0]).toMatchObject({
      message: 'Ithaca cannot reach its database just now. Please try again in a moment.',
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    })
    const statuses = await Promise.all(
      [
        '/',
        '/admin/csce',
        '/livez',
        '/readyz',
        '/o/csce/files/018f0000-0000-7000-8000-000000000000',
        '/api/auth/get-session',
      ].map(async (page) => (await coordinator.fetch(page)).status),
    )
    expect(statuses).toEqual([200, 200, 200, 503, 503, 503])
    await pause(400)
  }
  expect(running.child.exitCode).toBe(null)
  bringBack()
  const back = performance.now()
  await until('work goes on', async () => (await fetch(`${url}/readyz`)).ok)
  expect(performance.now() - back).toBeLessThan(5_000 * busy())
  expect(await mailsTo(open)).toEqual(once)
  expect(await mailsTo(await inviteTen('after-the-fault'))).toEqual(once)
})

test('the database dies: started again, said in one line, and work goes on; the fourth time it stays so', async () => {
  const session = () => coordinator.ask<{ viewer: { duties: unknown[] } }>('{ viewer { duties { kind } } }')
  const ready = async () => (await fetch(`${url}/readyz`)).status === 200
  const said = (pattern: RegExp) =>
    running
      .output()
      .split('\n')
      .filter((line) => pattern.test(line))
  for (const time of [1, 2, 3]) {
    const pid = killDatabase(folder)
    await until('said', () => said(/was started again/).length === time)
    expect(said(/was started again/).at(-1)).toMatch(
      new RegExp(`^The database \\(process ${pid}\\) ended unexpectedly and was started again \\(process \\d+\\)\\.$`),
    )
    await until('ready again', ready)
    expect((await session()).viewer.duties).not.toEqual([])
  }
  expect(await mailsTo(await inviteTen('after-it-died'))).toEqual(once)

  killDatabase(folder)
  await until('said', () => said(/stays so/).length === 1)
  expect([(await fetch(`${url}/livez`)).status, (await fetch(`${url}/readyz`)).status]).toEqual([200, 503])
  expect((await running.interrupt()).code).toBe(0)
  await restart()
  expect((await session()).viewer.duties).not.toEqual([])
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends everything, and the next start has the same data',
  async (signal) => {
    const before = await outbox()
    const { code, ms } = await running.interrupt(signal)
    expect(code).toBe(0)
    expect(lastWords(running)).toBe('Stopping: finishing what is under way, then the database.')
    expect(ms).toBeLessThan(10_000 * busy())
    expect(databaseRuns(folder)).toBe(false)
    expect(existsSync(path.join(folder, 'running'))).toBe(false)
    expect(await restart()).toBeLessThan(6_000 * busy())
    // Were it eight in the morning somewhere just now, more would be there.
    expect((await outbox()).slice(0, before.length)).toEqual(before)
  },
)

test('Ctrl-C in the middle of the first start leaves nothing running', async () => {
  const fresh = dataFolder()
  for (const moment of [/^/, /making the demonstration/]) {
    const begun = run(start, { PORT: String(await freePort()), DATA_DIR: fresh })
    await until('it has begun', () => existsSync(path.join(fresh, 'running')) && moment.test(begun.output()))
    const { code, ms } = await begun.interrupt()
    expect(code, begun.output()).toBe(0)
    expect(ms).toBeLessThan(10_000 * busy())
    expect(lastWords(begun)).toBe('Stopping: finishing what is under way, then the database.')
    expect(databaseRuns(fresh)).toBe(false)
  }
})
