import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const cards = '... on Mentorship { contactCards { person { fullName } email phone about revision } }'
const emptied = { email: null, phone: null, about: null }

describe.concurrent('a contact card', () => {
  test('is written whole, and read by the partner', async () => {
    const { id, mentor, protege } = await (await scenario.program()).pair()
    const card = { email: 'me@example.org', phone: '+1 555 0123', about: '<b>Bonjour</b> 👋\nסלום' }
    await mentor.act('shareContactCard', { mentorshipId: id, ...card }, cards)
    const read =
      'query ($id: ID!) { mentorship(id: $id) { contactCards { person { fullName } email phone about revision } } }'
    expect(await protege.get(read, { id })).toEqual({
      mentorship: { contactCards: [{ person: { fullName: mentor.fullName }, ...card, revision: 0 }] },
    })
    const fewer = { mentorshipId: id, phone: '  ', revision: 0 }
    expect(await mentor.act('shareContactCard', fewer, cards)).toMatchObject({
      contactCards: [{ ...emptied, revision: 1 }],
    })
  })

  test('changed meanwhile is shown as it is, and nothing is lost', async () => {
    const { id, mentor } = await (await scenario.program()).pair()
    await mentor.act('shareContactCard', { mentorshipId: id, phone: '1' }, cards)
    await mentor.act('shareContactCard', { mentorshipId: id, phone: '2', revision: 0 }, cards)
    const late = await mentor.send(
      'shareContactCard',
      { mentorshipId: id, phone: '3', revision: 0 },
      '... on Stale { current { ... on ContactCard { phone revision } } }',
    )
    expect(late).toMatchObject({ __typename: 'Stale', current: { phone: '2', revision: 1 } })
  })

  test('shared ten times at once is one card', async () => {
    const { id, mentor } = await (await scenario.program()).pair()
    const share = () =>
      mentor.act<{ contactCards: object[] }>('shareContactCard', { mentorshipId: id, phone: '1' }, cards)
    const answers = await Promise.all(Array.from({ length: 10 }, share))
    expect(new Set(answers.map(({ contactCards }) => contactCards.length))).toEqual(new Set([1]))
  })

  test('is refused where it is too long, where it is not theirs, and when the pairing was undone', async () => {
    const program = await scenario.program()
    const { id, mentor } = await program.pair()
    const long = { mentorshipId: id, email: 'x'.repeat(321), phone: '1'.repeat(61), about: 'x'.repeat(1_001) }
    expect(await mentor.refusals('shareContactCard', long)).toEqual([
      'text-too-long at email',
      'text-too-long at phone',
      'text-too-long at about',
    ])
    const card = { mentorshipId: id, phone: '1' }
    expect(await program.coordinator.refusals('shareContactCard', card)).toEqual(['card-not-yours'])
    expect(await (await program.mentor()).error('shareContactCard', card)).toBe('NOT_FOUND')
    await program.coordinator.act('undoPairing', { mentorshipId: id, revision: 0 }, '... on Mentorship { id }')
    expect(await mentor.refusals('shareContactCard', card)).toEqual(['mentorship-not-running'])
  })
})
