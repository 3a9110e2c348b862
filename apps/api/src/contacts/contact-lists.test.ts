import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario, type Started } from '../../../../test/support/scenario.ts'

const sql: string[] = []
let scenario: Scenario
let program: Started
let pairs: Awaited<ReturnType<Started['pair']>>[]
beforeAll(async () => {
  scenario = await openScenario(inject('database'), { onQuery: (text) => sql.push(text) })
  program = await atTheStart(() => scenario.program())
  pairs = []
  for (let nth = 0; nth < 8; nth++) pairs.push(await atTheStart(() => program.pair()))
  for (const pair of pairs) await meetings(pair.id, 3)
})
afterAll(() => scenario.close())
const atTheStart = <T>(work: () => Promise<T>) => scenario.at('2027-01-15T17:00:00Z', work)

/** So many meetings of a pair, every 21 hours, half of them past at noon of 1 July 2027; with words, written by the owner. */
async function meetings(mentorshipId: string, count: number) {
  await scenario.owner.query(
    `WITH pair AS (SELECT * FROM mentorship WHERE id = $1),
      made AS (
        INSERT INTO contact (organization_id, id, mentorship_id, kind, state, mode, starts_at, on_day, minutes, planned_by, planned_at, held_at, logged_by_mentor, created_at)
        SELECT organization_id, gen_random_uuid(), id, 'meeting', CASE WHEN nth <= 0 THEN 'held' ELSE 'planned' END, 'telephone',
          timestamptz '2027-07-01T12:00:00Z' + nth * interval '21 hours', ((timestamptz '2027-07-01T12:00:00Z' + nth * interval '21 hours') AT TIME ZONE 'America/Toronto')::date,
          60, mentor_id, paired_at, CASE WHEN nth <= 0 THEN paired_at END, nth <= 0, paired_at
        FROM pair, generate_series(1 - $2 / 2, $2 - $2 / 2) AS nth RETURNING *)
     INSERT INTO contact_text (organization_id, contact_id, mentorship_id, mentor_id, protege_id, purpose)
     SELECT made.organization_id, made.id, made.mentorship_id, mentor_id, protege_id, 'Nr ' || made.on_day FROM made, pair`,
    [rowId(mentorshipId), count],
  )
}
const inJuly = <T>(work: () => Promise<T>) => scenario.at('2027-07-01T16:00:00Z', work)

test.each(['totalCount', 'pageInfo { hasNextPage }', 'edges { cursor }'])(
  'a list of meetings of which only %s is asked is answered',
  async (fields) => {
    const query = `query ($id: ID!) { mentorship(id: $id) { contacts(when: PAST, first: 1) { ${fields} } } }`
    const [pair] = pairs
    const answer = await inJuly(async () => pair?.mentor.get(query, { id: pair.id }))
    expect(answer).toMatchObject({ mentorship: { contacts: expect.any(Object) } })
  },
)

describe('400 meetings of one pair', () => {
  const page = `query ($id: ID!, $when: ContactsWhen!, $first: Int!, $after: String) { mentorship(id: $id) {
    contacts(when: $when, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      edges { node { id startsAt state purpose modeNamed counts agenda { included } plannedBy { fullName } questions { text } viewerCan { move { allowed } } } } } } }`
  type Page = {
    mentorship: {
      contacts: {
        totalCount: number
        pageInfo: { hasNextPage: boolean; endCursor: string }
        edges: { node: { id: string; startsAt: string; state: string; purpose: string } }[]
      }
    }
  }

  test('are paged without gap or repetition, in the order of time, in as many statements for each page', async () => {
    const pair = await atTheStart(() => program.pair())
    await meetings(pair.id, 400)
    const walked = async (when: string, first: number) => {
      const seen: { id: string; startsAt: string; state: string }[] = []
      const statements = new Set<number>()
      for (let after: string | null = null; ;) {
        sql.length = 0
        const { mentorship } = await inJuly(() => pair.mentor.get<Page>(page, { id: pair.id, when, first, after }))
        statements.add(sql.length)
        const { edges, pageInfo, totalCount } = mentorship.contacts
        seen.push(...edges.map(({ node }) => node))
        expect(edges.every(({ node }) => node.purpose.startsWith('Nr '))).toBe(true)
        if (!pageInfo.hasNextPage) return { seen, totalCount, statements: [...statements] }
        after = pageInfo.endCursor
      }
    }
    const [past, upcoming, all] = [await walked('PAST', 50), await walked('UPCOMING', 30), await walked('ALL', 100)]
    expect([past.totalCount, upcoming.totalCount, all.totalCount]).toEqual([200, 200, 400])
    for (const { seen, totalCount } of [past, upcoming, all])
      expect(new Set(seen.map(({ id }) => id)).size).toBe(totalCount)
    const times = ({ seen }: typeof past) => seen.map(({ startsAt }) => startsAt)
    expect(times(past)).toEqual(times(past).toSorted().toReversed())
    expect(times(upcoming)).toEqual(times(upcoming).toSorted())
    expect(times(all)).toEqual(times(all).toSorted().toReversed())
    for (const { statements } of [past, upcoming, all]) expect(statements).toHaveLength(1)
    expect(past.statements).toEqual(all.statements)
    expect(past.statements[0]).toBeLessThanOrEqual(25)
  })

  test('a page goes forward only, and has at most a hundred', async () => {
    const { mentor, id } = pairs[0]!
    const ask = (args: string) =>
      mentor.ask(`query ($id: ID!) { mentorship(id: $id) { contacts(${args}) { edges { node { id } } } } }`, { id })
    for (const args of ['last: 5', 'first: 101', 'first: -1', 'after: "x"'])
      expect((await ask(args)).errors?.[0]?.extensions.code, args).toBe('BAD_USER_INPUT')
  })
})

describe('two or eight pairs take the same number of statements', () => {
  test.each([
    ['what comes next and what was last', 'lastContactOn nextContact { onDay state } contactsAwaitingAnswer { id }'],
    ['what is asked of them', 'obligations { key state count target } waitsOn { sentence }'],
    [
      'their meetings with all that can be known',
      'contacts(first: 2) { totalCount edges { node { onDay counts modeNamed purpose questions { text } agenda { code } viewerCan { hold { allowed } } } } }',
    ],
    [
      'past and coming meetings side by side',
      'past: contacts(when: PAST, first: 2) { edges { node { onDay } } } coming: contacts(when: UPCOMING, first: 2) { totalCount edges { node { onDay } } } obligations { key }',
    ],
  ])('%s', async (_what, fields) => {
    const query = `query ($first: Int!) { program(slug: "mentoring") { mentorships(first: $first) { edges { node { id ${fields} } } } } }`
    const statements = async (first: number) => {
      sql.length = 0
      const { program: read } = await inJuly(() =>
        program.coordinator.get<{ program: { mentorships: { edges: object[] } } }>(query, { first }),
      )
      expect(read.mentorships.edges).toHaveLength(first)
      return sql.length
    }
    const [two, eight] = [await statements(2), await statements(8)]
    expect(eight).toBe(two)
    expect(eight).toBeLessThanOrEqual(40)
  })
})
