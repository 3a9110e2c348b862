import { randomUUID } from 'node:crypto'
import { freshDatabase, type TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { tellStories, type Story } from './wall-story.ts'

let database: TestDatabase
let owner: pg.Client
let app: pg.Client
let worker: pg.Client
let pair: Story
let the: { id: string; contact: string }

beforeAll(async () => {
  database = await freshDatabase(inject('cluster'))
  ;[owner, app, worker] = [database.ownerUrl, database.appUrl, database.workerUrl].map(
    (connectionString) => new pg.Client({ connectionString }),
  ) as [pg.Client, pg.Client, pg.Client]
  await Promise.all([owner.connect(), app.connect(), worker.connect()])
  ;({ pair } = await tellStories(owner))
  the = { id: pair.rows['mentorship']![0]!['id']!, contact: pair.rows['contact']![0]!['id']! }
})
afterAll(async () => {
  await Promise.all([owner.end(), app.end(), worker.end()])
  await database.drop()
})

/** How many rows a statement reaches in somebody's name, or the error; taken back in any case. */
async function as(client: pg.Client, person: string, sql: string, values: unknown[] = []): Promise<number | string> {
  await client.query('BEGIN')
  try {
    await client.query(`SELECT set_config('app.organization_id', $1, true), set_config('app.person_id', $2, true)`, [
      pair.organizationId,
      person,
    ])
    return (await client.query(sql, values)).rowCount ?? 0
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await client.query('ROLLBACK')
  }
}

const denied = '42501'
const rowsOf = (client: pg.Client, person: string, table: string) => as(client, person, `SELECT FROM ${table}`)
const contact = (changes: Record<string, unknown>) => {
  const row: Record<string, unknown> = {
    ...{
      id: randomUUID(),
      mentorship_id: the.id,
      kind: 'meeting',
      state: 'held',
      mode: 'telephone',
      minutes: 60,
      starts_at: '2027-02-01T10:00:00Z',
    },
    ...{ on_day: '2027-02-01', held_at: '2027-02-01T12:00:00Z', created_at: '2027-02-01T12:00:00Z', ...changes },
  }
  const names = Object.keys(row)
  const places = names.map((_, at) => `$${at + 1}`)
  return [`INSERT INTO contact (${names.join()}) VALUES (${places.join()})`, Object.values(row)] as const
}
const question = `INSERT INTO contact_question (id, contact_id, mentorship_id, mentor_id, protege_id, author_id, position, text, written_at)
  VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 2, 'secret', now())`

describe('what is one’s own in the year', () => {
  test('is not the other’s: notes, choices, reminders and presses', async () => {
    for (const table of ['contact_note', 'notification_choice', 'reminder', 'pressed']) {
      expect(await rowsOf(app, pair.mentor, table), table).toBe(1)
      expect(await rowsOf(app, pair.protege, table), table).toBe(0)
    }
    const forged = `INSERT INTO contact_note (contact_id, person_id, mentorship_id, text) VALUES ($1, $2, $3, 'forged')`
    expect(await as(app, pair.protege, forged, [the.contact, pair.mentor, the.id])).toBe(denied)
    expect(await as(app, pair.coordinator, forged, [the.contact, pair.coordinator, the.id])).toBe(denied)
  })

  test('jobs read choices in the name of that person only, and no word of anybody', async () => {
    expect(await rowsOf(worker, pair.mentor, 'notification_choice')).toBe(1)
    expect(await rowsOf(worker, '', 'notification_choice')).toBe(0)
    expect(await as(worker, pair.protege, `UPDATE notification_choice SET rhythm = 'none'`)).toBe(0)
    expect(await as(worker, pair.mentor, `UPDATE notification_choice SET rhythm = 'none'`)).toBe(1)
    for (const table of ['contact_text', 'contact_preparation', 'contact_question', 'contact_note'])
      expect(await rowsOf(worker, pair.mentor, table), table).toBe(denied)
  })
})

describe('a contact', () => {
  test('is written by the two, each in their own name', async () => {
    const mentors = contact({ logged_by_mentor: true })
    expect(await as(app, pair.mentor, ...mentors)).toBe(1)
    for (const who of [pair.protege, pair.coordinator, pair.owner, ''])
      expect(await as(app, who, ...mentors)).toBe(denied)
    const planned = contact({ state: 'planned', held_at: null, planned_by: pair.mentor, planned_at: '2027-01-20' })
    expect(await as(app, pair.mentor, ...planned)).toBe(1)
    expect(await as(app, pair.protege, ...planned)).toBe(denied)
    expect(await as(app, pair.coordinator, `UPDATE contact SET revision = 9`)).toBe(0)
    expect(await as(app, pair.mentor, 'UPDATE contact SET logged_by_mentor = true')).toBe(1)
  })

  test('and its questions by who asks them', async () => {
    const values = (author: string) => [the.contact, the.id, pair.mentor, pair.protege, author]
    expect(await as(app, pair.protege, question, values(pair.protege))).toBe(1)
    expect(await as(app, pair.mentor, question, values(pair.protege))).toBe(denied)
    expect(await as(app, pair.mentor, 'DELETE FROM contact_question')).toBe(0)
    expect(await as(app, pair.protege, 'DELETE FROM contact_question')).toBe(1)
  })

  test('and what is told ahead of it by the protégé alone', async () => {
    const change = `UPDATE contact_preparation SET needs = 'x'`
    expect(await as(app, pair.protege, change)).toBe(1)
    for (const who of [pair.mentor, pair.coordinator, '']) expect(await as(app, who, change)).toBe(0)
    expect(await as(app, pair.protege, `UPDATE contact_preparation SET protege_id = $1`, [pair.mentor])).toBe(denied)
    expect(await rowsOf(app, pair.mentor, 'contact_preparation')).toBe(1)
    expect(await rowsOf(app, pair.coordinator, 'contact_preparation')).toBe(0)
  })

  test.each(['undone', 'ended'])(
    'is closed once the mentorship is %s, and its words can still be read',
    async (phase) => {
      const key = [pair.organizationId, the.id]
      const dates =
        phase === 'undone'
          ? `undone_at = now()`
          : `starts_on = '2027-01-15', ends_on = '2028-01-15', ended_on = '2028-01-15', ending = 'term-over'`
      await owner.query(
        `UPDATE mentorship SET phase = '${phase}', ${dates} WHERE organization_id = $1 AND id = $2`,
        key,
      )
      try {
        expect(await as(app, pair.mentor, ...contact({ logged_by_mentor: true }))).toBe(denied)
        const values = [the.contact, the.id, pair.mentor, pair.protege, pair.protege]
        expect(await as(app, pair.protege, question, values)).toBe(denied)
        for (const change of [
          'UPDATE contact SET revision = 9',
          `UPDATE contact_text SET note = 'x'`,
          `UPDATE contact_preparation SET needs = 'x'`,
          `UPDATE contact_question SET text = 'x'`,
          'DELETE FROM contact_question',
        ])
          expect(await as(app, pair.protege, change), change).toBe(0)
        expect(await rowsOf(app, pair.protege, 'contact_text')).toBe(1)
      } finally {
        await owner.query(
          `UPDATE mentorship SET phase = 'agreement', undone_at = NULL, starts_on = NULL, ends_on = NULL, ended_on = NULL, ending = NULL
           WHERE organization_id = $1 AND id = $2`,
          key,
        )
      }
    },
  )
})

test('of the outbox the app reads what time it is, and no mail', async () => {
  expect(await as(app, pair.mentor, 'SELECT FROM outbox.clock')).toBe(0)
  expect(await as(app, pair.mentor, 'SELECT FROM outbox.mail')).toBe(denied)
})

test('a mail of a day is written once, one about an event as before', async () => {
  const row = `INSERT INTO delivery (organization_id, id, person_id, mentorship_id, day, category, channel, template, state, message_id, created_at)
    VALUES (app_organization(), gen_random_uuid(), $1, $2, $3, 'reminder', 'mail', 'reminder', 'waiting', 'm', now()) ON CONFLICT DO NOTHING`
  const twice = async (second: string) => {
    await worker.query('BEGIN')
    await worker.query(`SELECT set_config('app.organization_id', $1, true)`, [pair.organizationId])
    await worker.query(row, [pair.mentor, null, '2027-03-01'])
    const { rowCount } = await worker.query(row, [pair.mentor, null, second])
    await worker.query('ROLLBACK')
    return rowCount
  }
  expect([await twice('2027-03-01'), await twice('2027-03-02')]).toEqual([0, 1])
})
