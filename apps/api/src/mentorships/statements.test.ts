import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { operationOf } from '../../../../test/support/app-operations.ts'
import { openScenario, type Scenario, type Started } from '../../../../test/support/scenario.ts'

const sql: string[] = []
let scenario: Scenario
let program: Started
beforeAll(async () => {
  scenario = await openScenario(inject('database'), { onQuery: (text) => sql.push(text) })
  program = await scenario.program()
  await pairs(40)
})
afterAll(() => scenario.close())

/** So many pairs: invited in one go, each by a link of their own. */
async function pairs(count: number) {
  const role = (nth: number) => (nth % 2 === 0 ? 'MENTOR' : 'PROTEGE')
  const people = Array.from({ length: count * 2 }, (_, nth) => ({
    email: `p${nth}@${program.organization}.example.org`,
    role: role(nth),
  }))
  const { invitations } = await program.coordinator.act<{ invitations: { id: string; email: string }[] }>(
    'inviteToProgram',
    { programId: program.id, people },
    '... on InvitationBatch { invitations { id email } }',
  )
  await Promise.all(
    invitations.map(({ id, email }, nth) =>
      scenario.join(program.organization, rowId(id), { email, fullName: `Person ${nth}` }),
    ),
  )
  const parts =
    'query ($role: Role!) { program(slug: "mentoring") { participations(role: $role, first: 100) { edges { node { id } } } } }'
  type Parts = { program: { participations: { edges: { node: { id: string } }[] } } }
  const idsOf = async (as: string) =>
    (await program.coordinator.get<Parts>(parts, { role: as })).program.participations.edges.map(({ node }) => node.id)
  const [mentors, proteges] = [await idsOf('MENTOR'), await idsOf('PROTEGE')]
  for (const [nth, mentorId] of mentors.entries())
    await program.coordinator.act('pair', { programId: program.id, mentorId, protegeId: proteges[nth] })
}

async function statements(query: string, variables: object): Promise<{ count: number; rows: number }> {
  sql.length = 0
  const data = await program.coordinator.get(query, variables)
  return { count: sql.length, rows: JSON.stringify(data).split('"node"').length - 1 }
}

describe('five or forty pairs take the same number of statements', () => {
  test.each([
    [
      'with both people',
      'query ($first: Int!) { program(slug: "mentoring") { mentorships(first: $first) { edges { node { id phase startsOn mentor { fullName } protege { fullName } } } } } }',
      12,
    ],
    [
      'with what waits on whom, and counts',
      'query ($first: Int!) { program(slug: "mentoring") { mentorships(first: $first) { totalCount edges { node { goalCount lastActivityAt standing waitsOn { sentence person { called } } agreement { state } } } } } }',
      60,
    ],
    [
      'with what can be done',
      'query ($first: Int!) { program(slug: "mentoring") { mentorships(first: $first) { edges { node { viewerCan { undo { allowed } beginAmendment { allowed } } goals { id viewerCan { revise { allowed } } advice { code } } } } } } }',
      60,
    ],
    [
      'people of the program with their part',
      'query ($first: Int!) { program(slug: "mentoring") { participations(first: $first) { edges { node { activeMentorships capacity careerStage { label } person { fullName } viewerCan { stateCareerStage { allowed } } } } } } }',
      20,
    ],
    [
      'events in sentences',
      'query ($first: Int!) { program(slug: "mentoring") { events(first: $first, filter: { types: ["PairMade"] }) { edges { node { sentence actor { fullName } mentorship { phase } } } } } }',
      20,
    ],
    [
      'invitations',
      'query ($first: Int!) { program(slug: "mentoring") { invitations(first: $first) { edges { node { email state invitedBy { fullName } acceptedBy { fullName } viewerCan { resend { allowed } } } } } } }',
      20,
    ],
  ])('%s', async (_what, query, most) => {
    const [five, forty] = [await statements(query, { first: 5 }), await statements(query, { first: 40 })]
    expect([five.rows, forty.rows]).toEqual([5, 40])
    expect(forty.count).toBe(five.count)
    expect(forty.count).toBeLessThanOrEqual(most)
  })

  test('as the admin app asks for them', async () => {
    const query = operationOf('admin', 'Mentorships')
    const [five, forty] = [
      await statements(query, { slug: 'mentoring', first: 5 }),
      await statements(query, { slug: 'mentoring', first: 40 }),
    ]
    expect([five.rows, forty.rows]).toEqual([5, 40])
    expect(forty.count).toBe(five.count)
  })
})
