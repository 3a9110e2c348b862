import type { TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'
import { clockOf, daysAfter } from '../support/clock.ts'
import { demonstrated } from '../support/demonstrated.ts'
import { readOutbox } from '../support/outbox.ts'
import { busy } from './busy.ts'
import { dataFolder, removeFolders, run, start, type Started, until, untilReady } from './processes.ts'

let database: TestDatabase
let owner: pg.Client
let running: Started
let environment: Record<string, string>
let url: string
let clock: ReturnType<typeof clockOf>

beforeAll(async () => {
  database = await demonstrated(inject('cluster'))
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  clock = clockOf(url)
  environment = {
    PORT: String(port),
    DATA_DIR: dataFolder(),
    DATABASE_URL: database.ownerUrl,
    AUTH_SECRET: inject('cluster').secret,
  }
  running = run(start, environment)
  await untilReady(url, running)
  await found('elsewhere')
  // Its owner's invitation is the server's to send, a moment later: it is no trace of another's clock.
  await until('the invitation of its owner', async () => (await mails('elsewhere')).length === 1)
})
afterAll(async () => {
  await running.interrupt()
  await owner.end()
  await database.drop()
  removeFolders()
})

/** An association made by the command, beside the server. */
async function found(slug: string) {
  const words = ['create', '--slug', slug, '--name', 'Elsewhere', '--owner', `olga@${slug}.example.org`]
  const made = run([process.execPath, 'apps/api/src/organizations/command.ts', ...words], environment)
  expect((await made.ended).code, made.output()).toBe(0)
}

const rows = async <Row>(query: string, values: unknown[] = []) => (await owner.query(query, values)).rows as Row[]
const minutesFrom = (moment: Date, other = new Date()) => Math.abs(moment.getTime() - other.getTime()) / 60_000
const mails = (organization: string) =>
  rows<{ at: Date; template: string }>(
    `SELECT d.created_at AS at, d.template FROM delivery d JOIN organization o ON (o.id = d.organization_id)
     WHERE o.slug = $1 ORDER BY d.created_at, d.id`,
    [organization],
  )
const passes = (since: Date) =>
  rows<{ day: string; done: boolean }>(
    `SELECT day::text, done_at IS NOT NULL AS done FROM tick WHERE begun_at > $1 ORDER BY day`,
    [since],
  )

test.each([
  ['no moment', {}],
  ['a word', { now: 'tomorrow', organization: 'csce' }],
  ['a day without a time', { now: '2027-06-01', organization: 'csce' }],
  ['a time without a zone', { now: '2027-06-01T09:00:00', organization: 'csce' }],
  ['a day that does not exist', { now: '2027-02-29T09:00:00Z', organization: 'csce' }],
  ['a number', { now: 1_812_000_000_000 }],
  ['an organization that is none', { now: '2027-06-01T09:00:00Z', organization: 7 }],
  ['another century', { now: '2127-06-01T09:00:00Z' }],
  ['no JSON', '{"now":'],
])('%s is refused in words, and nothing moves', async (_what, body) => {
  const { status, message } = await clock.put(body)
  expect([status, message]).toEqual([400, expect.any(String)])
  expect(minutesFrom(await clock.read('csce'))).toBeLessThan(5)
})

test('an association that is not there is not found', async () => {
  const { status, message } = await clock.put({ now: '2037-06-01T09:00:00Z', organization: 'nowhere' })
  expect([status, message]).toEqual([404, 'There is no association nowhere here.'])
})

test('a year of one association passes within a minute, day by day, and disturbs no other', async () => {
  const begun = await clock.read('csce')
  const before = await mails('csce')
  const others = await mails('elsewhere')
  const to = daysAfter(begun, 365)
  const { now, seconds } = await clock.move(to, 'csce')
  process.stdout.write(`a year passed in ${seconds.toFixed(1)} s (load ${busy().toFixed(1)})\n`)
  expect(seconds).toBeLessThan(60 * busy())
  expect(minutesFrom(new Date(now), to)).toBeLessThan(1)

  const days = await passes(begun)
  expect(days.length).toBeGreaterThanOrEqual(365)
  expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
  expect(days.every(({ done }) => done)).toBe(true)
  const told = (await mails('csce')).slice(before.length)
  expect(told.map(({ template }) => template)).toEqual(expect.arrayContaining(['reminder', 'digest']))
  expect(told.every(({ at }) => at >= begun && at <= daysAfter(to, 1))).toBe(true)
  const open = "SELECT FROM delivery WHERE state IN ('queued', 'waiting') AND not_before <= $1"
  expect(await rows(open, [to])).toEqual([])

  expect(minutesFrom(await clock.read('elsewhere'))).toBeLessThan(5)
  expect(minutesFrom(await clock.read())).toBeLessThan(5)
  expect(await mails('elsewhere')).toEqual(others)
})

test('it goes forward only, and says how to begin again', async () => {
  const is = await clock.read('csce')
  const back = await clock.put({ now: daysAfter(is, -1).toISOString(), organization: 'csce' })
  expect(back).toMatchObject({ status: 409, code: 'backwards', message: expect.stringContaining('POST /demo/reset') })
  expect(await clock.read('csce')).toEqual(expect.any(Date))
  expect(minutesFrom(await clock.read('csce'), is)).toBeLessThan(1)
})

test('moved twice at once, each day is passed once and the later moment stands', async () => {
  const is = await clock.read('csce')
  const [near, far] = [daysAfter(is, 10), daysAfter(is, 25)]
  const answers = await Promise.all(
    [far, near, far].map((to) => clock.put({ now: to.toISOString(), organization: 'csce' })),
  )
  // Who comes second has been overtaken, or finds it done to the millisecond.
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1)
  for (const { status } of answers) expect([200, 409]).toContain(status)
  expect(minutesFrom(await clock.read('csce'), far)).toBeLessThan(1)
  const days = await passes(is)
  expect([days.length, new Set(days.map(({ day }) => day)).size]).toEqual([25, 25])
})

