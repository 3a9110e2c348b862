import type { TestDatabase } from '@ithaca/database/testing'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'
import { clockOf, daysAfter } from '../support/clock.ts'
import { demonstrated } from '../support/demonstrated.ts'
import { dataFolder, removeFolders, run, start, type Started, untilReady } from './processes.ts'

const days = 80
const killings = 5

let first: TestDatabase
let second: TestDatabase
let running: Started | undefined

beforeAll(async () => {
  first = await demonstrated(inject('cluster'))
  second = await demonstrated(inject('cluster'))
})
afterAll(async () => {
  await running?.kill()
  for (const each of [first, second]) await each.drop()
  removeFolders()
})

/** The demonstration on one of the databases. */
async function serverOn({ ownerUrl }: TestDatabase) {
  const port = await freePort()
  const environment = {
    PORT: String(port),
    DATA_DIR: dataFolder(),
    DATABASE_URL: ownerUrl,
    AUTH_SECRET: inject('cluster').secret,
  }
  const url = `http://127.0.0.1:${port}`
  const begun = run(start, environment)
  running = begun
  await untilReady(url, begun)
  return { clock: clockOf(url), kill: begun.kill, stop: begun.interrupt }
}

/** Who was told what, on which day, and how the mail went; who was reminded of what; how each mentorship stands. */
async function record({ ownerUrl }: TestDatabase) {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const rows = async (query: string) => (await owner.query<{ line: string }>(query)).rows.map(({ line }) => line)
  const record = {
    mails: await rows(
      `SELECT concat_ws(' ', template, state, created_at::date, p.full_name, d.mentorship_id) AS line
       FROM delivery d LEFT JOIN person p ON (p.id = d.person_id) ORDER BY 1`,
    ),
    outbox:
      await rows(`SELECT concat_ws(' ', created_at::date, "to", subject, md5(regexp_replace(text, 'https?://\\S+', '', 'g'))) AS line
       FROM outbox.mail ORDER BY 1`),
    reminders: await rows(
      `SELECT concat_ws(' ', fell_on, state, obligation_key, nth, person_id) AS line FROM reminder ORDER BY 1`,
    ),
    passes: await rows(`SELECT concat_ws(' ', day, done_at IS NOT NULL) AS line FROM tick ORDER BY 1`),
    standing: await rows(
      `SELECT concat_ws(' ', mentorship_id, health, next_due_on, contacts_this_year) AS line FROM mentorship_status ORDER BY 1`,
    ),
  }
  await owner.end()
  return record
}

test(
  `killed ${killings} times on its way through ${days} days, the passes lose nothing and do nothing twice`,
  { timeout: 600_000 },
  async () => {
    const whole = await serverOn(first)
    const begun = await whole.clock.read('csce')
    const to = daysAfter(begun, days)
    await whole.clock.move(to, 'csce')
    await whole.stop()

    for (let time = 1; time <= killings; time += 1) {
      const { clock, kill } = await serverOn(second)
      const moving = clock.put({ now: to.toISOString(), organization: 'csce' }).catch(() => null)
      const soon = daysAfter(begun, (days / (killings + 1)) * time)
      while ((await clock.read('csce')) < soon) await pause(3)
      // At another place of the day each time: in the pass, while mails are written, between two mornings.
      await pause(time * 7)
      await kill()
      await moving
    }
    const last = await serverOn(second)
    expect((await last.clock.read('csce')) > daysAfter(begun, days / 2)).toBe(true)
    await last.clock.move(to, 'csce')
    await last.stop()

    const [one, other] = [await record(first), await record(second)]
    expect(one.reminders.length).toBeGreaterThan(20)
    expect(other).toEqual(one)
  },
)
