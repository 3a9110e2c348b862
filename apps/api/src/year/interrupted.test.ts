import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario, type Started } from '../../../../test/support/scenario.ts'
import { inALine, openWalking } from '../../../../test/support/walking.ts'
import { connect, type Database } from '../tenancy/database.ts'
import { tick } from './tick.ts'

let scenario: Scenario
let database: Database
beforeAll(async () => {
  const urls = inject('database')
  scenario = await openScenario(urls)
  database = connect({ url: urls.workerUrl, connections: 4 })
})
afterAll(async () => {
  await database.close()
  await scenario.close()
})

const day = '2027-09-16T13:00:00Z'

const threePairs = () =>
  scenario.at('2027-01-15T17:00:00Z', async () => {
    const program = await scenario.program()
    for (const count of [1, 2, 3]) {
      const two = {
        mentor: await program.mentor(`Mentor ${count}`),
        protege: await program.protege(`Protégé ${count}`),
      }
      await (await program.pair(two)).begin()
    }
    return program
  })

/** What the pass left behind: who is reminded of what, how often, and how far it came. */
const left = ({ organizationId }: Started) =>
  database.inside({ organizationId, personId: null }, async (tx) => {
    const [row] = await tx.$queryRaw<Record<string, unknown>[]>`
      SELECT (SELECT count(*)::int FROM reminder) AS reminded,
        (SELECT count(DISTINCT person_id)::int FROM reminder) AS people,
        (SELECT count(*)::int FROM graphile_worker._private_jobs WHERE key LIKE 'tell:%' AND payload ->> 'organizationId' = ${organizationId}) AS told,
        (SELECT count(*)::int FROM mentorship_status WHERE as_of = '2027-09-16') AS statuses,
        (SELECT bool_and(done_at IS NOT NULL) FROM tick) AS done`
    return row
  })

/** A database whose connection is gone after the work of the nth transaction, before it is kept. */
function dyingAt(nth: number): Database {
  let count = 0
  return {
    ...database,
    inside: (stamp, work) =>
      database.inside(stamp, async (tx) => {
        const result = await work(tx)
        count += 1
        if (count === nth) throw new Error('killed')
        return result
      }),
  }
}

test('killed anywhere in the middle of a pass, the next one goes on: nothing lost, nothing twice', async () => {
  const pass = (program: Started, through: Database) =>
    tick(through, { organizationId: program.organizationId, programId: rowId(program.id), now: new Date(day) }, 1)
  const whole = await threePairs()
  await pass(whole, database)
  const expected = await left(whole)
  expect(expected).toMatchObject({ people: 6, told: 6, done: true })
  for (const nth of [1, 2, 3, 4, 5]) {
    const program = await threePairs()
    await expect(pass(program, dyingAt(nth))).rejects.toThrow('killed')
    await pass(program, database)
    await pass(program, database)
    expect(await left(program)).toEqual(expected)
  }
})

test(
  'three days on which nobody looked are made good with one mail, not with three',
  { timeout: 120_000 },
  async () => {
    const walking = await openWalking(inject('cluster'))
    const program = await walking.begun()
    const pair = await program.pair()
    await pair.begin()
    await program.leap('2027-09-12T15:00:00Z')
    await program.until('2027-09-14T15:00:00Z')
    await program.leap('2027-09-19T15:00:00Z')
    await program.until('2027-09-29T15:00:00Z')
    const mails = (await walking.mailsTo(pair.mentor)).slice(2).map(inALine)
    await walking.close()
    expect(mails).toEqual([
      '2027-09-19 Plan 2 meetings by 14 January 2028',
      '2027-09-20 This week: you and Telma Protégée',
      '2027-09-26 Plan 2 meetings by 14 January 2028',
    ])
  },
)
