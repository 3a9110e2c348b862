import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario, type Started } from '../../../../test/support/scenario.ts'

let scenario: Scenario
let program: Started
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
  program = await scenario.at('2027-01-15T17:00:00Z', () => scenario.program())
})
afterAll(() => scenario.close())

async function begun() {
  const pair = await scenario.at('2027-01-15T17:00:00Z', () => program.pair())
  await scenario.at('2027-01-15T17:00:00Z', pair.begin)
  return pair
}
const february = <T>(work: () => Promise<T>) => scenario.at('2027-02-20T17:00:00Z', work)
const kinds = (answers: { __typename: string }[]) => answers.map(({ __typename }) => __typename).toSorted()

/** Each round is a race of its own; which of the two comes first is not ours to say. */
const rounds = [1, 2, 3]

test.each(rounds)('both log at the same moment: one meeting with the word of both (round %i)', async (round) => {
  const { id, mentor, protege, meetings } = await begun()
  await february(async () => {
    const told = (note: string) => meetings.told({ startsAt: `2027-02-0${round}T17:00:00Z`, note })
    const logged = '... on Contact { id joined loggedBy }'
    type Logged = { id: string; joined: boolean }
    const [one, other] = await Promise.all([
      mentor.act<Logged>('logContact', told('The mentor’s'), logged),
      protege.act<Logged>('logContact', told('The protégé’s'), logged),
    ])
    expect(other?.id).toBe(one?.id)
    expect([one?.joined, other?.joined].toSorted()).toEqual([false, true])
    const list = 'query ($id: ID!) { mentorship(id: $id) { contacts { totalCount edges { node { loggedBy note } } } } }'
    const { mentorship } = await mentor.get<{
      mentorship: { contacts: { totalCount: number; edges: { node: { loggedBy: string[]; note: string } }[] } }
    }>(list, { id })
    expect(mentorship.contacts).toMatchObject({ totalCount: 1, edges: [{ node: { loggedBy: ['MENTOR', 'PROTEGE'] } }] })
    for (const note of ['The mentor’s', 'The protégé’s'])
      expect(mentorship.contacts.edges[0]?.node.note).toContain(note)
  })
})

test('eight logs of one at the same moment are as many as were told, none lost', async () => {
  const { meetings, mentor } = await begun()
  await february(async () => {
    const told = meetings.told({ startsAt: '2027-02-05T17:00:00Z', another: true })
    const answers = await Promise.all(Array.from({ length: 8 }, () => mentor.send('logContact', told)))
    expect(kinds(answers)).toEqual(Array<string>(8).fill('Contact'))
    expect(await meetings.days('PAST')).toHaveLength(8)
  })
})

test.each(rounds)(
  'one moves and the other calls off at the same moment: one is done, the other is shown it (round %i)',
  async () => {
    const { id, mentor, protege, meetings } = await begun()
    await february(async () => {
      const { id: contactId, revision } = await meetings.plan({ startsAt: '2027-03-10T17:00:00Z' })
      const seen = { contactId, revision }
      const answers = await Promise.all([
        mentor.send('moveContact', { ...seen, startsAt: '2027-03-12T17:00:00Z' }),
        protege.send('cancelContact', seen),
      ])
      expect(kinds(answers)).toEqual(['Contact', 'Stale'])
      const { rows } = await scenario.owner.query<{ type: string }>(
        `SELECT type FROM event WHERE mentorship_id = $1 AND type IN ('ContactMoved', 'ContactCancelled')`,
        [rowId(id)],
      )
      expect(rows).toHaveLength(1)
    })
  },
)

test('one holds while the other calls off: it took place, or it did not', async () => {
  const { mentor, protege, meetings } = await begun()
  const { id: contactId, revision } = await february(() => meetings.plan({ startsAt: '2027-02-20T17:30:00Z' }))
  await scenario.at('2027-02-20T19:00:00Z', async () => {
    const answers = await Promise.all([
      mentor.send('holdContact', { contactId }),
      protege.send('cancelContact', { contactId, revision }),
    ])
    const names = kinds(answers)
    expect([
      ['Contact', 'Refused'],
      ['Contact', 'Stale'],
    ]).toContainEqual(names)
  })
})

test('both say at the same moment that it took place: both words stand', async () => {
  const { mentor, protege, meetings } = await begun()
  const { id: contactId } = await february(() => meetings.plan({ startsAt: '2027-02-20T17:30:00Z' }))
  await scenario.at('2027-02-20T19:00:00Z', async () => {
    const held = '... on Contact { state }'
    await Promise.all([mentor, protege].map((who) => who.act('holdContact', { contactId }, held)))
    const { node } = await mentor.get<{ node: object }>(
      'query ($id: ID!) { node(id: $id) { ... on Contact { state joined loggedBy } } }',
      { id: contactId },
    )
    expect(node).toEqual({ state: 'HELD', joined: true, loggedBy: ['MENTOR', 'PROTEGE'] })
  })
})
