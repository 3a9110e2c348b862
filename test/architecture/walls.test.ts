import { freshDatabase, type TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { tellStories, type Stories } from './wall-story.ts'
import { breaches, readable } from './walls.ts'

let database: TestDatabase
let owner: pg.Client
let app: pg.Client
let stories: Stories

beforeAll(async () => {
  database = await freshDatabase(inject('cluster'))
  owner = new pg.Client({ connectionString: database.ownerUrl })
  app = new pg.Client({ connectionString: database.appUrl })
  await Promise.all([owner.connect(), app.connect()])
  stories = await tellStories(owner)
  await app.query('BEGIN')
})
afterAll(async () => {
  await Promise.all([owner.end(), app.end()])
  await database.drop()
})

describe('the walls of every table, tried by raw SQL as the app', () => {
  test('another organization and another pair are not read, added to, changed, moved or deleted', async () => {
    expect(await breaches(app, owner, stories)).toEqual([])
  })

  test('the two read all that is theirs, but not invitations', async () => {
    const { pair } = stories
    const seen = await readable(app, { label: '', organizationId: pair.organizationId, personId: pair.mentor }, pair)
    const blind = Object.entries(seen).filter(([table, rows]) => rows < pair.rows[table]!.length)
    // What a draft says it answers is for those who draft.
    expect(blind.map(([table]) => table)).toEqual(['invitation', 'edition_theme', 'edition_theme_source'])
  })

  test('the coordinator reads states, dates and what was written to coordinators, and no word of the pair', async () => {
    const { pair } = stories
    const seen = await readable(
      app,
      { label: '', organizationId: pair.organizationId, personId: pair.coordinator },
      pair,
    )
    const blind = Object.entries(seen).filter(([, rows]) => rows === 0)
    expect(blind.map(([table]) => table).toSorted()).toEqual(
      [
        ...[
          'agreement_text',
          'agreement_section',
          'contact_card',
          'goal_comment',
          'goal_text',
          'pair_file',
          'farewell',
        ],
        ...['contact_text', 'contact_preparation', 'contact_question', 'contact_note', 'plan_item_text', 'own_goal'],
        'review',
        ...['request', 'notification_choice', 'pressed'],
      ].toSorted(),
    )
  })

  test('the owner reads people, who asked to be erased and what a draft answers, and nothing else of a pair', async () => {
    const { pair } = stories
    const seen = await readable(app, { label: '', organizationId: pair.organizationId, personId: pair.owner }, pair)
    expect(Object.keys(seen).filter((table) => seen[table]! > 0)).toEqual(['person', 'edition_theme', 'erasure'])
  })

  test('the coordinator changes nothing of an agreement, and undoes a pairing only before it has begun', async () => {
    const { pair } = stories
    const key = [pair.organizationId, pair.rows['mentorship']?.[0]?.['id']]
    const as = async (statement: string) => {
      await app.query('SAVEPOINT before')
      await app.query(`SELECT set_config('app.organization_id', $1, true), set_config('app.person_id', $2, true)`, [
        pair.organizationId,
        pair.coordinator,
      ])
      const done = await app.query(statement, key).then(
        ({ rowCount }) => rowCount ?? 0,
        () => 'refused' as const,
      )
      await app.query('ROLLBACK TO before')
      return done
    }
    const withdraw = `UPDATE agreement SET state = 'withdrawn' WHERE organization_id = $1 AND mentorship_id = $2`
    const phase = (next: string) => `UPDATE mentorship SET phase = '${next}' WHERE organization_id = $1 AND id = $2`
    expect(await as(withdraw)).toBe(0)
    expect(await as(phase('active'))).toBe('refused')
    expect(await as(phase('agreement'))).toBe(1)
    await owner.query(
      `UPDATE mentorship SET phase = 'active', starts_on = '2027-01-15' WHERE organization_id = $1 AND id = $2`,
      key,
    )
    for (const next of ['agreement', 'undone', 'active']) expect(await as(phase(next))).toBe('refused')
  })

  test('a concern is hidden from its reader when the reader is one of the two', async () => {
    const { pair } = stories
    await owner.query(
      `INSERT INTO duty (organization_id, id, person_id, program_id, duty, since) VALUES ($1, gen_random_uuid(), $2, $3, 'coordinator', now())`,
      [pair.organizationId, pair.protege, pair.programId],
    )
    const seen = await readable(app, { label: '', organizationId: pair.organizationId, personId: pair.protege }, pair)
    expect(seen.concern).toBe(0)
  })
})
