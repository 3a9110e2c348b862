import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { globalId, openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

test.concurrent.each([
  ['without a zone', '2027-03-10T15:00:00'],
  ['of a day alone', '2027-03-10'],
  ['on a day that does not exist', '2027-02-30T15:00:00Z'],
  ['at an hour that does not exist', '2027-03-10T25:00:00Z'],
  ['in a year beyond all plans', '9999-12-31T23:59:59Z'],
  ['as a number', 1_800_000_000_000],
])('an instant %s is the caller’s mistake, and named', async (_what, startsAt) => {
  const { owner } = await scenario.founded()
  const input = {
    mentorshipId: globalId('Mentorship', '01990000-0000-7000-8000-000000000000'),
    mode: 'VIDEO',
    startsAt,
  }
  const { errors } = await owner.ask(
    'mutation ($input: PlanContactInput!) { planContact(input: $input) { __typename } }',
    { input },
  )
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  expect(errors?.[0]?.message).toContain('input.startsAt')
})

const goalId = globalId('Goal', '01990000-0000-7000-8000-000000000000')

test.concurrent.each([
  ['a text for a number', { goalId, revision: 'x' }, 'input.revision'],
  ['a number beyond all numbers', { goalId, revision: 1e20 }, 'input.revision'],
  ['nothing where something is needed', { goalId }, 'revision'],
  ['a word that is none of the list', { goalId, revision: 0, kind: 'SILLY' }, 'input.kind'],
  ['a field that does not exist', { goalId, revision: 0, nope: 1 }, 'nope'],
  ['a number for a text', { goalId, revision: 0, statement: 5 }, 'input.statement'],
  ['a day that does not exist', { goalId, revision: 0, deadline: '2027-02-30' }, 'input.deadline'],
])('%s is the caller’s mistake, and named', async (_what, input, named) => {
  const { owner } = await scenario.founded()
  const { errors } = await owner.ask(
    'mutation ($input: ReviseGoalInput!) { reviseGoal(input: $input) { __typename } }',
    { input },
  )
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  expect(errors?.[0]?.message).toContain(named)
})
