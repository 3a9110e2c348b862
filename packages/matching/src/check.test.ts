import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assignment } from './assignment.ts'
import { findFlaw } from './check.ts'
import { readProblem, type Instance } from './instance.ts'
import type { Objective } from './problem.ts'
import { anyProblem } from './problems.examples.ts'
import { solveInstance } from './solve.ts'
import { allPairs, bestMerit, everyAssignment, merit } from './brute-force.examples.ts'
import { assignmentOf } from './assign.ts'

const small = (objective: Objective) =>
  readProblem({ rows: 2, columns: 2, objective, scores: { kind: 'dense', values: [9, 5, 8, 1] } })

test.each(['dense', 'sparse'] as const)('%s: a bonus that is too small for the objective is caught', (kind) => {
  const sparse = { kind: 'sparse', rowStart: [0, 1], column: [0], score: [5] } as const
  const scores = kind === 'dense' ? ({ kind, values: [5] } as const) : sparse
  const instance = readProblem({ rows: 1, columns: 1, objective: 'pairs', scores })
  const prices = (bonus: number, rowPrice: number) => ({
    ...solveInstance(instance),
    certificate: {
      kind: 'prices' as const,
      bonus,
      rowPrice: Float64Array.of(rowPrice),
      columnPrice: Float64Array.of(0),
    },
  })
  expect(findFlaw(instance, prices(6, 11))).toBeUndefined()
  expect(findFlaw(instance, prices(5, 10))).toEqual({ because: 'the bonus does not fit the objective' })
  expect(findFlaw(instance, prices(2 ** 53, 0))).toEqual({ because: 'the bonus is no exact integer' })
})

describe('a result that was tampered with is caught', () => {
  const instance = small('pairs')
  const good = solveInstance(instance)
  const prices = good.certificate.kind === 'prices' ? good.certificate : undefined
  const raised = (list: Float64Array | undefined, by: number) =>
    list?.map((price, at) => (at === 0 ? price + by : price))

  test('the good one passes', () => expect(findFlaw(instance, good)).toBeUndefined())

  test.each<[string, Partial<Assignment>, object]>([
    [
      'a worse assignment',
      { column: Int32Array.of(0, 1), score: Int32Array.of(9, 1), total: 10 },
      { because: 'giving this pair up would gain' },
    ],
    ['a score', { score: Int32Array.of(6, 8), total: 14 }, { because: 'the score is another', row: 0, column: 1 }],
    ['the total', { total: 14 }, { because: 'the total is another' }],
    ['a pair less', { row: Int32Array.of(0), column: Int32Array.of(1), score: Int32Array.of(5), total: 5 }, {}],
    ['a pair twice', { row: Int32Array.of(0, 0), column: Int32Array.of(1, 1) }, { because: 'a pair out of order' }],
    [
      'a column twice',
      { column: Int32Array.of(0, 0), score: Int32Array.of(9, 8), total: 17 },
      { because: 'over the capacity' },
    ],
    ['a row that there is not', { row: Int32Array.of(0, 2) }, { because: 'a pair out of order' }],
    ['a list that is short', { score: Int32Array.of(5) }, { because: 'lists of unlike length' }],
    ['somebody unmatched', { unmatchedRows: Int32Array.of(1) }, { because: 'others are unmatched' }],
    ['another problem', { rows: 3 }, { because: 'it is for another problem' }],
    ['another objective', { objective: 'score' }, { because: 'the certificate is for another objective' }],
  ])('%s', (_, wrong, flaw) => {
    expect(findFlaw(instance, { ...good, ...wrong })).toMatchObject({ because: expect.any(String) as string, ...flaw })
  })

  test.each([
    ['no bonus', { bonus: 0 }],
    ['half a bonus', { bonus: 100.5 }],
    ['a price up', { rowPrice: raised(prices?.rowPrice, 1) }],
    ['a price down', { rowPrice: raised(prices?.rowPrice, -1) }],
    ['a price below zero', { columnPrice: Float64Array.of(-1, -1) }],
    ['a price that is no number', { columnPrice: Float64Array.of(NaN, 0) }],
    ['a price less', { columnPrice: Float64Array.of(0) }],
  ])('%s', (_, wrong) => {
    const certificate = { ...good.certificate, ...wrong } as Assignment['certificate']
    expect(findFlaw(instance, { ...good, certificate })).toBeDefined()
  })
})

/** Any other assignment under the proof of the best one: only one of equal merit may pass. */
function swapsNobodyIn(instance: Instance): void {
  const best = solveInstance(instance)
  everyAssignment(instance, (chosen) => {
    const score = Int32Array.from(chosen, ({ worth }) => instance.sign * worth)
    const [row, column] = [Int32Array.from(chosen, (pair) => pair.row), Int32Array.from(chosen, (pair) => pair.column)]
    const flaw = findFlaw(instance, assignmentOf(instance, { row, column, score }, best.certificate))
    if (flaw === undefined) expect(merit(instance.objective, chosen)).toEqual(bestMerit(instance))
  })
}

test.each<Objective>(['pairs', 'score', 'fairest'])('%s: no proof serves a worse assignment', (objective) => {
  fc.assert(
    fc.property(anyProblem([objective], 3), (problem) => swapsNobodyIn(readProblem(problem))),
    { numRuns: 150 },
  )
})

test('with no free pair the empty assignment is proved', () => {
  const instance = readProblem({
    ...{ rows: 2, columns: 2, objective: 'fairest' },
    scores: { kind: 'sparse', rowStart: [0, 0, 0], column: [], score: [] },
  })
  expect(allPairs(instance)).toEqual([])
  expect(findFlaw(instance, solveInstance(instance))).toBeUndefined()
})
