import { randomUUID } from 'node:crypto'
import { freshDatabase, type TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { tellStories, type Stories, type Story } from './wall-story.ts'

let database: TestDatabase
let owner: pg.Client
let app: pg.Client
let worker: pg.Client
let stories: Stories

const at = '2027-01-20T12:00:00Z'

beforeAll(async () => {
  database = await freshDatabase(inject('cluster'))
  ;[owner, app, worker] = [database.ownerUrl, database.appUrl, database.workerUrl].map(
    (connectionString) => new pg.Client({ connectionString }),
  ) as [pg.Client, pg.Client, pg.Client]
  await Promise.all([owner.connect(), app.connect(), worker.connect()])
  stories = await tellStories(owner)
})
afterAll(async () => {
  await Promise.all([owner.end(), app.end(), worker.end()])
  await database.drop()
})

async function user(email: string): Promise<string> {
  const id = randomUUID()
  await owner.query(`INSERT INTO auth."user" (id, name, email, "emailVerified") VALUES ($1, $2, $2, true)`, [id, email])
  return id
}

async function invite(story: Story, email: string, role: string, changes = ''): Promise<string> {
  const hash = randomUUID()
  await owner.query(
    `INSERT INTO invitation (organization_id, id, program_id, email, role, locale, token_hash, state, expires_at, created_at)
     VALUES ($1, $2, $3, $4, $5, 'en', $6, 'sent', '2027-02-01', '2027-01-01')`,
    [story.organizationId, randomUUID(), role === 'owner' ? null : story.programId, email, role, hash],
  )
  if (changes !== '') await owner.query(`UPDATE invitation SET ${changes} WHERE token_hash = $1`, [hash])
  return hash
}

const accept = async (hash: string, userId: string) =>
  (
    await app.query<{ organization_id: string; person_id: string }>(
      `SELECT * FROM accept_invitation($1, $2, 'Ada Lovelace', 'Ada', 'en', $3)`,
      [hash, userId, at],
    )
  ).rows[0]!

async function stamped<T extends pg.QueryResultRow>(
  client: pg.Client,
  story: Story,
  person: string,
  sql: string,
  values: unknown[] = [],
) {
  await client.query('BEGIN')
  try {
    await client.query(`SELECT set_config('app.organization_id', $1, true), set_config('app.person_id', $2, true)`, [
      story.organizationId,
      person,
    ])
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.query('ROLLBACK')
  }
}

describe('accepting an invitation', () => {
  test('makes a person and a participation once, however often it is sent', async () => {
    const ada = await user('ada@example.org')
    const hash = await invite(stories.pair, 'ada@example.org', 'mentor')
    const first = await accept(hash, ada)
    expect(await accept(hash, ada)).toEqual(first)
    const { rows } = await owner.query(
      `SELECT (SELECT count(*)::int FROM person WHERE user_id = $1) AS people,
              (SELECT count(*)::int FROM participation WHERE person_id = $2) AS parts,
              (SELECT count(*)::int FROM event WHERE type = 'InvitationAccepted' AND actor_id = $2) AS events`,
      [ada, first.person_id],
    )
    expect(rows).toEqual([{ people: 1, parts: 1, events: 1 }])
    const { rows: jobs } = await worker.query(
      `SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'organizationId' = $1`,
      [first.organization_id],
    )
    expect(jobs).toHaveLength(1)
  })

  test.each([
    ['coordinator', { duty: 'coordinator', own: true }],
    ['owner', { duty: 'owner', own: false }],
  ])('as %s gives that duty', async (role, expected) => {
    const email = `${role}@example.org`
    const { person_id } = await accept(await invite(stories.pair, email, role), await user(email))
    const { rows } = await owner.query('SELECT duty, program_id IS NOT NULL AS own FROM duty WHERE person_id = $1', [
      person_id,
    ])
    expect(rows).toEqual([expected])
  })

  test.each([
    ['invitation-expired', `expires_at = '2027-01-02'`],
    ['invitation-withdrawn', `state = 'withdrawn'`],
  ])('is refused as %s', async (code, changes) => {
    const email = `${code}@example.org`
    const hash = await invite(stories.pair, email, 'mentor', changes)
    await expect(accept(hash, await user(email))).rejects.toMatchObject({ code: 'IT001', message: code })
  })

  test('is refused to another address, and when it was used by somebody else, and for an unknown link', async () => {
    const hash = await invite(stories.pair, 'bea@example.org', 'mentor')
    await expect(accept(hash, await user('eve@example.org'))).rejects.toMatchObject({
      message: 'invitation-for-another-address',
    })
    await expect(accept('no such hash', await user('cy@example.org'))).rejects.toMatchObject({
      message: 'invitation-unknown',
    })
  })

  test('by twenty at once has one effect', async () => {
    const dan = await user('dan@example.org')
    const hash = await invite(stories.pair, 'dan@example.org', 'protege')
    const pool = new pg.Pool({ connectionString: database.appUrl, max: 20 })
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        pool.query(`SELECT person_id FROM accept_invitation($1, $2, 'Dan', 'Dan', 'en', $3)`, [hash, dan, at]),
      ),
    )
    await pool.end()
    expect(new Set(answers.map(({ rows }) => String(rows[0].person_id))).size).toBe(1)
  })
})

