import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const promises = [
  'clause-respect',
  'clause-confidentiality',
  'clause-scope',
  'clause-competitive',
  'clause-liability',
  'clause-copy',
  'clause-effort',
]

const deadline = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10)

test.concurrent('from a program to a signed agreement, as its coordinator and its audit trail see it', async () => {
  const program = await scenario.program()
  const committee = await program.committee()
  const mentor = await program.mentor('Mentes Ó Taphos', 'senior')
  const protege = await program.protege('Telma Odysseides', 'student')

  const revision = (
    await protege.get<{ viewer: { participations: { revision: number }[] } }>(
      '{ viewer { participations { revision careerStage { code } } } }',
    )
  ).viewer.participations[0]?.revision
  await protege.act(
    'stateCareerStage',
    { participationId: protege.participationId, careerStage: 'early-career', revision },
    '... on Participation { id }',
  )

  const two = { programId: program.id, mentorId: mentor.participationId, protegeId: protege.participationId }
  const paired = await committee.act<{ mentorship: { id: string; phase: string }; advice: unknown[] }>(
    'pair',
    two,
    '... on Pairing { mentorship { id phase edition { number } } advice { code } }',
  )
  expect(paired).toMatchObject({ mentorship: { phase: 'AGREEMENT', edition: { number: 1 } }, advice: [] })
  const mentorshipId = paired.mentorship.id

  const waiting = () =>
    program.coordinator.get<{ mentorship: { waitsOn: { sentence: string; party: string }[] } }>(
      'query ($id: ID!) { mentorship(id: $id) { waitsOn { sentence party person { fullName } } } }',
      { id: mentorshipId },
    )
  expect((await waiting()).mentorship.waitsOn).toMatchObject([
    { party: 'PROTEGE', person: { fullName: 'Telma Odysseides' } },
    { party: 'MENTOR', person: { fullName: 'Mentes Ó Taphos' } },
  ])

  const goal = await protege.act<{ id: string; revision: number }>(
    'proposeGoal',
    {
      mentorshipId,
      statement: 'Lead a design review',
      metric: 'Two reviews',
      kind: 'PROFESSIONAL',
      deadline,
    },
    '... on Goal { id revision }',
  )
  await mentor.act('commentOnGoal', { goalId: goal.id, text: 'Start with a small one.' }, '... on Goal { id }')
  let seen = goal.revision
  for (const who of [mentor, protege]) {
    for (const part of ['ATTAINABLE', 'RELEVANT']) {
      const input = { goalId: goal.id, revision: seen, part, confirmed: true }
      seen = (await who.act<{ revision: number }>('confirmGoalPart', input, '... on Goal { revision }')).revision
    }
  }
  const agreed = await mentor.act(
    'agreeGoal',
    { goalId: goal.id, revision: seen, agreed: true },
    '... on Goal { agreedByMentor attainableByMentor attainableByProtege relevantByMentor relevantByProtege advice { code } comments { text author { fullName } } }',
  )
  expect(agreed).toMatchObject({
    agreedByMentor: true,
    attainableByMentor: true,
    attainableByProtege: true,
    relevantByMentor: true,
    relevantByProtege: true,
    advice: [],
    comments: [{ text: 'Start with a small one.', author: { fullName: 'Mentes Ó Taphos' } }],
  })

  const read =
    'query ($id: ID!) { mentorship(id: $id) { agreement { id digest fileState paper { promises { key } goals { number statement metric deadline kind } mentorName protegeName } } } }'
  type Read = { mentorship: { agreement: { id: string; digest: string; paper: { promises: { key: string }[] } } } }
  const { agreement } = (await mentor.get<Read>(read, { id: mentorshipId })).mentorship
  expect(agreement).toMatchObject({
    fileState: 'none',
    paper: {
      goals: [
        {
          number: 1,
          statement: 'Lead a design review',
          metric: 'Two reviews',
          deadline,
          kind: 'PROFESSIONAL',
        },
      ],
      mentorName: 'Mentes Ó Taphos',
      protegeName: 'Telma Odysseides',
    },
  })
  expect(agreement.paper.promises.map(({ key }) => key)).toEqual(promises)
  const signing = { agreementId: agreement.id, digest: agreement.digest, acknowledged: promises }
  const state = '... on Agreement { state fileState signatures { party person { fullName } } }'
  expect(await protege.act('signAgreement', signing, state)).toMatchObject({
    state: 'PARTIALLY_SIGNED',
    signatures: [{ party: 'PROTEGE', person: { fullName: 'Telma Odysseides' } }],
  })
  expect((await waiting()).mentorship.waitsOn).toMatchObject([{ party: 'MENTOR' }])
  expect(await mentor.act('signAgreement', signing, state)).toMatchObject({
    state: 'SIGNED',
    fileState: 'being-made',
    signatures: [{ party: 'PROTEGE' }, { party: 'MENTOR' }],
  })
  expect((await waiting()).mentorship.waitsOn).toEqual([])

  const trail = await program.coordinator.get<{ program: { events: { edges: { node: { sentence: string } }[] } } }>(
    '{ program(slug: "mentoring") { events(first: 50) { totalCount edges { node { type sentence } } } } }',
  )
  expect(trail.program.events.edges.map(({ node }) => node.sentence).toReversed()).toEqual([
    'Olive Owner created the program Mentor and protégé program',
    'Olive Owner published edition 1 of the rules',
    'Olive Owner invited Cora Coordinator as coordinator',
    'Cora Coordinator accepted the invitation as coordinator',
    'Cora Coordinator invited Kim Committee as committee member',
    'Kim Committee accepted the invitation as committee member',
    'Cora Coordinator invited Mentes Ó Taphos as mentor',
    'Mentes Ó Taphos accepted the invitation as mentor',
    'Mentes Ó Taphos stated a career stage',
    'Cora Coordinator invited Telma Odysseides as protégé',
    'Telma Odysseides accepted the invitation as protégé',
    'Telma Odysseides stated a career stage',
    'Telma Odysseides stated a career stage',
    'Kim Committee paired Mentes Ó Taphos and Telma Odysseides',
    'Telma Odysseides proposed a goal',
    'Mentes Ó Taphos commented on a goal',
    'Mentes Ó Taphos confirmed that a goal is attainable',
    'Mentes Ó Taphos confirmed that a goal is relevant',
    'Telma Odysseides confirmed that a goal is attainable',
    'Telma Odysseides confirmed that a goal is relevant',
    'Mentes Ó Taphos agreed a goal',
    'Telma Odysseides signed agreement 1',
    'Mentes Ó Taphos signed agreement 1',
    expect.stringMatching(
      /^The agreement of Mentes Ó Taphos and Telma Odysseides is in force from \d+\u00a0\p{L}+ \d{4}$/u,
    ),
  ])
})

test.concurrent.each([
  ['late in the evening, when it is tomorrow in UTC', '2027-06-15T02:30:00Z', '2027-06-14', '2028-06-14'],
  ['on the last of January, already February in UTC', '2027-02-01T04:59:00Z', '2027-01-31', '2028-01-31'],
  ['on a leap day', '2028-02-29T18:00:00Z', '2028-02-29', '2029-02-28'],
  ['a minute after midnight', '2027-02-01T05:01:00Z', '2027-02-01', '2028-02-01'],
])(
  'signed %s, the twelve months count from the day it is where the program is',
  async (_when, now, startsOn, endsOn) => {
    const program = await scenario.program()
    const pair = await program.pair()
    await pair.goal()
    await pair.sign(pair.protege)
    await scenario.at(now, () => pair.sign(pair.mentor))
    const dates = await program.coordinator.get(
      'query ($id: ID!) { mentorship(id: $id) { phase startsOn endsOn agreement { signedOn } } }',
      { id: pair.id },
    )
    expect(dates).toEqual({ mentorship: { phase: 'ACTIVE', startsOn, endsOn, agreement: { signedOn: startsOn } } })
  },
)
