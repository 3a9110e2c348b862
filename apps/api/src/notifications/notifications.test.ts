import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario, type TestPerson } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const facts = 'rhythm quietFrom quietUntil timeZone revision'
const choose = `mutation ($input: ChooseNotificationsInput!) { chooseNotifications(input: $input) { __typename
  ... on Notifications { ${facts} } ... on Refused { refusals { code at message } } ... on Stale { current { id } } } }`
type Said = {
  chooseNotifications: { __typename: string; refusals?: { code: string; at: string }[]; revision?: number }
}

const read = async (who: TestPerson) =>
  (await who.ask<{ viewer: { notifications: object } }>(`{ viewer { notifications { ${facts} } } }`)).data?.viewer
    .notifications
const send = async (who: TestPerson, input: object) =>
  (await who.ask<Said>(choose, { input })).data?.chooseNotifications
const somebody = async () => (await scenario.organization()).person('Ada Lovelace')

describe.concurrent('how one wants to be told', () => {
  test('is at once and quiet at night until somebody chooses, and then as they chose', async () => {
    const ada = await somebody()
    const usual = { rhythm: 'AT_ONCE', quietFrom: '21:00', quietUntil: '07:00', timeZone: null, revision: 0 }
    expect(await read(ada)).toEqual(usual)
    const chosen = { rhythm: 'WEEKLY', quietFrom: '19:30', quietUntil: '08:15', timeZone: 'Europe/Paris' }
    expect(await send(ada, { ...chosen, revision: 0 })).toMatchObject({ ...chosen, revision: 1 })
    expect(await send(ada, { rhythm: 'NONE', revision: 1 })).toMatchObject({
      rhythm: 'NONE',
      quietFrom: null,
      quietUntil: null,
      timeZone: 'Europe/Paris',
    })
    await send(ada, { rhythm: 'NONE', timeZone: null, revision: 2 })
    expect(await read(ada)).toMatchObject({ rhythm: 'NONE', timeZone: null, revision: 3 })
  })

  test('is one’s own: nobody else has a way to it', async () => {
    const association = await scenario.organization()
    const ada = await association.person('Ada Lovelace')
    const owner = await association.person('Olive Owner', { duties: [{ duty: 'owner' }] })
    await send(ada, { rhythm: 'NONE', revision: 0 })
    expect(await read(owner)).toMatchObject({ rhythm: 'AT_ONCE', revision: 0 })
  })

  test('is refused where a time or a zone does not exist', async () => {
    const ada = await somebody()
    const codes = async (input: object) =>
      (await send(ada, { rhythm: 'WEEKLY', revision: 0, ...input }))?.refusals?.map(({ code, at }) => `${code} ${at}`)
    expect(await codes({ quietFrom: '25:00', quietUntil: '7' })).toEqual([
      'time-of-day-unknown quietFrom',
      'time-of-day-unknown quietUntil',
    ])
    expect(await codes({ quietFrom: '21:00' })).toEqual(['quiet-hours-incomplete quietUntil'])
    expect(await codes({ quietFrom: '21:00', quietUntil: '21:00' })).toEqual(['quiet-hours-incomplete quietUntil'])
    expect(await codes({ timeZone: 'Mars/Olympus' })).toEqual(['time-zone-unknown timeZone'])
    expect(await read(ada)).toMatchObject({ rhythm: 'AT_ONCE', revision: 0 })
  })

  test('a stale choice overwrites nothing; the same request twice is once; two at once are one', async () => {
    const ada = await somebody()
    const input = { rhythm: 'WEEKLY', revision: 0, idempotencyKey: randomUUID() }
    expect(await send(ada, input)).toMatchObject({ revision: 1 })
    expect(await send(ada, input)).toMatchObject({ revision: 1 })
    expect(await send(ada, { ...input, rhythm: 'NONE' })).toMatchObject({
      refusals: [{ code: 'idempotency-key-reused' }],
    })
    expect(await send(ada, { rhythm: 'NONE', revision: 0 })).toEqual({
      __typename: 'Stale',
      current: { id: ada.globalId },
    })
    const both = await Promise.all(['NONE', 'ONLY_DUE'].map((rhythm) => send(ada, { rhythm, revision: 1 })))
    expect(both.map((one) => one?.__typename).toSorted()).toEqual(['Notifications', 'Stale'])
  })
})
