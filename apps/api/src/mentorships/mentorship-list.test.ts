import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario, type Started } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

const sql: string[] = []
let scenario: Scenario
let program: Started
/** The pairs by the first names of their protégés, in the order in which they were paired. */
const ids = new Map<string, string>()

type Stands = { health: string | null; rank: number; due: string | null; contact: string | null; unanswered?: number }
/** How each stands; of Eve and Fay nothing was derived yet. */
const stands: Record<string, Stands | null> = {
  Cid: { health: 'on-track', rank: 3, due: '2027-12-01', contact: '2027-03-01' },
  Bea: { health: 'off-track', rank: 0, due: '2027-02-01', contact: null },
  Eve: null,
  Ada: { health: 'attention', rank: 1, due: '2027-12-01', contact: '2027-01-20', unanswered: 1 },
  Dan: { health: null, rank: 2, due: null, contact: null },
  Fay: null,
  Gil: { health: 'attention', rank: 1, due: '2027-05-01', contact: '2027-03-01' },
}

beforeAll(async () => {
  scenario = await openScenario(inject('database'), { onQuery: (text) => sql.push(text) })
  program = await scenario.program()
  for (const [name, stand] of Object.entries(stands)) {
    const pair = await program.pair({
      mentor: await program.mentor(`Mentor of ${name}`),
      protege: await program.protege(name),
    })
    ids.set(pair.id, name)
    if (stand === null) continue
    await scenario.owner.query(
      `INSERT INTO mentorship_status (organization_id, mentorship_id, program_id, edition_id, health, health_rank, next_due_on,
         last_contact_on, unanswered, as_of)
       SELECT organization_id, mentorship_id, $2, edition_id, $3, $4, $5, $6, $7, '2027-04-01' FROM pin WHERE mentorship_id = $1`,
      [rowId(pair.id), rowId(program.id), stand.health, stand.rank, stand.due, stand.contact, stand.unanswered ?? 0],
    )
  }
})
afterAll(() => scenario.close())

type Page = {
  program: {
    mentorships: {
      totalCount: number
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
      edges: { node: { id: string } }[]
    }
  } | null
}
const query = `query ($first: Int!, $after: String, $sort: MentorshipSort, $reversed: Boolean, $health: HealthState, $needs: MentorshipNeed,
    $phase: MentorshipPhase, $search: String) {
  program(slug: "mentoring") { mentorships(first: $first, after: $after, sort: $sort, reversed: $reversed, health: $health, needs: $needs,
    phase: $phase, search: $search) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } } }`

/** The whole list, so many at a time. */
async function listed(asked: object, size = 2, who: Speaking = program.coordinator) {
  const names: string[] = []
  let [after, total]: [string | null, number] = [null, 0]
  for (let page = 0; page < 20; page += 1) {
    const answer: Page = await who.get<Page>(query, { ...asked, first: size, after })
    const found: Page['program'] = answer.program
    if (!found) break
    const { edges, pageInfo, totalCount } = found.mentorships
    names.push(...edges.map(({ node }) => ids.get(node.id) ?? 'somebody else'))
    total = totalCount
    after = pageInfo.endCursor
    if (!pageInfo.hasNextPage) break
  }
  return { names, total }
}

