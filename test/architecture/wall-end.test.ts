import { randomUUID } from 'node:crypto'
import { freshDatabase, type TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { tellStories, type Story } from './wall-story.ts'

let database: TestDatabase
let owner: pg.Client
let app: pg.Client
let worker: pg.Client
let pair: Story
let neighbours: Story
let id: string

beforeAll(async () => {
  database = await freshDatabase(inject('cluster'))
  ;[owner, app, worker] = [database.ownerUrl, database.appUrl, database.workerUrl].map(
    (connectionString) => new pg.Client({ connectionString }),
  ) as [pg.Client, pg.Client, pg.Client]
  await Promise.all([owner.connect(), app.connect(), worker.connect()])
  ;({ pair, neighbours } = await tellStories(owner))
  id = pair.rows['mentorship']![0]!['id']!
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
const twice = '23505'
const rowsOf = (client: pg.Client, person: string, table: string) => as(client, person, `SELECT FROM ${table}`)
const inPhase = (phase: 'agreement' | 'active' | 'ended') => {
  const [starts, ends] = phase === 'agreement' ? [null, null] : ['2027-01-15', '2028-01-15']
  const ended = phase === 'ended' ? ['2028-01-15', 'term-over'] : [null, null]
  return owner.query(
    `UPDATE mentorship SET phase = $1, starts_on = $2, ends_on = $3, ended_on = $4, ending = $5 WHERE organization_id = $6 AND id = $7`,
    [phase, starts, ends, ...ended, pair.organizationId, id],
  )
}
beforeEach(() => inPhase('active'))

const stated = `INSERT INTO evaluation_state (mentorship_id, program_id, term_number, person_id, given_at) VALUES ($1, $2, $3, $4, now())`
const evaluated = `INSERT INTO evaluation (id, mentorship_id, program_id, term_number, author_id, reader, format, answers, written_at)
  VALUES (gen_random_uuid(), $1, $2, $3, $4, 'coordinator', 1, '{}', now())`
const answered = `INSERT INTO renewal_answer (mentorship_id, term_number, person_id, answer, answered_at) VALUES ($1, 1, $2, 'renew', now())`
const thanked = `INSERT INTO farewell (mentorship_id, mentor_id, protege_id, author_id, text, written_at) VALUES ($1, $2, $3, $4, 'thanks', now())`

describe('what is said at the end', () => {
  test('is read by its author and by who oversees the program; thanks by the two', async () => {
    for (const table of ['evaluation', 'ending', 'check_in_note', 'feedback']) {
      const readers = [pair.mentor, pair.protege, pair.owner, neighbours.mentor, '']
      expect(await rowsOf(app, pair.coordinator, table), table).toBe(2)
      const found: (number | string)[] = []
      for (const who of readers) found.push(await rowsOf(app, who, table))
      expect(found, table).toEqual([1, 0, 0, 1, 0])
      expect(await rowsOf(worker, pair.mentor, table)).toBe(denied)
    }
    const thanks: (number | string)[] = []
    for (const who of [pair.mentor, pair.protege, pair.coordinator, pair.owner])
      thanks.push(await rowsOf(app, who, 'farewell'))
    expect(thanks).toEqual([1, 1, 0, 0])
  })

  test('is not read by a coordinator it is about, whoever else reads it', async () => {
    const duty = [pair.organizationId, randomUUID(), pair.protege, pair.programId]
    await owner.query(
      `INSERT INTO duty (organization_id, id, person_id, program_id, duty, since) VALUES ($1, $2, $3, $4, 'coordinator', now())`,
      duty,
    )
    try {
      for (const table of ['evaluation', 'ending', 'check_in_note', 'feedback']) {
        expect(await as(app, pair.protege, `SELECT FROM ${table} WHERE mentorship_id = $1`, [id])).toBe(0)
        expect(await rowsOf(app, pair.protege, table)).toBe(1)
      }
    } finally {
      await owner.query('DELETE FROM duty WHERE organization_id = $1 AND id = $2', duty.slice(0, 2))
    }
  })

  test('is written once, in one’s own name, of one’s own pair, and never changed', async () => {
    const by = (author: string, number = 1) => [id, pair.programId, number, author]
    for (const sql of [stated, evaluated]) {
      expect(await as(app, pair.protege, sql, by(pair.protege))).toBe(1)
      expect(await as(app, pair.mentor, sql, by(pair.mentor))).toBe(twice)
      expect(await as(app, pair.mentor, sql, by(pair.protege))).toBe(denied)
      for (const who of [pair.coordinator, neighbours.mentor]) expect(await as(app, who, sql, by(who))).toBe(denied)
    }
    expect(await as(app, pair.protege, thanked, [id, pair.mentor, pair.protege, pair.protege])).toBe(1)
    expect(await as(app, pair.mentor, thanked, [id, pair.mentor, pair.protege, pair.mentor])).toBe(twice)
    for (const table of ['evaluation', 'ending', 'farewell', 'evaluation_state'])
      expect(await as(app, pair.mentor, `UPDATE ${table} SET mentorship_id = mentorship_id`), table).toBe(denied)
  })

  test('counts for nothing before the term has begun', async () => {
    await inPhase('agreement')
    for (const sql of [stated, evaluated])
      expect(await as(app, pair.protege, sql, [id, pair.programId, 1, pair.protege])).toBe(denied)
    expect(await as(app, pair.protege, answered, [id, pair.protege])).toBe(denied)
  })
})

describe('whether to go on', () => {
  test('each of the two says for themselves, as long as it runs', async () => {
    expect(await as(app, pair.protege, answered, [id, pair.protege])).toBe(1)
    expect(await as(app, pair.protege, answered, [id, pair.mentor])).toBe(denied)
    const other = `UPDATE renewal_answer SET answer = 'end'`
    expect(await as(app, pair.mentor, other)).toBe(1)
    expect(await as(app, pair.protege, other)).toBe(0)
    await inPhase('ended')
    expect(await as(app, pair.mentor, other)).toBe(0)
  })
})

describe('time given, and whether it is still of benefit', () => {
  const logged = `INSERT INTO time_entry (id, mentorship_id, person_id, on_day, minutes, "use", logged_at)
    VALUES (gen_random_uuid(), $1, $2, '2027-02-01', 5, 'reading', now())`
  const answeredOn = `INSERT INTO review_state (mentorship_id, asked_on, person_id, answered_at) VALUES ($1, '2028-01-15', $2, now())`
  const said = `INSERT INTO review (mentorship_id, asked_on, person_id, answer, answered_at) VALUES ($1, '2028-01-15', $2, 'no-longer', now())`
  const later = `UPDATE time_entry SET minutes = 9 WHERE mentorship_id = $1`
  const otherwise = `UPDATE review SET answer = 'no-longer' WHERE mentorship_id = $1`

  test('each says for themselves, as long as it runs', async () => {
    for (const sql of [logged, answeredOn, said]) {
      expect(await as(app, pair.protege, sql, [id, pair.protege])).toBe(1)
      expect(await as(app, pair.protege, sql, [id, pair.mentor])).toBe(denied)
      for (const who of [pair.coordinator, neighbours.mentor]) expect(await as(app, who, sql, [id, who])).toBe(denied)
    }
    for (const sql of [later, otherwise])
      expect([await as(app, pair.mentor, sql, [id]), await as(app, pair.protege, sql, [id])]).toEqual([1, 0])
    expect(await as(app, pair.mentor, 'UPDATE review_state SET answered_at = now()')).toBe(denied)
    expect(await as(app, pair.mentor, 'DELETE FROM time_entry')).toBe(denied)
    await inPhase('ended')
    for (const sql of [logged, answeredOn, said])
      expect(await as(app, pair.protege, sql, [id, pair.protege])).toBe(denied)
    for (const sql of [later, otherwise]) expect(await as(app, pair.mentor, sql, [id])).toBe(0)
  })

  test('hours and that one answered are seen by who sees the pair; what one said, by oneself', async () => {
    const seen = async (table: string) => {
      const found: (number | string)[] = []
      for (const who of [pair.mentor, pair.protege, pair.coordinator, pair.owner])
        found.push(await as(app, who, `SELECT FROM ${table} WHERE mentorship_id = $1`, [id]))
      return found
    }
    for (const table of ['time_entry', 'review_state']) expect(await seen(table), table).toEqual([1, 1, 1, 0])
    expect(await seen('review')).toEqual([1, 0, 0, 0])
    expect(await rowsOf(worker, '', 'review')).toBe(denied)
  })
})

describe('looking after the two', () => {
  const of = () => [id, pair.programId]
  const spoken = `INSERT INTO check_in (id, mentorship_id, program_id, person_id, member_id, on_day, way, asked, recorded_at)
    VALUES (gen_random_uuid(), $1, $2, $3, $4, '2027-03-01', 'video', false, now())`
  const noted = `INSERT INTO feedback (id, mentorship_id, program_id, author_id, reader, edition_id, format, answers, written_at)
    VALUES (gen_random_uuid(), $1, $2, $3, 'coordinator', $4, 1, '{}', now())`
  const handed = `UPDATE check_in_member SET member_id = $3 WHERE mentorship_id = $1 AND program_id = $2`

  test('is for who holds a duty there and is no party, in their own name, as long as it runs', async () => {
    expect(await as(app, pair.coordinator, spoken, [...of(), pair.protege, pair.coordinator])).toBe(1)
    expect(await as(app, pair.coordinator, spoken, [...of(), pair.protege, pair.owner])).toBe(denied)
    for (const who of [pair.mentor, pair.owner, neighbours.mentor])
      expect(await as(app, who, spoken, [...of(), pair.protege, who])).toBe(denied)
    expect(await as(app, pair.coordinator, handed, [...of(), pair.coordinator])).toBe(1)
    expect(await as(app, pair.coordinator, handed, [...of(), pair.protege])).toBe(denied)
    for (const who of [pair.mentor, pair.protege, pair.owner])
      expect(await as(app, who, handed, [...of(), pair.coordinator])).toBe(0)
    await inPhase('ended')
    expect(await as(app, pair.coordinator, spoken, [...of(), pair.protege, pair.coordinator])).toBe(denied)
    expect(await as(app, pair.coordinator, handed, [...of(), pair.coordinator])).toBe(0)
  })

  test('is told to whom it is about, and not to the other; feedback is given for oneself', async () => {
    for (const table of ['check_in', 'check_in_member']) {
      const seen: (number | string)[] = []
      for (const who of [pair.coordinator, pair.mentor, pair.protege, pair.owner])
        seen.push(await rowsOf(app, who, table))
      expect(seen, table).toEqual([2, 1, 0, 0])
    }
    for (const [author, outcome] of [[pair.protege, 1] as const, [pair.mentor, denied] as const])
      expect(await as(app, pair.protege, noted, [...of(), author, pair.editionId])).toBe(outcome)
    expect(await as(app, pair.coordinator, noted, [...of(), pair.coordinator, pair.editionId])).toBe(denied)
    for (const table of ['feedback', 'check_in_note', 'check_in'])
      expect(await as(app, pair.mentor, `UPDATE ${table} SET program_id = program_id`), table).toBe(denied)
  })
})

describe('to live by a newer edition', () => {
  const wanted = `INSERT INTO edition_consent (mentorship_id, edition_id, person_id, consented_at) VALUES ($1, $2, $3, now())`
  test('each of the two says for themselves, as long as it runs, and never otherwise', async () => {
    const by = (person: string) => [id, pair.editionId, person]
    expect(await as(app, pair.protege, wanted, by(pair.protege))).toBe(1)
    expect(await as(app, pair.protege, wanted, by(pair.mentor))).toBe(denied)
    for (const who of [pair.coordinator, neighbours.mentor, pair.owner])
      expect(await as(app, who, wanted, by(who))).toBe(denied)
    expect(await as(app, pair.mentor, 'DELETE FROM edition_consent')).toBe(denied)
    const seen: (number | string)[] = []
    for (const who of [pair.mentor, pair.protege, pair.coordinator, neighbours.mentor, pair.owner])
      seen.push(await as(app, who, 'SELECT FROM edition_consent WHERE mentorship_id = $1', [id]))
    expect(seen).toEqual([1, 1, 1, 0, 0])
    // What binds the two by now is not taken back.
    for (const who of [pair.protege, pair.coordinator])
      expect(await as(app, who, 'UPDATE edition_consent SET taken_back_at = now()')).toBe(0)
    for (const phase of ['agreement', 'ended'] as const) {
      await inPhase(phase)
      expect(await as(app, pair.protege, wanted, by(pair.protege))).toBe(denied)
    }
  })

  test('what is required is set aside by who runs the program, as long as it is not over, and keeps its place', async () => {
    const aside = `INSERT INTO norm_override (mentorship_id, norm_id, edition_id, person_id, reason, overridden_at)
                   VALUES ($1, 'clause-respect', $2, $3, 'Why', now())`
    const by = (person: string) => [id, pair.editionId, person]
    expect(await as(app, pair.coordinator, aside, by(pair.coordinator))).toBe(1)
    for (const who of [pair.mentor, neighbours.mentor, pair.owner])
      expect(await as(app, who, aside, by(who))).toBe(denied)
    expect(await as(app, pair.coordinator, `UPDATE mentorship SET set_aside = '{}'`)).toBe(denied)
    await inPhase('ended')
    expect(await as(app, pair.coordinator, aside, by(pair.coordinator))).toBe(denied)
  })
})

describe('a mentorship that runs', () => {
  const over = `UPDATE mentorship SET phase = 'ended', ended_on = '2027-06-01', ending = 'by-program' WHERE id = $1`
  test('is ended by one of the two or by who holds a duty, and by jobs, which change nothing else', async () => {
    for (const who of [pair.mentor, pair.protege, pair.coordinator]) expect(await as(app, who, over, [id])).toBe(1)
    for (const who of [pair.owner, neighbours.mentor, '']) expect(await as(app, who, over, [id])).toBe(0)
    expect(await as(worker, '', over, [id])).toBe(1)
    expect(await as(worker, '', 'UPDATE mentorship SET revision = 9 WHERE id = $1', [id])).toBe(denied)
    expect(await as(app, pair.coordinator, 'UPDATE mentorship SET revision = 9 WHERE id = $1', [id])).toBe(denied)
    expect(await as(worker, '', `UPDATE mentorship SET ends_on = '2029-01-15'`)).toBe(denied)
  })

  test('loses through jobs what was planned and drafted, and nothing that took place or was signed', async () => {
    const off = `UPDATE contact SET state = 'cancelled', cancelled_at = now() WHERE mentorship_id = $1`
    expect(await as(worker, '', off, [id])).toBe(1)
    expect(await as(worker, '', `UPDATE contact SET state = 'withdrawn' WHERE mentorship_id = $1`, [id])).toBe(denied)
    expect(await as(worker, '', `UPDATE agreement SET state = 'withdrawn' WHERE mentorship_id = $1`, [id])).toBe(1)
    expect(await as(worker, '', `UPDATE agreement SET state = 'draft' WHERE mentorship_id = $1`, [id])).toBe(denied)
    await owner.query(`UPDATE agreement SET state = 'signed', signed_on = '2027-01-15' WHERE mentorship_id = $1`, [id])
    await owner.query(`UPDATE contact SET state = 'held', held_at = now() WHERE mentorship_id = $1`, [id])
    expect(await as(worker, '', off, [id])).toBe(0)
    expect(await as(worker, '', `UPDATE agreement SET state = 'withdrawn' WHERE mentorship_id = $1`, [id])).toBe(0)
  })
})

test('what the two wrote and signed is read by them, and changed by nobody, once it is over', async () => {
  const texts = ['agreement_text', 'agreement_section', 'goal_text', 'contact_card', 'agreement', 'signature'] as const
  const column = {
    agreement_text: 'canonical',
    agreement_section: 'text',
    goal_text: 'statement',
    contact_card: 'about',
    agreement: 'revision',
    signature: 'voided_at',
  }
  const change = (table: (typeof texts)[number]) =>
    as(app, pair.mentor, `UPDATE ${table} SET ${column[table]} = ${column[table]} WHERE mentorship_id = $1`, [id])
  const comment = `INSERT INTO goal_comment (id, goal_id, mentorship_id, mentor_id, protege_id, author_id, text, written_at)
    VALUES (gen_random_uuid(), $1, $2, $3, $4, $3, 'late', now())`
  const values = [pair.rows['goal']![0]!['id'], id, pair.mentor, pair.protege]
  for (const table of texts) expect(await change(table), table).toBe(1)
  expect(await as(app, pair.mentor, comment, values)).toBe(1)
  await inPhase('ended')
  for (const table of texts) {
    expect(await change(table), table).toBe(0)
    expect(await as(app, pair.mentor, `SELECT FROM ${table} WHERE mentorship_id = $1`, [id]), table).toBe(1)
  }
  expect(await as(app, pair.mentor, comment, values)).toBe(denied)
  expect(
    await as(app, pair.mentor, `UPDATE goal SET outcome = 'done', outcome_at = now() WHERE mentorship_id = $1`, [id]),
  ).toBe(1)
})
