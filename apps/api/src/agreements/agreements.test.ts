import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const newPair = async () => (await scenario.program()).pair()
const stateOf = '... on Agreement { state signatures { party } viewerCan { sign { allowed refusals { code } } } }'
const stale = '... on Stale { current { ... on Agreement { digest state paper { goals { statement } } } } }'

describe.concurrent('signing', () => {
  test('what has changed since it was read shows the new text, and signs nothing', async () => {
    const { goal, read, signing, protege, mentor } = await newPair()
    const { id: goalId, revision } = await goal({ statement: 'Old words' })
    const old = await read(mentor)
    await protege.act('reviseGoal', { goalId, revision, statement: 'New words' }, '... on Goal { id }')
    const answer = await mentor.send('signAgreement', signing(old), stale)
    const now = await read(mentor)
    expect(answer).toMatchObject({
      __typename: 'Stale',
      current: { state: 'DRAFT', digest: now.digest, paper: { goals: [{ statement: 'New words' }] } },
    })
    expect(now.digest).not.toBe(old.digest)
    expect(await mentor.send('signAgreement', signing(now), stateOf)).toMatchObject({ state: 'PARTIALLY_SIGNED' })
  })

  test('asks for each required promise, with the norm that asks for it, and for no other', async () => {
    const { read, signing, mentor } = await newPair()
    const input = signing(await read(mentor))
    const required = input.acknowledged.slice(0, 5)
    const none = await mentor.send('signAgreement', { ...input, acknowledged: [] })
    expect(none.refusals?.map(({ code, at, norm }) => [code, at, norm?.key])).toEqual(
      required.map((key) => ['clause-not-acknowledged', 'acknowledged', key]),
    )
    const four = await mentor.send('signAgreement', { ...input, acknowledged: required.slice(1) })
    expect(four.refusals).toMatchObject([
      {
        norm: { key: 'clause-respect' },
        message: expect.stringContaining('We treat each other with respect') as string,
      },
    ])
    const unknown = { ...input, acknowledged: [...required, 'clause-of-nobody'] }
    expect(await mentor.send('signAgreement', unknown, stateOf)).toMatchObject({ state: 'PARTIALLY_SIGNED' })
  })

  test('twice is once', async () => {
    const { read, signing, sign, mentor } = await newPair()
    await sign(mentor)
    expect(await mentor.refusals('signAgreement', signing(await read(mentor)))).toEqual(['already-signed'])
    expect((await read(mentor)).state).toBe('PARTIALLY_SIGNED')
  })

  test('with a goal changed after the first signature makes that signature void', async () => {
    const program = await scenario.program()
    const { id, goal, sign, read, protege, mentor } = await program.pair()
    const { id: goalId, revision } = await goal()
    await sign(mentor)
    await protege.act('reviseGoal', { goalId, revision, metric: 'Thrice' }, '... on Goal { id }')
    const { agreement } = (
      await mentor.get<{ mentorship: { agreement: object } }>(
        'query ($id: ID!) { mentorship(id: $id) { agreement { state signatures { party } viewerCan { sign { allowed } } } } }',
        { id },
      )
    ).mentorship
    expect(agreement).toEqual({ state: 'DRAFT', signatures: [], viewerCan: { sign: { allowed: true } } })
    await sign(protege)
    expect((await read()).state).toBe('PARTIALLY_SIGNED')
    expect(await sign(mentor)).toMatchObject({ state: 'SIGNED' })
    const { program: seen } = await program.coordinator.get<{ program: { events: { edges: { node: object }[] } } }>(
      '{ program(slug: "mentoring") { events(first: 1, filter: { types: ["SignaturesVoided"] }) { edges { node { sentence } } } } }',
    )
    expect(seen.events.edges).toEqual([
      { node: { sentence: expect.stringContaining('The signature of the mentor on agreement 1 lapsed') as string } },
    ])
  })

  test('with a comment after the first signature keeps that signature', async () => {
    const { goal, sign, read, mentor, protege } = await newPair()
    const { id: goalId, revision } = await goal()
    await sign(protege)
    await mentor.act('commentOnGoal', { goalId, text: 'Well said.' }, '... on Goal { id }')
    await mentor.act('agreeGoal', { goalId, revision, agreed: true }, '... on Goal { id }')
    expect((await read()).state).toBe('PARTIALLY_SIGNED')
    expect(await sign(mentor)).toMatchObject({ state: 'SIGNED' })
  })

  test('by both at the same moment is two signatures and one start', async () => {
    const { id, goal, read, signing, mentor, protege } = await newPair()
    await goal()
    const input = signing(await read())
    const answers = await Promise.all([
      mentor.act<{ state: string }>('signAgreement', input, '... on Agreement { state }'),
      protege.act<{ state: string }>('signAgreement', input, '... on Agreement { state }'),
    ])
    expect(answers.map(({ state }) => state)).toContain('SIGNED')
    const { mentorship } = await mentor.get<{ mentorship: object }>(
      'query ($id: ID!) { mentorship(id: $id) { phase agreement { signatures { party } } } }',
      { id },
    )
    expect(mentorship).toMatchObject({ phase: 'ACTIVE', agreement: { signatures: [{}, {}] } })
    const { rows } = await scenario.owner.query(
      `SELECT type, count(*)::int AS count FROM event WHERE subject_type = 'agreement' AND data->>'digest' = $1 GROUP BY type ORDER BY type`,
      [input.digest],
    )
    expect(rows).toEqual([
      { type: 'AgreementActivated', count: 1 },
      { type: 'AgreementSigned', count: 2 },
    ])
  })

  test('while the other writes: either the signer reads it first, or the signature lapses', async () => {
    const { goal, read, signing, mentor, protege } = await newPair()
    const { id: goalId, revision } = await goal()
    const input = signing(await read(mentor))
    const [signed] = await Promise.all([
      mentor.send('signAgreement', input),
      protege.act('reviseGoal', { goalId, revision, statement: 'Meanwhile' }, '... on Goal { id }'),
    ])
    expect(['Agreement', 'Stale']).toContain(signed.__typename)
    expect((await read()).state).toBe('DRAFT')
  })

  test('closes the goals, which say so', async () => {
    const { id, goal, sign, mentor, protege } = await newPair()
    const { id: goalId, revision } = await goal()
    await sign(mentor)
    await sign(protege)
    const closed = ['agreement-already-signed']
    expect(await protege.refusals('proposeGoal', { mentorshipId: id, statement: 'More' })).toEqual(closed)
    expect(await protege.refusals('reviseGoal', { goalId, revision, statement: 'Else' })).toEqual(closed)
    expect(await protege.refusals('dropGoal', { goalId, revision })).toEqual(closed)
  })

  test('is for the two: not for their coordinator, their committee or another pair', async () => {
    const program = await scenario.program()
    const { read, signing } = await program.pair()
    const others = await program.pair()
    const input = signing(await read())
    for (const who of [program.coordinator, await program.committee(), program.owner, others.mentor])
      expect(await who.error('signAgreement', input)).toBe('NOT_FOUND')
    expect((await read()).state).toBe('DRAFT')
  })

  test('with another name than was read is Stale, and voids what was signed of the old one', async () => {
    const { goal, read, signing, sign, mentor, protege } = await newPair()
    await goal()
    await sign(mentor)
    const old = signing(await read())
    const { viewer } = await protege.get<{ viewer: { person: { revision: number } } }>(
      '{ viewer { person { revision } } }',
    )
    const renamed = { fullName: 'Telma Neuname', called: 'Telma', revision: viewer.person.revision }
    await protege.act('reviseProfile', renamed, '... on Person { id }')
    expect(await protege.send('signAgreement', old)).toMatchObject({ __typename: 'Stale' })
    expect(await sign(protege)).toMatchObject({ state: 'PARTIALLY_SIGNED' })
    expect(await sign(mentor)).toMatchObject({ state: 'SIGNED' })
  })
})