describe('the mentorships of a program', () => {
  test.each([
    ['PAIRED', 'Gil Fay Dan Ada Eve Bea Cid'],
    ['NAME', 'Ada Bea Cid Dan Eve Fay Gil'],
    ['HEALTH', 'Bea Ada Gil Dan Cid Eve Fay'],
    ['LAST_CONTACT', 'Bea Eve Dan Fay Ada Cid Gil'],
    ['NEXT_DUE', 'Bea Gil Cid Ada Eve Dan Fay'],
  ])('sorted by %s are each told once, however many a page has', async (sort, expected) => {
    for (const size of [1, 2, 3, 7, 100])
      expect(await listed({ sort }, size)).toEqual({ names: expected.split(' '), total: 7 })
  })

  test.each([
    ['PAIRED', 'Cid Bea Eve Ada Dan Fay Gil'],
    ['NAME', 'Gil Fay Eve Dan Cid Bea Ada'],
    ['HEALTH', 'Cid Dan Gil Ada Bea Fay Eve'],
    ['LAST_CONTACT', 'Gil Cid Ada Fay Dan Eve Bea'],
    ['NEXT_DUE', 'Ada Cid Gil Bea Fay Dan Eve'],
  ])('sorted by %s the other way round too', async (sort, expected) => {
    for (const size of [1, 3]) expect((await listed({ sort, reversed: true }, size)).names).toEqual(expected.split(' '))
  })

  test.each([
    [{ health: 'ATTENTION' }, 'Gil Ada'],
    [{ health: 'ATTENTION', sort: 'NEXT_DUE' }, 'Gil Ada'],
    [{ needs: 'LOOK', sort: 'HEALTH' }, 'Bea Ada Gil'],
    [{ needs: 'ANSWER' }, 'Ada'],
    [{ phase: 'AGREEMENT', search: 'e', sort: 'NAME' }, 'Ada Bea Cid Dan Eve Fay Gil'],
    [{ phase: 'ACTIVE' }, ''],
    [{ search: 'mentor of bea' }, 'Bea'],
    [{ search: 'ÉVE', sort: 'LAST_CONTACT' }, 'Eve'],
    [{ search: '%', sort: 'HEALTH' }, ''],
  ])('filtered by %j', async (asked, expected) => {
    const names = expected.split(' ').filter(Boolean)
    expect(await listed(asked, 1)).toEqual({ names, total: names.length })
  })

  test('cost as many statements for one as for many, whatever the order', async () => {
    for (const sort of ['PAIRED', 'NAME', 'HEALTH', 'LAST_CONTACT', 'NEXT_DUE']) {
      const counts: number[] = []
      for (const first of [1, 2, 7]) {
        sql.length = 0
        await program.coordinator.get(
          `query ($first: Int!, $sort: MentorshipSort) { program(slug: "mentoring") { mentorships(first: $first, sort: $sort) { totalCount
             edges { node { lastContactOn awaitsAnswer health { words reasons { sentence } } nextAsked { words dueOn }
               yearLine { from until spans { kind from until } marks { kind on } } mentor { fullName } protege { fullName } } } } } }`,
          { first, sort },
        )
        counts.push(sql.length)
      }
      expect(new Set(counts).size).toBe(1)
      expect(counts[0]).toBeLessThanOrEqual(24)
    }
  })

  test('are a participant’s own only, and nobody’s of another association', async () => {
    const [first] = ids.keys()
    const far = await scenario.program()
    expect(await listed({ sort: 'HEALTH' }, 2, far.coordinator)).toEqual({ names: [], total: 0 })
    const pair = await far.pair()
    for (const sort of ['PAIRED', 'NAME', 'HEALTH', 'LAST_CONTACT', 'NEXT_DUE'])
      expect(await listed({ sort }, 2, pair.mentor)).toEqual({ names: ['somebody else'], total: 1 })
    const other = await far.mentor('Somebody unpaired')
    expect(await listed({ sort: 'HEALTH' }, 2, other)).toEqual({ names: [], total: 0 })
    expect(await listed({ sort: 'HEALTH' }, 2, far.owner)).toEqual({ names: [], total: 0 })
    expect(first).toBeDefined()
  })

  test('are refused a cursor of another order, or of nobody', async () => {
    const { program: found } = await program.coordinator.get<Page>(query, { first: 1, sort: 'NEXT_DUE' })
    const after = found?.mentorships.pageInfo.endCursor
    const answers = [
      program.coordinator.ask(query, { first: 1, sort: 'HEALTH', after }),
      program.coordinator.ask(query, { first: 1, sort: 'NAME', after: 'bm90IGpzb24' }),
      program.coordinator.ask(query, {
        first: 1,
        after: Buffer.from(JSON.stringify(['7', '', 'x'])).toString('base64url'),
      }),
    ]
    for (const { errors } of await Promise.all(answers))
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
  })
})
