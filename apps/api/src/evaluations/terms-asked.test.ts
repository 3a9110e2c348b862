import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { operationOf } from '../../../../test/support/app-operations.ts'
import { lookBack, yearOf } from '../../../../test/support/endings.ts'
import { rowId } from '../../../../test/support/pairs.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

const sql: string[] = []
let scenario: Scenario
let three: Awaited<ReturnType<typeof threeYears>>
beforeAll(async () => {
  scenario = await openScenario(inject('database'), { onQuery: (text) => sql.push(text) })
  three = await threeYears()
})
afterAll(() => scenario.close())

type Term = {
  term: number
  lastDay: string
  opensOn: string
  closesOn: string
  asked: number
  given: number
  state: string
}
type Asked = {
  program: {
    lookBackReader: string | null
    lookBackSummary: Record<string, unknown>
    termsAsked: { totalCount: number; edges: { cursor: string; node: Term & { mentorship: { id: string } } }[] }
  }
}
const facts = 'term lastDay opensOn closesOn asked given state mentorship { id }'
const asked = `query ($year: Int, $term: Int, $state: LookBackState, $first: Int, $after: String) { program(slug: "mentoring") { lookBackReader
  lookBackSummary(year: $year, term: $term) { years terms asked answers complete partly none waiting }
  termsAsked(year: $year, term: $term, state: $state, first: $first, after: $after) { totalCount edges { cursor node { ${facts} } } } } }`
const read = async (who: Speaking, narrowed: object = {}) => (await who.get<Asked>(asked, narrowed)).program
const listed = async (who: Speaking, needs: string) => {
  type Listed = { program: { mentorships: { totalCount: number; edges: { node: { id: string } }[] } } }
  const query = `query ($needs: MentorshipNeed) { program(slug: "mentoring") { mentorships(needs: $needs) { totalCount edges { node { id } } } } }`
  return (await who.get<Listed>(query, { needs })).program.mentorships.edges.map(({ node }) => node.id)
}

/** Of three pairs the first renewed after its year and looked back, the second ended early, the third goes to its end. */
async function threeYears() {
  const year = await yearOf(scenario)
  const { at, program } = year
  const [early, silent] = await at('2027-01-15', async () => {
    const others = []
    for (const nth of [1, 2]) {
      const two = { mentor: await program.mentor(`Mentor ${nth}`), protege: await program.protege(`Protégé ${nth}`) }
      const pair = await program.pair(two)
      await pair.begin()
      others.push(pair)
    }
    return others
  })
  if (!early || !silent) throw new Error('there are three pairs')
  await at('2027-06-01', async () => {
    const { mentorship } = await early.mentor.get<{ mentorship: { revision: number } }>(
      'query ($id: ID!) { mentorship(id: $id) { revision } }',
      { id: early.id },
    )
    await early.mentor.act('endMentorship', { mentorshipId: early.id, ground: 'time', revision: mentorship.revision })
  })
  await at('2028-01-05', async () => {
    await year.mentor.act('giveEvaluation', lookBack(year.id, 5))
    await year.protege.act('giveEvaluation', lookBack(year.id, 4))
    await silent.protege.act('giveEvaluation', lookBack(silent.id, 3))
    await year.renew()
  })
  return { ...year, early, silent }
}