describe('looking up across organizations', () => {
  test('a user’s organizations leave out those they were removed from', async () => {
    const fay = await user('fay@example.org')
    const { person_id } = await accept(await invite(stories.pair, 'fay@example.org', 'mentor'), fay)
    const of = async () =>
      (await app.query('SELECT person_id, participates, has_duty FROM organizations_of($1)', [fay])).rows
    expect(await of()).toEqual([{ person_id, participates: true, has_duty: false }])
    await owner.query(`UPDATE person SET removed_at = now() WHERE id = $1`, [person_id])
    expect(await of()).toEqual([])
  })

  test('counts go to owners only', async () => {
    const { pair } = stories
    const counts = (person: string) => stamped(app, pair, person, 'SELECT * FROM program_counts(now())')
    expect(await counts(pair.owner)).toHaveLength(1)
    expect(await counts(pair.coordinator)).toEqual([])
  })

  test('counts of a program’s year go to its duty holders and to owners', async () => {
    const { pair, abroad } = stories
    await owner.query(`UPDATE mentorship_status SET next_due_on = '2027-02-01' WHERE program_id = $1`, [pair.programId])
    const doors = ['program_year($1, $2, now())', 'program_coming($1, $2::date, $2::date + 400)']
    for (const door of doors) {
      const counts = (story: Story, person: string, program: string) =>
        stamped(app, story, person, `SELECT * FROM ${door}`, [program, '2027-01-15'])
      for (const person of [pair.owner, pair.coordinator])
        expect(await counts(pair, person, pair.programId)).not.toEqual([])
      for (const person of [pair.mentor, pair.protege, ''])
        expect(await counts(pair, person, pair.programId)).toEqual([])
      expect(await counts(abroad, abroad.coordinator, pair.programId)).toEqual([])
      expect(await counts(abroad, abroad.owner, pair.programId)).toEqual([])
    }
  })

  test('an address is given to a job, within its organization', async () => {
    const gil = await user('gil@example.org')
    const { person_id } = await accept(await invite(stories.pair, 'gil@example.org', 'mentor'), gil)
    const address = (story: Story) => stamped(worker, story, '', 'SELECT address_of($1) AS address', [person_id])
    expect(await address(stories.pair)).toEqual([{ address: 'gil@example.org' }])
    expect(await address(stories.abroad)).toEqual([{ address: null }])
    await expect(app.query('SELECT address_of($1)', [person_id])).rejects.toThrow(/permission denied/)
  })
})

describe('the queue', () => {
  test('a job is added with the change and taken back with it; the app reads no job', async () => {
    await app.query('BEGIN')
    await app.query(`SELECT enqueue('react', '{"n":1}', 'taken-back')`)
    await app.query('ROLLBACK')
    const { rows } = await worker.query(`SELECT FROM graphile_worker._private_jobs WHERE key = 'taken-back'`)
    expect(rows).toEqual([])
    await expect(app.query('SELECT FROM graphile_worker._private_jobs')).rejects.toThrow(/permission denied/)
  })

  test('a job stamped as one of the two reads the paper, stamped as staff it does not', async () => {
    const { pair } = stories
    const read = (person: string) => stamped(worker, pair, person, 'SELECT FROM agreement_text')
    expect(await read(pair.mentor)).toHaveLength(1)
    expect(await read(pair.coordinator)).toEqual([])
    expect(await read('')).toEqual([])
  })
})
