import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const newPair = async () => (await scenario.program()).pair()
const facts =
  '... on Goal { id revision position statement metric kind deadline agreedByMentor attainableByMentor attainableByProtege relevantByMentor advice { code } }'
type Facts = { id: string; revision: number; position: number; agreedByMentor: boolean; advice: { code: string }[] }
const tableOf = 'query ($id: ID!) { mentorship(id: $id) { goalCount goals { id position statement } } }'

describe.concurrent('the protégé', () => {
  test('writes a goal while it is unfinished, and finds it again', async () => {
    const { id, protege } = await newPair()
    const empty = await protege.act<Facts>('proposeGoal', { mentorshipId: id }, facts)
    expect(empty).toMatchObject({ position: 1, statement: '', metric: '', kind: null, deadline: null })
    const written = { statement: 'Lead', metric: 'Twice', kind: 'PERSONAL', deadline: '2027-06-30' }
    const later = await protege.act<Facts>(
      'reviseGoal',
      { goalId: empty.id, revision: empty.revision, ...written },
      facts,
    )
    expect(later).toMatchObject(written)
    const emptied = { goalId: empty.id, revision: later.revision, metric: null, deadline: null }
    expect(await protege.act('reviseGoal', emptied, facts)).toMatchObject({
      statement: 'Lead',
      metric: '',
      kind: 'PERSONAL',
      deadline: null,
    })
  })

  test('changes nothing by writing the same again', async () => {
    const { goal, protege } = await newPair()
    const { id, revision } = await goal({ statement: 'Lead' })
    const same = { goalId: id, revision, statement: 'Lead' }
    expect(await protege.act('reviseGoal', same, facts)).toMatchObject({ revision })
  })

  test('drops a goal and brings it back with its words', async () => {
    const { id, goal, protege } = await newPair()
    const first = await goal({ statement: 'First' })
    await goal({ statement: 'Second' })
    await protege.act('dropGoal', { goalId: first.id, revision: first.revision }, '... on Mentorship { id }')
    expect(await protege.get(tableOf, { id })).toMatchObject({
      mentorship: { goalCount: 1, goals: [{ statement: 'Second', position: 2 }] },
    })
    const again = { goalId: first.id, revision: first.revision + 1 }
    expect(await protege.refusals('reviseGoal', { ...again, statement: 'No' })).toEqual(['goal-dropped'])
    await protege.act('restoreGoal', again, facts)
    expect(await protege.get(tableOf, { id })).toMatchObject({
      mentorship: { goalCount: 2, goals: [{ statement: 'First', position: 1 }, { statement: 'Second' }] },
    })
    expect(await protege.refusals('restoreGoal', { goalId: first.id, revision: first.revision + 2 })).toEqual([
      'goal-not-dropped',
    ])
  })

  test('may set a fourth goal, for three is only suggested', async () => {
    const { id, goal, protege, sign, mentor } = await newPair()
    for (const statement of ['One', 'Two', 'Three', 'Four']) await goal({ statement })
    expect(await protege.get(tableOf, { id })).toMatchObject({ mentorship: { goalCount: 4 } })
    await sign(protege)
    expect(await sign(mentor)).toMatchObject({ state: 'SIGNED' })
  })

  test('cannot agree her own goal, nor confirm what says nothing', async () => {
    const { goal, protege, mentor } = await newPair()
    const { id: goalId, revision } = await goal({})
    const part = { goalId, revision, part: 'RELEVANT', confirmed: true }
    expect(await protege.refusals('agreeGoal', { goalId, revision, agreed: true })).toEqual(['agreeing-not-your-part'])
    expect(await protege.refusals('confirmGoalPart', part)).toEqual(['goal-without-statement'])
    expect(await mentor.refusals('agreeGoal', { goalId, revision, agreed: true })).toEqual(['goal-without-statement'])
  })
})