describe('the terms about which each was asked', () => {
  test('are those of every mentorship, with the days and counts that it tells itself', async () => {
    const { program, at, id, early, silent } = three
    const { coordinator } = program
    const day = '2029-01-10'
    const found = await at(day, () => read(coordinator))
    expect(found.lookBackReader).toBe('COORDINATOR')
    const told = await at(day, async () => {
      type Own = { mentorship: { evaluations: (Term & { viewerCan: unknown })[] } }
      const own = 'query ($id: ID!) { mentorship(id: $id) { evaluations { term opensOn closesOn asked given } } }'
      const all = await Promise.all(
        [id, early.id, silent.id].map(async (of) => ({ of, ...(await coordinator.get<Own>(own, { id: of })) })),
      )
      return all.flatMap(({ of, mentorship }) =>
        mentorship.evaluations
          .map((one) => ({ ...one, mentorship: { id: of } }))
          .filter(({ opensOn }) => opensOn <= day),
      )
    })
    const key = (one: { term: number; mentorship: { id: string } }) => `${one.mentorship.id}/${one.term}`
    const sorted = <One extends { term: number; mentorship: { id: string } }>(all: readonly One[]) =>
      all.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
    const rows = found.termsAsked.edges.map(({ node }) => node)
    expect(sorted(rows)).toMatchObject(sorted(told))
    expect(rows.map(({ lastDay, given, state }) => ({ lastDay, given, state }))).toEqual([
      { lastDay: '2029-01-14', given: 0, state: 'WAITING' },
      ...[
        { lastDay: '2028-01-14', given: 2, state: 'COMPLETE' },
        { lastDay: '2028-01-14', given: 1, state: 'CLOSED' },
      ].toSorted((one, other) =>
        // Those of one day come by their row, the younger first.
        rowId(id) > rowId(silent.id) ? other.given - one.given : one.given - other.given,
      ),
      { lastDay: '2027-06-01', given: 0, state: 'CLOSED' },
    ])
    expect(found.lookBackSummary).toEqual({
      ...{ years: [2029, 2028, 2027], terms: 2, asked: 4, answers: 3, complete: 1, partly: 1, none: 2, waiting: 1 },
    })
    await at(day, async () => {
      const of2028 = await read(coordinator, { year: 2028 })
      expect([of2028.termsAsked.totalCount, of2028.lookBackSummary['asked']]).toEqual([2, 2])
      expect((await read(coordinator, { term: 2 })).termsAsked.edges).toHaveLength(1)
      const closed = await read(coordinator, { state: 'CLOSED' })
      expect(closed.termsAsked).toMatchObject({ totalCount: 2, edges: [{}, {}] })
      const [first] = found.termsAsked.edges
      const rest = await read(coordinator, { first: 2, after: first?.cursor })
      expect(rest.termsAsked.edges.map(({ node }) => key(node))).toEqual(rows.slice(1, 3).map(key))

      expect(await listed(coordinator, 'LOOK_BACK')).toEqual([id])
      expect(await listed(coordinator, 'ENDS_SOON')).toEqual([id])
      expect(await listed(coordinator, 'RENEWAL')).toEqual([])
    })
    await at('2029-01-11', async () => {
      const averages = `{ program(slug: "mentoring") { of2028: evaluationAverages(year: 2028) { count missing average shares { count } }
        of2029: evaluationAverages(year: 2029) { count missing shares { count } } first: evaluations(year: 2028, term: 1) { totalCount } second: evaluations(term: 2) { totalCount } words: evaluations(withWords: true) { totalCount } } }`
      type Found = { program: { of2028: object[]; of2029: object[] } & Record<'first' | 'second' | 'words', object> }
      const { program: said } = await coordinator.get<Found>(averages)
      expect(said).toMatchObject({ first: { totalCount: 3 }, second: { totalCount: 0 }, words: { totalCount: 0 } })
      expect(said.of2028[0]).toEqual({ count: 3, missing: 2, average: null, shares: null })
      expect(said.of2029[0]).toEqual({ count: 0, missing: 5, shares: null })
    })
  })

  test('are told to who holds a duty; a participant sees those of their own, an owner none', async () => {
    const { program, at, id, mentor } = three
    await at('2028-01-10', async () => {
      expect((await read(await program.committee())).termsAsked.totalCount).toBe(3)
      expect((await read(mentor)).termsAsked.edges.map(({ node }) => node.mentorship.id)).toEqual([id])
      expect((await read(program.owner)).termsAsked.totalCount).toBe(0)
      expect((await read(program.owner)).lookBackSummary).toMatchObject({ years: [], asked: 0 })
      const { errors } = await program.coordinator.ask(
        '{ program(slug: "mentoring") { termsAsked(after: "WyJ4Il0") { totalCount edges { cursor } } } }',
      )
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    })
  })

  test('take the same number of statements, one row or three, as the admin app asks', async () => {
    const { program, at } = three
    const count = async (operation: string, variables: object) => {
      sql.length = 0
      await program.coordinator.get(operationOf('admin', operation), { slug: 'mentoring', ...variables })
      return sql.length
    }
    await at('2028-01-10', async () => {
      await count('TermsAsked', { first: 3 })
      expect(await count('TermsAsked', { first: 3 })).toBe(await count('TermsAsked', { first: 1 }))
      expect(await count('Evaluations', {})).toBeLessThanOrEqual(8)
      const row = await count('Mentorships', { first: 1, needs: 'LOOK_BACK' })
      expect(await count('Mentorships', { first: 3, needs: 'LOOK_BACK' })).toBe(row)
    })
  })
})
