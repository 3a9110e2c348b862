import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario, type Started } from '../../../../test/support/scenario.ts'

let scenario: Scenario
let program: Started
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
  program = await scenario.program()
})
afterAll(() => scenario.close())

const ours = ['NUNATAK', 'SASTRUGI', 'FJELD', 'TUNDRA', 'POLYNYA', 'ESKER']
const facts =
  'state mode modeNamed onDay minutes hasPurpose questionCount counts awaitsAnswer agenda { code included } loggedBy'
const everything = `query ($id: ID!) { mentorship(id: $id) { lastContactOn nextContact { onDay }
  contacts { edges { node { id ${facts} purpose place note ownNote { text } questions { id text } } } } } }`
type Node = { id: string; questions: { id: string }[] }
type Answer = { mentorship: { contacts: { edges: { node: Node }[] } } }

/** A pair that planned a meeting with a purpose, a place, a question and notes, and held another. */
async function storied() {
  const pair = await program.pair()
  await pair.begin()
  const startsAt = new Date(Date.now() + 86_400_000).toISOString()
  const planned = await pair.meetings.plan({ startsAt, purpose: 'NUNATAK', place: 'SASTRUGI' })
  const question = await pair.meetings.question(planned, 'FJELD')
  const input = { contactId: planned.id, revision: 1 }
  await pair.mentor.act('writeContactNote', { ...input, for: 'BOTH', text: 'TUNDRA' }, '... on Contact { id }')
  await pair.mentor.act(
    'writeContactNote',
    { ...input, revision: 0, for: 'ONLY_ME', text: 'POLYNYA' },
    '... on Contact { id }',
  )
  const held = await pair.meetings.log({ startsAt: new Date().toISOString(), note: 'ESKER' })
  return { ...pair, planned, held, question }
}

describe('what a pair writes about its meetings', () => {
  test('is read by the two, and what is for one alone by that one', async () => {
    const { id, mentor, protege } = await storied()
    const [own, others] = [await mentor.get(everything, { id }), await protege.get(everything, { id })].map((answer) =>
      JSON.stringify(answer),
    )
    for (const text of ours) expect(own).toContain(text)
    for (const text of ours.filter((word) => word !== 'POLYNYA')) expect(others).toContain(text)
    expect(others).not.toContain('POLYNYA')
  })

  test('is nowhere for staff, committee and owner, who see states and dates', async () => {
    const { id, planned } = await storied()
    const committee = await program.committee()
    for (const who of [program.coordinator, committee]) {
      const answer = await who.get<Answer>(everything, { id })
      for (const text of ours) expect(JSON.stringify(answer)).not.toContain(text)
      const none = { purpose: null, place: null, note: null, ownNote: null, questions: [] }
      expect(answer.mentorship.contacts.edges.map(({ node }) => node)).toMatchObject([
        { id: planned.id, state: 'PLANNED', mode: 'TELEPHONE', hasPurpose: true, questionCount: 1, ...none },
        { state: 'HELD', minutes: 60, counts: true, loggedBy: ['MENTOR'], ...none },
      ])
      expect(answer.mentorship).toHaveProperty('lastContactOn', expect.stringMatching(/^\d{4}-\d\d-\d\d$/))
    }
    expect(await program.owner.get(everything, { id })).toEqual({ mentorship: null })
  })

  test('does not come out by their ids, for staff nor for another pair', async () => {
    const { id, planned, question } = await storied()
    const others = await program.pair()
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Contact { purpose place note } } }'
    const ids = [planned.id, question.id]
    expect(await program.coordinator.get(nodes, { ids })).toEqual({
      nodes: [{ __typename: 'Contact', purpose: null, place: null, note: null }, null],
    })
    for (const who of [others.mentor, others.protege, (await scenario.program()).owner]) {
      expect(await who.get(nodes, { ids })).toEqual({ nodes: [null, null] })
      expect(await who.get(everything, { id })).toEqual({ mentorship: null })
      expect(await who.error('holdContact', { contactId: planned.id })).toBe('NOT_FOUND')
      expect(await who.error('askQuestion', { contactId: planned.id, text: 'x' })).toBe('NOT_FOUND')
      expect(await who.error('reviseQuestion', { questionId: question.id, revision: 0, text: 'x' })).toBe('NOT_FOUND')
    }
    expect(await program.coordinator.error('removeQuestion', { questionId: question.id })).toBe('NOT_FOUND')
  })

  test('is in no event and in no outcome that is kept', async () => {
    const { id } = await storied()
    const { rows } = await scenario.owner.query<{ type: string }>(
      'SELECT type, data FROM event WHERE mentorship_id = $1',
      [rowId(id)],
    )
    expect(rows.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ContactPlanned', 'QuestionAsked', 'ContactNoted', 'ContactLogged']),
    )
    for (const text of ours) expect(JSON.stringify(rows)).not.toContain(text)
  })

  test('is behind the wall of the database itself: stamped as the coordinator, as the committee or as nobody, no row', async () => {
    const { id, mentor } = await storied()
    const personOf = async (who: typeof mentor | Started['coordinator']) =>
      rowId((await who.get<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }')).viewer.person.id)
    const [coordinator, party] = [await personOf(program.coordinator), await personOf(mentor)]
    const app = new pg.Client({ connectionString: inject('database').appUrl })
    await app.connect()
    try {
      const rows = async (person: string, table: string) => {
        await app.query('BEGIN')
        await app.query(`SELECT set_config('app.organization_id', $1, true), set_config('app.person_id', $2, true)`, [
          program.organizationId,
          person,
        ])
        const { rowCount } = await app.query(`SELECT FROM ${table} WHERE mentorship_id = $1`, [rowId(id)])
        await app.query('ROLLBACK')
        return rowCount
      }
      expect([await rows(party, 'contact'), await rows(party, 'contact_text')]).toEqual([2, 2])
      expect([await rows(party, 'contact_question'), await rows(party, 'contact_note')]).toEqual([1, 1])
      expect(await rows(coordinator, 'contact')).toBe(2)
      for (const table of ['contact_text', 'contact_question', 'contact_note'])
        for (const person of [coordinator, '']) expect(await rows(person, table), table).toBe(0)
    } finally {
      await app.end()
    }
  })
})

