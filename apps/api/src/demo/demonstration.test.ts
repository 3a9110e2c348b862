import { freshDatabase, type TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { seedDemonstration } from './seed.ts'

let urls: TestDatabase
let owner: pg.Pool
beforeAll(async () => {
  urls = await freshDatabase(inject('cluster'))
  owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 1 })
  const settings = { secret: 'only for tests, and long enough to be one', baseUrl: 'http://ithaca.test' }
  const started = performance.now()
  await seedDemonstration({ ...urls, ...settings, now: new Date() })
  console.log('seeded', performance.now() - started)
})
afterAll(async () => {
  await owner.end()
  await urls.drop()
})

const counted = async (sql: string) =>
  Object.fromEntries((await owner.query<{ key: string; count: number }>(sql)).rows.map(({ key, count }) => [key, count]))

test('everybody has come in by an invitation', async () => {
  expect(await counted('SELECT role AS key, count(*)::int FROM participation GROUP BY 1')).toEqual({
    mentor: 14,
    protege: 16,
  })
  expect(await counted('SELECT duty AS key, count(*)::int FROM duty GROUP BY 1')).toEqual({
    owner: 1,
    coordinator: 2,
    committee: 2,
  })
})