describe.concurrent('the mentor', () => {
  test('comments and agrees, but does not write', async () => {
    const { id, goal, mentor } = await newPair()
    const { id: goalId, revision } = await goal()
    const mine = 'goals-not-yours-to-write'
    expect(await mentor.refusals('proposeGoal', { mentorshipId: id, statement: 'Mine' })).toEqual([mine])
    expect(await mentor.refusals('reviseGoal', { goalId, revision, statement: 'Mine' })).toEqual([mine])
    expect(await mentor.refusals('dropGoal', { goalId, revision })).toEqual([mine])
    expect(await mentor.refusals('restoreGoal', { goalId, revision })).toEqual([mine])
    const { revision: next } = await mentor.act<Facts>('agreeGoal', { goalId, revision, agreed: true }, facts)
    expect(await mentor.refusals('agreeGoal', { goalId, revision: next, agreed: true })).toEqual([
      'goal-already-agreed',
    ])
    expect(await mentor.act('agreeGoal', { goalId, revision: next, agreed: false }, facts)).toMatchObject({
      agreedByMentor: false,
    })
  })

  test('has agreed to words: with other words that lapses, and the protégé’s own ticks stay', async () => {
    const { goal, mentor, protege } = await newPair()
    let { id: goalId, revision } = await goal()
    const tick = async (who: typeof mentor, part: string) => {
      const input = { goalId, revision, part, confirmed: true }
      revision = (await who.act<Facts>('confirmGoalPart', input, facts)).revision
    }
    await tick(protege, 'ATTAINABLE')
    await tick(mentor, 'ATTAINABLE')
    await tick(mentor, 'RELEVANT')
    revision = (await mentor.act<Facts>('agreeGoal', { goalId, revision, agreed: true }, facts)).revision
    const changed = await protege.act<Facts>('reviseGoal', { goalId, revision, statement: 'Other words' }, facts)
    expect(changed).toMatchObject({
      agreedByMentor: false,
      attainableByMentor: false,
      relevantByMentor: false,
      attainableByProtege: true,
    })
  })
})

describe.concurrent('two who save at once', () => {
  test('lose nothing: the second is shown the text of the first', async () => {
    const { goal, protege } = await newPair()
    const { id: goalId, revision } = await goal({ statement: 'As it was' })
    await protege.act('reviseGoal', { goalId, revision, statement: 'The first' }, facts)
    const second = await protege.send(
      'reviseGoal',
      { goalId, revision, statement: 'The second' },
      '... on Stale { message current { ... on Goal { statement revision } } }',
    )
    expect(second).toMatchObject({
      __typename: 'Stale',
      message: expect.stringContaining('nothing of yours was saved') as string,
      current: { statement: 'The first', revision: revision + 1 },
    })
  })

  test('and at the very same moment: one is kept, the other is told', async () => {
    const { goal, protege } = await newPair()
    const { id: goalId, revision } = await goal({ statement: 'As it was' })
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, nth) => protege.send('reviseGoal', { goalId, revision, statement: `Nr ${nth}` })),
    )
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Goal', ...Array<string>(7).fill('Stale')])
  })

  test('also when one of them agrees what the other is changing', async () => {
    const { goal, mentor, protege } = await newPair()
    const { id: goalId, revision } = await goal()
    await protege.act('reviseGoal', { goalId, revision, statement: 'Something else' }, facts)
    expect(await mentor.send('agreeGoal', { goalId, revision, agreed: true })).toMatchObject({ __typename: 'Stale' })
  })
})

describe.concurrent('advice', () => {
  test.each([
    ['that has passed', '2020-01-01'],
    ['after the term', '2099-01-01'],
  ])('is given on a deadline %s, which is kept', async (_what, deadline) => {
    const { id, goal, protege } = await newPair()
    const { id: goalId } = await goal({ statement: 'Lead', deadline })
    const { node } = await protege.get<{ node: { deadline: string; advice: { code: string; sentence: string }[] } }>(
      'query ($goalId: ID!) { node(id: $goalId) { ... on Goal { deadline advice { code sentence } } } }',
      { goalId },
    )
    expect(node.deadline).toBe(deadline)
    expect(node.advice.map(({ code }) => code)).toContain('move-deadline-protege')
    expect(id).toBeTruthy()
  })

  test('is given on two goals, which can be signed', async () => {
    const { id, goal, protege, mentor, sign } = await newPair()
    await goal({ statement: 'One' })
    await goal({ statement: 'Two' })
    const asked = await protege.get<{ mentorship: { obligations: { key: string }[] } }>(
      'query ($id: ID!) { mentorship(id: $id) { obligations { key state strength count target norm { key } } } }',
      { id },
    )
    expect(asked.mentorship.obligations.find(({ key }) => key.startsWith('goals-three'))).toMatchObject({
      state: 'ADVICE',
      strength: 'RECOMMENDED',
      count: 2,
      target: 3,
    })
    await sign(protege)
    expect(await sign(mentor)).toMatchObject({ state: 'SIGNED' })
  })
})
