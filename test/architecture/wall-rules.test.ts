import { freshDatabase, type TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { tellStories, type Story } from './wall-story.ts'

let database: TestDatabase
let owner: pg.Client
let app: pg.Client
let pair: Story
let neighbours: Story

beforeAll(async () => {
  database = await freshDatabase(inject('cluster'))
  ;[owner, app] = [database.ownerUrl, database.appUrl].map(
    (connectionString) => new pg.Client({ connectionString }),
  ) as [pg.Client, pg.Client]
  await Promise.all([owner.connect(), app.connect()])
  ;({ pair, neighbours } = await tellStories(owner))
})
afterAll(async () => {
  await Promise.all([owner.end(), app.end()])
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

describe('the rules of a program', () => {
  test('an edition comes from an owner, or from two of whom one is, and what is proposed is settled once', async () => {
    const next = `INSERT INTO edition (program_id, id, number, format, state, book, hash, published_at, published_by, proposed_by)
                  VALUES ($1, gen_random_uuid(), 2, 2, 'published', '{}', repeat('b', 64), now(), $2, $3)`
    const by = (who: string, other: string | null = null) => [pair.programId, who, other]
    expect(await as(app, pair.owner, next, by(pair.owner))).toBe(1)
    expect(await as(app, pair.owner, next, by(pair.coordinator))).toBe(denied)
    for (const who of [pair.coordinator, pair.mentor]) {
      expect(await as(app, who, next, by(who))).toBe(denied)
      // One is enough by these rules, so that nobody need agree.
      expect(await as(app, who, next, by(who, pair.owner))).toBe(denied)
    }
    const settle = (state: string, reason: string | null) =>
      `UPDATE edition_proposal SET state = '${state}', settled_by = $1, settled_at = now(), reason = ${reason}`
    expect(await as(app, pair.coordinator, settle('declined', `'No'`), [pair.coordinator])).toBe(1)
    expect(await as(app, pair.coordinator, settle('published', null), [pair.coordinator])).toBe(denied)
    expect(await as(app, pair.owner, settle('declined', `'No'`), [pair.owner])).toBe('23514')
    expect(await as(app, pair.coordinator, settle('declined', `'No'`), [pair.owner])).toBe(denied)
    for (const who of [pair.mentor, neighbours.mentor, ''])
      expect(await as(app, who, settle('lapsed', null), [pair.owner])).toBe(0)
    expect(await as(app, pair.owner, 'SELECT put_in_force($1)', [pair.editionId])).toBe(denied)
  })

  test('a zone that no clock goes by is kept nowhere', async () => {
    for (const table of ['program', 'person', 'organization']) {
      const moved = (zone: string) => as(owner, '', `UPDATE ${table} SET time_zone = '${zone}'`)
      expect(await moved('Mars/Base')).toBe('22023')
      expect(await moved('Pacific/Auckland')).toBeGreaterThan(0)
    }
  })

  test('what is drafted is written by owners and who runs the program, in their own name, and read by them', async () => {
    const drafted = `UPDATE rule_draft SET revision = revision + 1, changed_by = $1`
    expect(await as(app, pair.owner, drafted, [pair.owner])).toBe(1)
    expect(await as(app, pair.owner, drafted, [pair.coordinator])).toBe(denied)
    expect(await as(app, pair.coordinator, drafted, [pair.coordinator])).toBe(1)
    expect(await as(app, pair.coordinator, drafted, [pair.owner])).toBe(denied)
    for (const who of [pair.mentor, neighbours.mentor]) expect(await as(app, who, drafted, [who])).toBe(0)
    const seen: (number | string)[] = []
    for (const who of [pair.owner, pair.coordinator, pair.mentor, '']) seen.push(await rowsOf(app, who, 'rule_draft'))
    expect(seen).toEqual([1, 1, 0, 0])
  })

  test('what somebody wrote of a proposal goes with them, and that they proposed it stays', async () => {
    await owner.query('BEGIN')
    await owner.query(
      `UPDATE edition_proposal SET state = 'declined', settled_by = $1, settled_at = now(), reason = 'No' WHERE program_id = $2`,
      [pair.coordinator, pair.programId],
    )
    await owner.query(`UPDATE person SET removed_at = now(), erased_at = now() WHERE id = $1`, [pair.owner])
    const { rows } = await owner.query('SELECT note, reason, state FROM edition_proposal WHERE program_id = $1', [
      pair.programId,
    ])
    await owner.query('ROLLBACK')
    expect(rows).toEqual([{ note: '', reason: '', state: 'declined' }])
  })

  test('what a draft answers is named by who runs the program, and what was said is read in the charge it was said to', async () => {
    const theme = `INSERT INTO edition_theme (id, program_id, words, named_by, named_at) VALUES (gen_random_uuid(), $1, 'Time', $2, now())`
    expect(await as(app, pair.coordinator, theme, [pair.programId, pair.coordinator])).toBe(1)
    for (const who of [pair.owner, pair.mentor]) expect(await as(app, who, theme, [pair.programId, who])).toBe(denied)
    expect(await as(app, pair.coordinator, theme, [pair.programId, pair.owner])).toBe(denied)
    const read = (who: string) => rowsOf(app, who, 'edition_theme_source')
    // That of each of the two pairs.
    expect(await read(pair.coordinator)).toBe(2)
    for (const who of [pair.owner, pair.mentor, pair.protege, '']) expect(await read(who)).toBe(0)
    const drop = 'UPDATE edition_theme SET dropped = true'
    expect(await as(app, pair.owner, drop)).toBe(2)
    expect(await as(app, pair.mentor, drop)).toBe(0)
    expect(await as(app, pair.coordinator, 'UPDATE edition_theme SET words = $1', ['Other'])).toBe(denied)
  })
})
