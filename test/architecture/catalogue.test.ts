import { differenceToSchema } from '@ithaca/database/difference'
import { freshDatabase, type TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { checks } from './catalogue-checks.ts'

let database: TestDatabase
let owner: pg.Client

beforeAll(async () => {
  database = await freshDatabase(inject('cluster'))
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

describe('the catalogue of the migrated database', () => {
  test('the owner is no superuser, as on every managed server', async () => {
    const { rows } = await owner.query('SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user')
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }])
  })
  test.each(Object.entries(checks))('%s', async (_name, check) => {
    expect(await check(owner)).toEqual([])
  })
  test('the migrations make what the schema says', async () => {
    expect(await differenceToSchema()).toBe('')
  })
})
