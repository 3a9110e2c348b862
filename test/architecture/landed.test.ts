import { landedDatabase, landedNames } from '@ithaca/database/landed'
import { prepareDatabase } from '@ithaca/database/prepare'
import type { TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../support/scenario.ts'
import { checks } from './catalogue-checks.ts'

/** How many rows each table has, by name. */
async function counted(owner: pg.Client): Promise<Map<string, number>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'auth', 'outbox') AND tablename <> '_prisma_migrations' ORDER BY 1`,
  )
  const counts = new Map<string, number>()
  for (const { name } of tables) {
    const { rows } = await owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${name}`)
    counts.set(name, rows[0]?.count ?? 0)
  }
  return counts
}

describe.each(landedNames())('a database that was landed as %s', (name) => {
  let database: TestDatabase
  let owner: pg.Client
  let before: Map<string, number>
  let scenario: Scenario
  let pair: { organization_id: string; slug: string; id: string; mentor_id: string; coordinator: string; user: string }

  beforeAll(async () => {
    database = await landedDatabase(inject('cluster'), name)
    owner = new pg.Client({ connectionString: database.ownerUrl })
    await owner.connect()
    before = await counted(owner)
    await prepareDatabase({ ownerUrl: database.ownerUrl, secret: inject('cluster').secret })
    scenario = await openScenario(database)
    const { rows } = await owner.query<typeof pair>(
      `SELECT m.organization_id, o.slug, m.id, m.mentor_id, d.person_id AS coordinator, p.user_id AS user
       FROM mentorship m JOIN organization o ON o.id = m.organization_id
       JOIN duty d ON d.program_id = m.program_id AND d.duty = 'coordinator' JOIN person p ON p.id = d.person_id
       WHERE m.id IN (SELECT mentorship_id FROM goal_text) AND m.phase = 'active' LIMIT 1`,
    )
    pair = rows[0]!
  })
  afterAll(async () => {
    await scenario.close()
    await owner.end()
    await database.drop()
  })

  test('had rows in every table, and keeps them', async () => {
    expect([...before].filter(([, count]) => count === 0)).toEqual([])
    const after = await counted(owner)
    expect([...before].filter(([table, count]) => (after.get(table) ?? 0) < count)).toEqual([])
  })

  test('is prepared again without a change', async () => {
    const after = await counted(owner)
    await prepareDatabase({ ownerUrl: database.ownerUrl, secret: inject('cluster').secret })
    expect(await counted(owner)).toEqual(after)
  })

  test.each(Object.entries(checks))('its catalogue: %s', async (_name, check) => {
    expect(await check(owner)).toEqual([])
  })

  test('opens the words of a pair to the two and to nobody else', async () => {
    const app = new pg.Client({ connectionString: database.appUrl })
    await app.connect()
    const words = async (organization: string, person: string) => {
      await app.query(`SELECT set_config('app.organization_id', $1, false), set_config('app.person_id', $2, false)`, [
        organization,
        person,
      ])
      const { rows } = await app.query('SELECT FROM goal_text WHERE mentorship_id = $1', [pair.id])
      return rows.length
    }
    try {
      expect(await words(pair.organization_id, pair.mentor_id)).toBeGreaterThan(0)
      expect(await words(pair.organization_id, pair.coordinator)).toBe(0)
      expect(await words(pair.organization_id, '')).toBe(0)
      expect(await words('00000000-0000-7000-8000-00000000ffff', pair.mentor_id)).toBe(0)
    } finally {
      await app.end()
    }
  })

  test('answers what its people ask', async () => {
    const cookie = await scenario.signedIn(pair.user)
    const { data, errors } = await scenario.ask<{ organization: { programs: { mentorships: { edges: object[] } }[] } }>(
      pair.slug,
      cookie,
      `{ organization { name programs { name overview { people mentors proteges waiting { sentence } }
         mentorships(first: 20) { edges { node { phase standing startsOn endsOn goalCount waitsOn { sentence }
           mentor { fullName } protege { fullName } agreements { state number } } } } } } }`,
    )
    expect(errors).toBeUndefined()
    const edges = data?.organization.programs.flatMap(({ mentorships }) => mentorships.edges)
    expect(edges?.length).toBeGreaterThan(2)
  })
})

test('charges of people who had been removed are lifted, and no others', async () => {
  const database = await landedDatabase(inject('cluster'), 'house')
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const held = async () =>
    (await owner.query<{ id: string }>('SELECT id FROM duty ORDER BY id')).rows.map(({ id }) => id)
  const { rows } = await owner.query<{ id: string; person_id: string }>(
    `SELECT id, person_id FROM duty WHERE duty = 'committee' LIMIT 1`,
  )
  const [removed] = rows
  await owner.query('UPDATE person SET removed_at = now() WHERE id = $1', [removed?.person_id])
  const before = await held()
  await prepareDatabase({ ownerUrl: database.ownerUrl, secret: inject('cluster').secret })
  expect(await held()).toEqual(before.filter((id) => id !== removed?.id))
  await owner.end()
  await database.drop()
})
