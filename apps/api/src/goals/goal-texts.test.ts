import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const newPair = async () => (await scenario.program()).pair()
const words = '... on Goal { id revision statement metric }'

describe.concurrent('a goal, its measure and a comment on it', () => {
  test.each([
    ['from right to left', 'قيادة مراجعة تصميم \u202Eabc\u202C שלום'],
    ['with emoji', '👩🏽‍🔬 🏳️‍🌈 e\u0301'.normalize('NFC')],
    ['as HTML', '<script>alert("1")</script><b>&amp;</b>'],
    ['as a formula', '=HYPERLINK("http://example.org","x")+cmd|\' /C calc\'!A0'],
    ['as SQL and templates', `'; DROP TABLE goal; -- {{7*7}} \${x} %s \\`],
    ['of several lines and tabs', 'one\ntwo\n\n\tthree'],
    ['of 4,000 characters', '𝒳'.repeat(4000)],
  ])('%s is read as it was written', async (_what, text) => {
    const { id, protege, mentor } = await newPair()
    const input = { mentorshipId: id, statement: text, metric: text }
    const goal = await protege.act<{ id: string }>('proposeGoal', input, words)
    expect(goal).toMatchObject({ statement: text, metric: text })
    await mentor.act('commentOnGoal', { goalId: goal.id, text }, '... on Goal { id }')
    const seen = await mentor.get(
      'query ($id: ID!) { mentorship(id: $id) { goals { statement metric comments { text } } agreement { paper { goals { statement metric } } } } }',
      { id },
    )
    expect(seen).toEqual({
      mentorship: {
        goals: [{ statement: text, metric: text, comments: [{ text }] }],
        agreement: { paper: { goals: [{ statement: text, metric: text }] } },
      },
    })
  })

  test('of 10,000 characters is refused, and the field is named', async () => {
    const { id, protege, mentor, goal } = await newPair()
    const long = 'x'.repeat(10_000)
    const refused = await protege.send('proposeGoal', { mentorshipId: id, statement: long, metric: long })
    expect(refused.refusals).toMatchObject([
      { code: 'text-too-long', at: 'statement', limit: 4000 },
      { code: 'text-too-long', at: 'metric', limit: 4000 },
    ])
    const { id: goalId, revision } = await goal()
    expect(await protege.refusals('reviseGoal', { goalId, revision, metric: long })).toEqual([
      'text-too-long at metric',
    ])
    expect(await mentor.refusals('commentOnGoal', { goalId, text: long })).toEqual(['text-too-long at text'])
  })

  test('with NUL or half a character is refused, and the field is named', async () => {
    const { id, protege, mentor, goal } = await newPair()
    const { id: goalId, revision } = await goal()
    for (const text of ['a\0b', 'a\uD800b', '\uDC00']) {
      expect(await protege.error('proposeGoal', { mentorshipId: id, statement: text })).toBe('BAD_USER_INPUT')
      expect(await protege.error('reviseGoal', { goalId, revision, metric: text })).toBe('BAD_USER_INPUT')
      expect(await mentor.error('commentOnGoal', { goalId, text })).toBe('BAD_USER_INPUT')
    }
    const answer = await protege.ask(
      'mutation ($input: ProposeGoalInput!) { proposeGoal(input: $input) { __typename } }',
      {
        input: { mentorshipId: id, statement: 'a\0b' },
      },
    )
    expect(answer.errors?.[0]?.extensions).toMatchObject({ at: 'input.statement' })
  })

  test('of nothing is no goal yet, and no comment', async () => {
    const { id, protege, mentor, goal } = await newPair()
    const { id: goalId } = await goal({ statement: '   ', metric: '\n' })
    expect(await mentor.refusals('commentOnGoal', { goalId, text: ' \n ' })).toEqual(['text-missing at text'])
    expect(
      await protege.get(
        'query ($id: ID!) { mentorship(id: $id) { goalCount agreement { paper { goals { number } } } } }',
        { id },
      ),
    ).toEqual({
      mentorship: { goalCount: 0, agreement: { paper: { goals: [] } } },
    })
  })

  test.each(['2027-02-30', '2027-13-01', 'tomorrow', '', '12027-01-01', '0000-01-01', '1850-01-01'])(
    'by a day that cannot be, %j, is refused',
    async (deadline) => {
      const { id, protege } = await newPair()
      const answer = await protege.ask<{ proposeGoal: { __typename: string } }>(
        'mutation ($input: ProposeGoalInput!) { proposeGoal(input: $input) { __typename ... on Refused { refusals { code at } } } }',
        { input: { mentorshipId: id, statement: 'Lead', deadline } },
      )
      const said = answer.errors?.[0]?.extensions.code ?? answer.data?.proposeGoal
      expect([
        'BAD_USER_INPUT',
        { __typename: 'Refused', refusals: [{ code: 'deadline-not-a-day', at: 'deadline' }] },
      ]).toContainEqual(said)
    },
  )
})
