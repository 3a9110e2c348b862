import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario, type Started } from '../../../../test/support/scenario.ts'

let scenario: Scenario
let program: Started
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
  program = await scenario.at('2027-01-15T17:00:00Z', () => scenario.program())
})
afterAll(() => scenario.close())

/** A pair of a program at home in Toronto, five hours behind UTC in winter and four in summer. */
const paired = () => scenario.at('2027-01-15T17:00:00Z', () => program.pair())
async function begun() {
  const pair = await paired()
  await scenario.at('2027-01-15T17:00:00Z', pair.begin)
  return pair
}
const facts = '... on Contact { onDay mode modeNamed counts startsAt endsAt }'

describe('a meeting lies on the program’s day, wherever the two are', () => {
  test.each([
    ['an hour before midnight at home', '2027-02-02T04:00:00Z', '2027-02-01'],
    ['as the clock at home says it', '2027-02-01T23:00:00-05:00', '2027-02-01'],
    ['at midnight at home', '2027-02-02T05:00:00Z', '2027-02-02'],
    ['in the morning in Auckland', '2027-02-09T20:00:00Z', '2027-02-09'],
    ['the last minute of the winter day', '2027-03-14T04:59:00Z', '2027-03-13'],
    ['in the hour that summer time skips', '2027-03-14T07:30:00Z', '2027-03-14'],
    ['the last minute of the day that summer time began', '2027-03-15T03:59:00Z', '2027-03-14'],
    ['the first minute after it', '2027-03-15T04:00:00Z', '2027-03-15'],
    ['in the hour that comes twice in autumn', '2027-11-07T06:30:00Z', '2027-11-07'],
    ['at the end of that long day', '2027-11-08T04:59:00Z', '2027-11-07'],
  ])(
    '%s',
    async (_when, startsAt, onDay) => {
      const { mentor, meetings } = await begun()
      await scenario.at('2027-01-20T17:00:00Z', async () => {
        const input = meetings.told({ startsAt, minutes: 120 })
        const endsAt = new Date(Date.parse(startsAt) + 7_200_000).toISOString()
        expect(await mentor.act('planContact', input, facts)).toMatchObject({ onDay, endsAt })
      })
      await scenario.at('2027-12-01T17:00:00Z', async () => {
        expect(await meetings.log({ startsAt })).toMatchObject({ onDay, joined: true })
      })
    },
    60_000,
  )

  test('on 29 February', async () => {
    const pair = await scenario.at('2028-02-01T17:00:00Z', () => program.pair())
    await scenario.at('2028-02-28T17:00:00Z', async () => {
      await pair.begin()
      const leap = await pair.meetings.plan({ startsAt: '2028-02-29T17:00:00Z' })
      expect(leap).toMatchObject({ onDay: '2028-02-29' })
    })
    await scenario.at('2028-03-01T04:00:00Z', async () => {
      expect(await pair.meetings.log({ startsAt: '2028-03-01T03:00:00Z' })).toMatchObject({
        onDay: '2028-02-29',
        joined: true,
      })
      expect(await pair.meetings.days('PAST')).toEqual(['2028-02-29'])
    })
  })

  test('so two who tell of one evening from two continents have one meeting', async () => {
    const { meetings, protege } = await begun()
    await scenario.at('2027-02-10T17:00:00Z', async () => {
      await meetings.log({ startsAt: '2027-02-10T00:30:00Z' })
      expect(await meetings.log({ startsAt: '2027-02-10T04:30:00Z' }, protege)).toMatchObject({ joined: true })
      expect(await meetings.log({ startsAt: '2027-02-10T05:30:00Z' }, protege)).toMatchObject({ joined: false })
    })
  })
})

describe('what counts', () => {
  const meetingsAsked =
    'query ($id: ID!) { mentorship(id: $id) { obligations { key state count target norm { key } } contacts { edges { node { onDay counts } } } } }'
  type Asked = {
    mentorship: {
      obligations: { norm: { key: string }; count: number | null; state: string }[]
      contacts: { edges: { node: { onDay: string; counts: boolean } }[] }
    }
  }

  test('is what lies in the term: a meeting before the start is kept and does not', async () => {
    const { id, mentor, meetings, begin } = await paired()
    await scenario.at('2027-02-01T17:00:00Z', async () => {
      await meetings.log({ startsAt: '2027-01-20T17:00:00Z' })
      await meetings.plan({ startsAt: '2027-03-01T17:00:00Z' })
      await begin()
    })
    await scenario.at('2027-03-02T17:00:00Z', async () => {
      await meetings.log({ startsAt: '2027-03-01T18:00:00Z' })
      const { mentorship } = await mentor.get<Asked>(meetingsAsked, { id })
      expect(mentorship.contacts.edges.map(({ node }) => node)).toEqual([
        { onDay: '2027-03-01', counts: true },
        { onDay: '2027-01-20', counts: false },
      ])
      const atLeast = mentorship.obligations.find(({ norm }) => norm.key === 'meetings-at-least')
      expect(atLeast).toMatchObject({ count: 1, target: 2 })
    })
  })

  test('is the same for staff, who see no word', async () => {
    const { id, mentor, meetings } = await begun()
    await scenario.at('2027-03-02T17:00:00Z', async () => {
      for (const day of ['2027-02-01', '2027-02-20'])
        await meetings.log({ startsAt: `${day}T17:00:00Z`, purpose: 'Secret', mode: 'IN_PERSON' })
      const [own, staffs] = [
        await mentor.get<Asked>(meetingsAsked, { id }),
        await program.coordinator.get<Asked>(meetingsAsked, { id }),
      ]
      const keysOf = ({ mentorship }: Asked) =>
        mentorship.obligations.map(({ state, count, norm }) => [norm.key, state, count])
      expect(keysOf(staffs)).toEqual(keysOf(own))
      expect(own.mentorship.obligations.find(({ norm }) => norm.key === 'meetings-at-least')).toMatchObject({
        state: 'MET',
      })
      expect(own.mentorship.obligations.find(({ norm }) => norm.key === 'face-to-face')).toMatchObject({ state: 'MET' })
    })
  })

  test('and what is to be prepared leads to its meeting, anything else to none', async () => {
    const { id, mentor, meetings } = await begun()
    await scenario.at('2027-03-02T17:00:00Z', async () => {
      const { id: planned } = await meetings.plan({ startsAt: '2027-03-09T17:00:00Z' })
      type Led = { mentorship: { obligations: { norm: { key: string }; contactId: string | null }[] } }
      const query = 'query ($id: ID!) { mentorship(id: $id) { obligations { contactId norm { key } } } }'
      const { obligations } = (await mentor.get<Led>(query, { id })).mentorship
      const led = obligations.filter(({ contactId }) => contactId !== null)
      expect(led).toEqual([{ contactId: planned, norm: { key: 'meeting-agenda' } }])
    })
  })

  test('is a mode that the program does not name too: it is kept and marked (CSCE-29)', async () => {
    const { mentor, meetings } = await begun()
    await scenario.at('2027-03-02T17:00:00Z', async () => {
      const told = (mode: string, day: string) =>
        mentor.act('logContact', meetings.told({ startsAt: `${day}T17:00:00Z`, mode }), facts)
      expect(await told('VIDEO', '2027-02-01')).toMatchObject({ mode: 'VIDEO', modeNamed: false, counts: true })
      expect(await told('WRITTEN', '2027-02-02')).toMatchObject({ modeNamed: false })
      expect(await told('TELEPHONE', '2027-02-03')).toMatchObject({ modeNamed: true })
    })
  })
})
