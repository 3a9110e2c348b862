import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openScenario, type Scenario, type Started } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const concernsOf =
  '{ program(slug: "mentoring") { concerns { totalCount edges { node { id reason { code } text author { fullName } mentorship { id } } } } } }'
type Concerns = { program: { concerns: { totalCount: number; edges: { node: { id: string; text: string } }[] } } }
const read = async (who: Started['owner']) => (await who.get<Concerns>(concernsOf)).program.concerns

test.concurrent('a concern is read by those who oversee the program, and by nobody it is about', async () => {
  const program = await scenario.program()
  const { id, mentor, protege } = await program.pair()
  const committee = await program.committee()
  const told = { mentorshipId: id, reason: 'out-of-scope', text: 'NUNATAK' }
  await protege.act('reportConcern', told, '... on Mentorship { id }')

  const readers = await Promise.all(
    [program.coordinator, committee].map(async (who) => ({ who, concerns: await read(who) })),
  )
  const reading = readers.filter(({ concerns }) => concerns.totalCount === 1)
  expect(reading).toHaveLength(1)
  expect(reading[0]?.concerns.edges).toMatchObject([
    {
      node: {
        reason: { code: 'out-of-scope' },
        text: 'NUNATAK',
        author: { fullName: 'Telma Protégée' },
        mentorship: { id },
      },
    },
  ])
  const concernId = reading[0]?.concerns.edges[0]?.node.id
  for (const who of [mentor, program.owner]) {
    expect((await read(who)).totalCount).toBe(0)
    expect(await who.get('query ($id: ID!) { node(id: $id) { id } }', { id: concernId })).toEqual({ node: null })
  }

  const trail =
    '{ program(slug: "mentoring") { events(first: 50) { edges { node { type sentence mentorship { id } } } } } }'
  const seen = JSON.stringify(await program.coordinator.get(trail))
  expect(seen).toContain('ConcernReported')
  expect(seen).not.toContain('NUNATAK')
  expect(JSON.stringify(await mentor.get(trail))).not.toContain('ConcernReported')
})

test.concurrent(
  'a concern is refused without a known reason, without a word, and from anybody but the two',
  async () => {
    const program = await scenario.program()
    const { id, mentor } = await program.pair()
    const others = await program.pair()
    const told = { mentorshipId: id, reason: 'respect', text: 'So it was.' }
    expect(await mentor.refusals('reportConcern', { ...told, reason: 'weather', text: ' ' })).toEqual([
      'text-missing at text',
      'concern-reason-unknown at reason',
    ])
    expect(await mentor.refusals('reportConcern', { ...told, text: 'x'.repeat(10_000) })).toEqual([
      'text-too-long at text',
    ])
    expect(await program.coordinator.refusals('reportConcern', told)).toEqual(['concern-not-yours'])
    expect(await others.mentor.error('reportConcern', told)).toBe('NOT_FOUND')
    for (const who of [program.coordinator, await program.committee()]) expect((await read(who)).totalCount).toBe(0)
  },
)

test.concurrent(
  'a coordinator who is one of the two does not read what is told about their own mentorship',
  async () => {
    const program = await scenario.program()
    const mentor = await program.mentor()
    const coordinator = await program.invited(program.owner, 'COORDINATOR', {
      email: mentor.email,
      fullName: mentor.fullName,
    })
    const committee = await program.invited(program.coordinator, 'COMMITTEE', {
      email: mentor.email,
      fullName: mentor.fullName,
    })
    const { id, protege } = await program.pair({ mentor })
    await protege.act(
      'reportConcern',
      { mentorshipId: id, reason: 'respect', text: 'NUNATAK' },
      '... on Mentorship { id }',
    )
    for (const who of [mentor, coordinator, committee]) expect((await read(who)).totalCount).toBe(0)
  },
)
