import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import { rowId } from '../../../../test/support/pairs.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const everything = `query ($id: ID!) { mentorship(id: $id) {
  phase startsOn endsOn goalCount standing waitsOn { sentence } obligations { title why } advice { sentence }
  goals { statement metric hasStatement hasMetric deadline comments { text } advice { sentence } }
  contactCards { email phone about }
  agreement { number state digest paper { protegeName goals { statement } } file { name } }
  agreements { digest paper { protegeName } file { name } signatures { party } }
} }`
const ours = ['NUNATAK', 'SASTRUGI', 'FJELD', 'TUNDRA', '555 0123']

/** A pair that has written, commented, shared and signed; nobody of it is anything else. */
async function storied() {
  const program = await scenario.program()
  const pair = await program.pair()
  const goal = await pair.goal({ statement: 'NUNATAK', metric: 'SASTRUGI', deadline: '2099-05-01' })
  await pair.mentor.act('commentOnGoal', { goalId: goal.id, text: 'FJELD' }, '... on Goal { id }')
  const card = { mentorshipId: pair.id, email: 'me@example.org', phone: '555 0123', about: 'TUNDRA' }
  await pair.mentor.act('shareContactCard', card, '... on Mentorship { id }')
  await pair.sign(pair.mentor)
  await pair.sign(pair.protege)
  return { program, pair, goal }
}

describe.concurrent('what a pair writes', () => {
  test('is read by the two', async () => {
    const { pair } = await storied()
    for (const who of [pair.mentor, pair.protege]) {
      const answer = await who.get(everything, { id: pair.id })
      for (const text of ours) expect(JSON.stringify(answer)).toContain(text)
    }
  })

  test('is nowhere for its coordinator, its committee and the owner, who see states, dates and counts', async () => {
    const { program, pair } = await storied()
    for (const who of [program.coordinator, await program.committee()]) {
      const answer = await who.get<{ mentorship: object }>(everything, { id: pair.id })
      expect(answer.mentorship).toMatchObject({
        phase: 'ACTIVE',
        goalCount: 1,
        waitsOn: [],
        goals: [
          { statement: null, metric: null, hasStatement: true, hasMetric: true, deadline: '2099-05-01', comments: [] },
        ],
        contactCards: [],
        agreement: { number: 1, state: 'SIGNED', digest: null, paper: null, file: null },
        agreements: [{ digest: null, paper: null, file: null, signatures: [{}, {}] }],
      })
      expect(answer.mentorship).toHaveProperty('startsOn', expect.stringMatching(/^\d{4}-\d\d-\d\d$/))
      for (const text of ours) expect(JSON.stringify(answer)).not.toContain(text)
    }
    const owner = await program.owner.get(everything, { id: pair.id })
    for (const text of ours) expect(JSON.stringify(owner)).not.toContain(text)
  })

  test('does not exist for another pair, nor does the pair', async () => {
    const { program, pair, goal } = await storied()
    const others = await program.pair()
    const stranger = (await scenario.program()).owner
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }'
    const { mentorship } = await pair.mentor.get<{
      mentorship: { contactCards: { id: string }[]; goals: { comments: { id: string }[] }[]; agreement: { id: string } }
    }>('query ($id: ID!) { mentorship(id: $id) { contactCards { id } goals { comments { id } } agreement { id } } }', {
      id: pair.id,
    })
    const ids = [
      pair.id,
      goal.id,
      mentorship.agreement.id,
      mentorship.contactCards[0]?.id,
      mentorship.goals[0]?.comments[0]?.id,
    ]
    for (const who of [others.mentor, others.protege, stranger]) {
      expect(await who.get(everything, { id: pair.id })).toEqual({ mentorship: null })
      expect(await who.get(nodes, { ids })).toEqual({ nodes: ids.map(() => null) })
      expect(await who.error('commentOnGoal', { goalId: goal.id, text: 'Hello' })).toBe('NOT_FOUND')
      const input = { goalId: goal.id, revision: goal.revision, statement: 'Mine now' }
      expect(await who.error('reviseGoal', input)).toBe('NOT_FOUND')
    }
  })

  test('is in no event', async () => {
    const { pair } = await storied()
    const { rows } = await scenario.owner.query<{ data: object }>('SELECT data FROM event WHERE mentorship_id = $1', [
      rowId(pair.id),
    ])
    expect(rows.length).toBeGreaterThan(5)
    for (const text of ours) expect(JSON.stringify(rows)).not.toContain(text)
  })
})

test.concurrent('an id of something else is no mentorship, and nowhere is nobody anything', async () => {
  const { coordinator, id } = await scenario.program()
  expect(await coordinator.get('query ($id: ID!) { mentorship(id: $id) { phase } }', { id })).toEqual({
    mentorship: null,
  })
  const nowhere = await scenario.ask(
    null,
    coordinator.cookie,
    '{ viewer { email person { called } participations { id } duties { id } mentorships { id } } }',
  )
  expect(nowhere).toMatchObject({ data: { viewer: { email: coordinator.email, person: null, mentorships: [] } } })
})

test.concurrent('the coordinator sees every pair by phase, and how the program is doing', async () => {
  const { program } = await storied()
  const second = await program.pair()
  await second.sign(second.mentor)
  await program.mentor('Alone Mentor')
  const overview = await program.coordinator.get<{ program: { overview: object; mentorships: object } }>(
    `{ program(slug: "mentoring") {
      overview { mentors proteges unpairedMentors unpairedProteges people openInvitations medianDaysToSigning
        phases { phase count } waiting { sentence mentorship { id } } }
      mentorships(phase: AGREEMENT) { totalCount edges { node { id mentor { fullName } } } }
    } }`,
  )
  expect(overview.program.overview).toMatchObject({
    mentors: 3,
    proteges: 2,
    unpairedMentors: 1,
    unpairedProteges: 0,
    people: 5,
    openInvitations: 0,
    medianDaysToSigning: 0,
    phases: [
      { phase: 'AGREEMENT', count: 1 },
      { phase: 'ACTIVE', count: 1 },
      { phase: 'ENDED', count: 0 },
      { phase: 'UNDONE', count: 0 },
    ],
    waiting: [{ sentence: expect.stringContaining('Telma') as string, mentorship: { id: second.id } }],
  })
  expect(overview.program.mentorships).toMatchObject({ totalCount: 1, edges: [{ node: { id: second.id } }] })
})
