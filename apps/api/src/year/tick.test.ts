import { obligations } from '@ithaca/domain/obligations'
import { Prisma } from '@ithaca/database/client'
import { localDay } from '@ithaca/domain/core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import { decodeId } from '../graphql/builder.ts'
import { connect, type Database } from '../tenancy/database.ts'
import { readMentorships } from './reading.ts'
import { round } from './round.ts'
import { tick } from './tick.ts'

const timeZone = 'America/Toronto'
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

/** A pair whose term began at noon of 15 January 2027, and the program's passes. */
async function begun() {
  return scenario.at('2027-01-15T17:00:00Z', async () => {
    const program = await scenario.program()
    const pair = await program.pair()
    await pair.begin()
    const { organizationId } = program
    const [programId, mentorshipId] = [decodeId(program.id).id, decodeId(pair.id).id]
    const pass = (instant: string) => tick(database, { organizationId, programId, now: new Date(instant) })
    const reminders = () =>
      database.inside({ organizationId, personId: null }, async (tx) => {
        const all = await tx.reminder.findMany({ orderBy: [{ fellOn: 'asc' }, { personId: 'asc' }] })
        return all.map(({ normId, nth, fellOn }) => `${fellOn.toISOString().slice(0, 10)} ${normId} ${nth}`)
      })
    const status = () =>
      database.inside({ organizationId, personId: null }, (tx) =>
        tx.mentorshipStatus.findFirst({ where: { mentorshipId } }),
      )
    return { ...pair, organizationId, programId, mentorshipId, pass, reminders, status }
  })
}
const each = (line: string) => [line, line]

describe.concurrent('the daily pass', () => {
  test('reminds both of a meeting that is missing from a third before the end of the year on, weekly, three times (CSCE-31)', async () => {
    const { pass, reminders, status } = await begun()
    await pass('2027-06-01T13:00:00Z')
    expect(await reminders()).toEqual([])
    expect(await status()).toMatchObject({ health: 'on-track', contactsThisYear: 0 })
    for (let day = Date.parse('2027-09-01T13:00:00Z'); day < Date.parse('2027-12-31'); day += 86_400_000)
      await pass(new Date(day).toISOString())
    const asked = (await reminders()).filter((line) => line.includes('meetings-at-least'))
    expect(asked).toEqual([
      ...each('2027-09-16 meetings-at-least 0'),
      ...each('2027-09-23 meetings-at-least 1'),
      ...each('2027-09-30 meetings-at-least 2'),
    ])
    expect(await status()).toMatchObject({ health: 'attention' })
  })

  test('twice a day is once, and days on which nobody looked are made good at once', async () => {
    const { pass, reminders } = await begun()
    expect(await pass('2027-09-18T13:00:00Z')).toBe(true)
    expect(await pass('2027-09-18T20:00:00Z')).toBe(false)
    const once = (await reminders()).filter((line) => line.includes('meetings-at-least'))
    expect(once).toEqual(each('2027-09-18 meetings-at-least 0'))
  })

  test('reminds nobody of what is planned already', async () => {
    const { pass, reminders, meetings, mentor } = await begun()
    await scenario.at('2027-08-01T15:00:00Z', async () => {
      await meetings.plan({ startsAt: '2027-10-05T15:00:00Z' }, mentor)
      await meetings.plan({ startsAt: '2027-11-05T15:00:00Z' }, mentor)
    })
    await pass('2027-09-18T13:00:00Z')
    expect((await reminders()).filter((line) => line.includes('meetings-at-least'))).toEqual([])
  })

  test('knows of each mentorship what its page knows', async () => {
    const { id, organizationId, mentorshipId, meetings, mentor } = await begun()
    await scenario.at('2027-03-01T15:00:00Z', () => meetings.log({ startsAt: '2027-02-20T15:00:00Z' }, mentor))
    const now = '2027-09-20T15:00:00Z'
    const [read] = await database.inside({ organizationId, personId: null }, (tx) =>
      readMentorships(tx, { which: Prisma.sql`m.id = ${mentorshipId}::uuid`, timeZone, now: new Date(now), limit: 1 }),
    )
    if (!read) throw new Error('the mentorship was not read')
    const told = obligations(read.facts, read.pins, localDay(new Date(now), timeZone)).map(
      ({ key, state, dueOn, since }) => ({ key, state: state.toUpperCase(), dueOn, since }),
    )
    const page = await scenario.at(now, () =>
      mentor.get<{ mentorship: { obligations: unknown } }>(
        'query ($id: ID!) { mentorship(id: $id) { obligations { key state dueOn since } } }',
        { id },
      ),
    )
    expect(page.mentorship.obligations).toEqual(told)
  })

  test('begins at eight in the morning where the program is', async () => {
    const { organizationId, programId } = await begun()
    const queued = () =>
      database.inside({ organizationId, personId: null }, async (tx) => {
        const [row] = await tx.$queryRaw<{ jobs: number }[]>`
          SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs WHERE payload ->> 'programId' = ${programId}`
        return row?.jobs
      })
    await round(database, { organizationId, now: new Date('2027-07-01T11:59:00Z') })
    expect(await queued()).toBe(0)
    await round(database, { organizationId, now: new Date('2027-07-01T12:00:00Z') })
    await round(database, { organizationId, now: new Date('2027-07-01T12:01:00Z') })
    expect(await queued()).toBe(1)
  })
})
