import { describe, expect, test } from 'vitest'
import { findFlaw } from './check.ts'
import { families, memberOf } from './families.examples.ts'
import { readProblem } from './instance.ts'
import { NOT_ELIGIBLE, type Problem } from './problem.ts'
import { sparse } from './problems.examples.ts'
import { solveInstance, type SolveOptions } from './solve.ts'

function provedTotal(problem: Problem, options: SolveOptions = {}) {
  const instance = readProblem(problem)
  const assignment = solveInstance(instance, options)
  expect(findFlaw(instance, assignment)).toBeUndefined()
  return { total: assignment.total, pairs: assignment.row.length, certificate: assignment.certificate }
}

describe.each(Object.keys(families))('%s', (family) => {
  test.each(['pairs', 'score', 'fairest', 'stable'] as const)('%s, proved', (objective) => {
    for (const size of [0, 1, 2, 5, 39, 40])
      for (const minimise of [true, false]) provedTotal(memberOf(family, size, { objective, minimise }))
  })

  test('dense and sparse scores give the same total, whatever the seed', () => {
    const problem = memberOf(family, 40)
    const values = families[family](40)
    const all = Array.from(values)
    const asSparse = sparse(
      40,
      40,
      all,
      all.map((each) => each !== NOT_ELIGIBLE),
    )
    const { total, pairs } = provedTotal(problem)
    for (const other of [{ scores: asSparse }, { seed: 1 }, { seed: 99, scores: asSparse }])
      expect(provedTotal({ ...problem, ...other })).toMatchObject({ total, pairs })
    expect(provedTotal(problem, { candidates: 2 })).toMatchObject({ total, pairs })
  })

  test('a column with many places, and none', () => {
    const capacity = { columnCapacity: Array.from({ length: 40 }, (_, column) => (column % 4) * 5) }
    for (const objective of ['pairs', 'score', 'fairest', 'stable'] as const) {
      provedTotal(memberOf(family, 40, { ...capacity, objective }))
      provedTotal(
        memberOf(family, 40, { ...capacity, rowCapacity: Array.from({ length: 40 }, (_, row) => row % 3), objective }),
      )
    }
  })

  test('no places at all', () => {
    const none = new Int32Array(20)
    for (const objective of ['pairs', 'score', 'fairest', 'stable'] as const)
      expect(provedTotal(memberOf(family, 20, { rowCapacity: none, columnCapacity: none, objective }))).toMatchObject({
        pairs: 0,
      })
  })
})

test('the least total of Machol and Wien is that of opposite orders', () => {
  const total = Array.from({ length: 60 }, (_, row) => (row + 1) * (60 - row)).reduce((sum, each) => sum + each, 0)
  expect(provedTotal(memberOf('Machol and Wien', 60)).total).toBe(total)
})