test('a restart, also one without warning, keeps the time', async () => {
  const is = await clock.read('csce')
  await running.kill()
  running = run(start, environment)
  await untilReady(url, running)
  expect(minutesFrom(await clock.read('csce'), is)).toBeLessThan(2)
  expect(minutesFrom(await clock.read('elsewhere'))).toBeLessThan(5)
})

test('without an organization all move, and who is ahead stays there', async () => {
  const ahead = await clock.read('csce')
  const to = daysAfter(new Date(), 40)
  await clock.move(to)
  for (const whose of [undefined, 'elsewhere']) expect(minutesFrom(await clock.read(whose), to)).toBeLessThan(1)
  expect(minutesFrom(await clock.read('csce'), ahead)).toBeLessThan(2)
  // An association that is made now begins now, and its invitation has not expired.
  await found('later')
  const [later] = await rows<{ at: Date }>("SELECT created_at AS at FROM organization WHERE slug = 'later'")
  expect(later && minutesFrom(later.at, to)).toBeLessThan(2)
})

test('stopped or begun anew on its way, it lets go at once', async () => {
  const is = await clock.read('csce')
  const walking = clock.put({ now: daysAfter(is, 3000).toISOString(), organization: 'csce' })
  await until('it is on its way', async () => (await clock.read('csce')) > daysAfter(is, 2))
  const reset = await fetch(`${url}/demo/reset`, { method: 'POST' })
  expect([reset.status, await reset.json()]).toEqual([200, { reset: true }])
  expect(await walking).toMatchObject({ status: 409, code: 'interrupted' })
  for (const whose of [undefined, 'csce']) expect(minutesFrom(await clock.read(whose))).toBeLessThan(5)
  expect((await readOutbox(url)).length).toBeGreaterThan(50)

  const again = clock.put({ now: daysAfter(new Date(), 3000).toISOString(), organization: 'csce' }).catch(() => null)
  await until('on its way again', async () => (await clock.read('csce')) > daysAfter(new Date(), 2))
  const { code, ms } = await running.interrupt()
  expect([code, ms < 10_000 * busy()]).toEqual([0, true])
  await again
  running = run(start, environment)
  await untilReady(url, running)
})
