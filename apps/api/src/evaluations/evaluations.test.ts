import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { lookBack, yearOf } from '../../../../test/support/endings.ts'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

type Evaluation = { given: number; asked: number; opensOn: string; closesOn: string; viewerCan: { allowed: boolean } }
const stand = 'evaluation { given asked opensOn closesOn viewerCan { allowed } }'
const ofProgram = `{ program(slug: "mentoring") { evaluations { totalCount edges { node { id term words
  answers { question mark label } author { fullName } mentorship { id } } } } evaluationAverages { question count average } } }`
type OfProgram = {
  program: {
    evaluations: { totalCount: number; edges: { node: { id: string; words: string; answers: object[] } }[] }
    evaluationAverages: { question: string; count: number; average: number | null }[]
  }
}
const read = async (who: Speaking) => (await who.get<OfProgram>(ofProgram)).program
const happened = '{ program(slug: "mentoring") { events(first: 50) { edges { node { type sentence } } } } }'

describe.concurrent('looking back', () => {
  test('is 0/2, 1/2, 2/2 to everybody who sees the mentorship; what was said is read by the oversight alone', async () => {
    const { id, at, seen, mentor, protege, program } = await yearOf(scenario)
    const stood = async (who: Speaking) => (await seen<{ evaluation: Evaluation }>(who, stand)).evaluation
    await at('2027-12-31', async () => {
      expect(await stood(mentor)).toEqual({
        ...{ given: 0, asked: 2, opensOn: '2028-01-01', closesOn: '2028-03-14', viewerCan: { allowed: false } },
      })
      expect(await mentor.refusals('giveEvaluation', lookBack(id))).toEqual(['evaluation-not-open'])
    })
    await at('2028-01-10', async () => {
      expect((await stood(mentor)).viewerCan.allowed).toBe(true)
      await mentor.act('giveEvaluation', lookBack(id, 5, 'NUNATAK'))
      const one = { given: 1, asked: 2, opensOn: '2028-01-01', closesOn: '2028-03-14' }
      expect(await stood(mentor)).toEqual({ ...one, viewerCan: { allowed: false } })
      expect(await stood(protege)).toEqual({ ...one, viewerCan: { allowed: true } })
      expect(await stood(program.coordinator)).toEqual({ ...one, viewerCan: { allowed: false } })
      await protege.act('giveEvaluation', lookBack(id, 3))
      expect((await stood(program.coordinator)).given).toBe(2)
    })

    const mine = (who: Speaking) =>
      seen<{ evaluations: { mine: object | null }[] }>(who, 'evaluations { mine { words } }')
    expect(await mine(mentor)).toEqual({ evaluations: [{ mine: { words: 'NUNATAK' } }] })
    expect(await mine(protege)).toEqual({ evaluations: [{ mine: { words: '' } }] })
    expect(await mine(program.coordinator)).toEqual({ evaluations: [{ mine: null }] })

    const { evaluations } = await read(program.coordinator)
    expect(evaluations.totalCount).toBe(2)
    expect(evaluations.edges[1]?.node).toMatchObject({ words: 'NUNATAK', author: { fullName: 'Mentes Mentor' } })
    expect(evaluations.edges[1]?.node.answers).toHaveLength(9)
    const own = evaluations.edges[1]?.node.id
    for (const who of [protege, await program.committee(), program.owner]) {
      expect((await read(who)).evaluations.totalCount).toBe(0)
      expect(await who.get('query ($id: ID!) { node(id: $id) { id } }', { id: own })).toEqual({ node: null })
    }
    expect(await mentor.get('query ($id: ID!) { node(id: $id) { id } }', { id: own })).toEqual({ node: { id: own } })
    const trail = JSON.stringify(await program.coordinator.get(happened))
    expect(trail).toContain('looked back on the mentorship')
    expect(trail).not.toContain('NUNATAK')
  })

  test('is refused twice, after the window, of another term, and with marks that cannot be', async () => {
    const { id, at, mentor, protege } = await yearOf(scenario)
    await at('2028-01-14', async () => {
      await mentor.act('giveEvaluation', lookBack(id))
      expect(await mentor.refusals('giveEvaluation', lookBack(id, 2))).toEqual(['evaluation-given'])
      for (const term of [0, 2])
        expect(await protege.refusals('giveEvaluation', lookBack(id, 4, '', term))).toEqual(['evaluation-not-open'])
      const [, ...rest] = lookBack(id).answers
      const wrong = { ...lookBack(id), answers: [...rest, { question: 'age', mark: 4 }], words: 'x'.repeat(4001) }
      expect(await protege.refusals('giveEvaluation', wrong)).toEqual([
        'question-unknown at answers',
        'answer-missing at answers.respect',
        'text-too-long at words',
      ])
    })
    await at('2028-03-15', async () =>
      expect(await protege.refusals('giveEvaluation', lookBack(id))).toEqual(['evaluation-closed']),
    )
  })

  test('is nobody else’s: another pair, staff, another association', async () => {
    const { id, at, program } = await yearOf(scenario)
    await at('2028-01-14', async () => {
      const others = await program.pair({
        mentor: await program.mentor('Other Mentor'),
        protege: await program.protege('Other Protégée'),
      })
      const abroad = await scenario.founded()
      for (const who of [others.mentor, abroad.owner])
        expect(await who.error('giveEvaluation', lookBack(id))).toBe('NOT_FOUND')
      for (const who of [program.coordinator, await program.committee()])
        expect(await who.refusals('giveEvaluation', lookBack(id))).toEqual(['evaluation-not-yours'])
      expect((await read(program.coordinator)).evaluations.totalCount).toBe(0)
    })
  })

  test('sent twice with one key, or twenty times at once, is one', async () => {
    const { id, at, mentor, protege, program } = await yearOf(scenario)
    await at('2028-01-14', async () => {
      const keyed = { ...lookBack(id), idempotencyKey: 'look' }
      expect([await mentor.send('giveEvaluation', keyed), await mentor.send('giveEvaluation', keyed)]).toMatchObject([
        { __typename: 'Mentorship' },
        { __typename: 'Mentorship' },
      ])
      const tries = await Promise.all(Array.from({ length: 20 }, () => protege.send('giveEvaluation', lookBack(id))))
      expect(tries.filter(({ __typename }) => __typename === 'Mentorship')).toHaveLength(1)
      expect((await read(program.coordinator)).evaluations.totalCount).toBe(2)
    })
  })

  test('averages are told from five answers on, without those about pairs of one’s own', async () => {
    const { id, at, mentor, protege, program } = await yearOf(scenario)
    const more = await at('2027-01-15', async () => {
      const others = []
      for (const nth of [1, 2]) {
        const other = await program.pair({
          mentor: await program.mentor(`Mentor ${nth}`),
          protege: await program.protege(`Protégé ${nth}`),
        })
        await other.begin()
        others.push(other)
      }
      return others
    })
    const respect = async (who: Speaking) =>
      (await read(who)).evaluationAverages.find(({ question }) => question === 'respect')
    await at('2028-01-14', async () => {
      await mentor.act('giveEvaluation', lookBack(id, 5))
      await protege.act('giveEvaluation', lookBack(id, 4))
      for (const other of more) await other.mentor.act('giveEvaluation', lookBack(other.id, 4))
      expect(await respect(program.coordinator)).toEqual({ question: 'respect', count: 4, average: null })
      await more[0]?.protege.act('giveEvaluation', lookBack(more[0].id, 3))
      expect(await respect(program.coordinator)).toEqual({ question: 'respect', count: 5, average: 4 })

      const both = await program.invited(program.owner, 'COORDINATOR', {
        email: mentor.email,
        fullName: mentor.fullName,
      })
      expect(await respect(both)).toEqual({ question: 'respect', count: 3, average: null })
      expect((await read(both)).evaluations.totalCount).toBe(3)
    })
  })
})
