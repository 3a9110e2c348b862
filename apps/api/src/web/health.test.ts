import { freshDatabase, type TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let urls: TestDatabase
let scenario: Scenario
let worker: pg.Pool
beforeAll(async () => {
  urls = await freshDatabase(inject('cluster'))
  scenario = await openScenario(urls)
  worker = new pg.Pool({ connectionString: urls.workerUrl, max: 1 })
})
afterAll(async () => {
  await worker.end()
  await scenario.close()
  await urls.drop()
})

const metrics = async () => {
  const { body } = await scenario.app.inject('/metrics')
  const of = (name: string) => Number(new RegExp(`^ithaca_${name} (\\d+)`, 'm').exec(body)?.[1])
  return {
    jobs: of('jobs_waiting'),
    oldest: of('jobs_oldest_seconds'),
    mails: of('mails_waiting'),
    ticks: of('ticks_missed'),
  }
}
const ready = async () => (await scenario.app.inject('/readyz')).body

test('a worker that stands still is seen: what waits, for how long, which mails, which days', async () => {
  expect(await metrics()).toEqual({ jobs: 0, oldest: 0, mails: 0, ticks: 0 })
  expect(await ready()).toBe('ready\n')

  const program = await scenario.program()
  const { jobs } = await metrics()
  expect(jobs).toBeGreaterThan(0)
  expect(await ready()).toBe('ready\n')

  await worker.query(`UPDATE graphile_worker._private_jobs SET run_at = run_at - interval '10 minutes'`)
  await scenario.owner.query(
    `INSERT INTO delivery (organization_id, id, person_id, channel, template, category, day, state, message_id, created_at)
     SELECT organization_id, gen_random_uuid(), id, 'mail', 'digest', 'digest', '2027-01-01', 'queued', 'x', now() FROM person LIMIT 1`,
  )
  await scenario.owner.query(`UPDATE program SET created_at = now() - interval '4 days' WHERE organization_id = $1`, [
    program.organizationId,
  ])
  const late = await metrics()
  expect(late).toMatchObject({ jobs, mails: 1 })
  expect(late.oldest).toBeGreaterThan(590)
  // Four days, or three where it is not yet an hour after the pass of the last one.
  expect([3, 4]).toContain(late.ticks)
  const answer = await scenario.app.inject('/readyz')
  expect([answer.statusCode, answer.body]).toEqual([
    200,
    expect.stringMatching(/^ready\njobs are late: \d+ wait, the oldest for 6\d\d s\ndaily passes missed: [34]\n$/),
  ])
})