test.each([
  ['from right to left', 'لقاء \u202Eabc\u202C שלום'],
  ['with emoji', '👩🏽‍🔬 🏳️‍🌈'],
  ['as HTML', '<script>alert("1")</script><b>&amp;</b>'],
  ['as a formula', '=HYPERLINK("http://example.org","x")+cmd|\' /C calc\'!A0'],
])('words %s are read as they were written', async (_what, text) => {
  const { meetings, mentor, protege } = await program.pair()
  const startsAt = new Date(Date.now() + 86_400_000).toISOString()
  const planned = await meetings.plan({ startsAt, purpose: text, place: text })
  await meetings.question(planned, text)
  const note = { contactId: planned.id, for: 'BOTH', text, revision: 1 }
  await mentor.act('writeContactNote', note, '... on Contact { id }')
  const read = 'query ($id: ID!) { node(id: $id) { ... on Contact { purpose place note questions { text } } } }'
  for (const who of [mentor, protege])
    expect(await who.get(read, { id: planned.id })).toEqual({
      node: { purpose: text, place: text, note: text, questions: [{ text }] },
    })
})

test('the trail tells staff what happened and when, in sentences without a word of the two', async () => {
  const { id } = await storied()
  const { program: read } = await program.coordinator.get<{
    program: { events: { edges: { node: { type: string; sentence: string; mentorship: { id: string } | null } }[] } }
  }>('{ program(slug: "mentoring") { events(first: 100) { edges { node { type sentence mentorship { id } } } } } }')
  const told = read.events.edges.flatMap(({ node }) => (node.mentorship?.id === id ? [node.sentence] : []))
  expect(told.some((sentence) => sentence.includes('planned a meeting for'))).toBe(true)
  for (const text of ours) expect(told.join()).not.toContain(text)
})
