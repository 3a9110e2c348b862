import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allPairs } from '../brute-force.examples.ts'
import { findFlaw } from '../check.ts'
import { readProblem } from '../instance.ts'
import { anyProblem } from '../problems.examples.ts'
import { solveInstance } from '../solve.ts'
import { compare } from './compare.ts'

test('two results side by side', () => {
  const scores = { kind: 'dense', values: [9, 8, 0, 7, 1, 0, 2, 3, 1] } as const
  const instance = readProblem({ rows: 3, columns: 3, objective: 'pairs', scores })
  const stable = readProblem({ rows: 3, columns: 3, objective: 'stable', scores })
  const [one, other] = [instance, stable].map((each) => ({ instance: each, assignment: solveInstance(each) }))
  expect(compare(one, other)).toEqual({
    one: {
      ...{ pairs: 3, rows: { matched: 3, of: 3 }, columns: { matched: 3, of: 3 } },
      ...{ total: 16, mean: 16 / 3, worst: 1, best: 8, rowRanks: [1, 1, 1], columnRanks: [2, 1], blockingPairs: 1 },
    },
    other: {
      ...{ pairs: 3, rows: { matched: 3, of: 3 }, columns: { matched: 3, of: 3 } },
      ...{ total: 12, mean: 4, worst: 0, best: 9, rowRanks: [2, 0, 1], columnRanks: [1, 2], blockingPairs: 0 },
    },
    kept: 0,
    onlyInOne: [
      [0, 1],
      [1, 0],
      [2, 2],
    ],
    onlyInOther: [
      [0, 0],
      [1, 2],
      [2, 1],
    ],
  })
})

test('the figures are those that counting gives', () => {
  fc.assert(
    fc.property(anyProblem(['pairs', 'score', 'fairest', 'stable'], 5), (problem) => {
      const instance = readProblem(problem)
      const assignment = solveInstance(instance)
      const { one, kept, onlyInOne } = compare({ instance, assignment }, { instance, assignment })
      expect([kept, onlyInOne.length]).toEqual([assignment.row.length, 0])
      const isLocked = (row: number, column: number) =>
        instance.locked.some((lock) => lock.row === row && lock.column === column)
      const chosen = Array.from(assignment.row.keys(), (pair) => ({
        ...{ row: assignment.row[pair], column: assignment.column[pair] },
      })).filter(({ row, column }) => !isLocked(row, column))
      const pairs = allPairs(instance)
      const counts: number[] = []
      for (const { row, column } of chosen) {
        const own = pairs.find((each) => each.row === row && each.column === column)
        const rank = pairs.filter((each) => each.column === column && each.columnWorth > (own?.columnWorth ?? 0)).length
        counts[rank] = (counts[rank] ?? 0) + 1
      }
      expect(one.columnRanks).toEqual(Array.from(counts, (count) => count ?? 0))
      expect(one.rowRanks.reduce((sum, count) => sum + count, 0)).toBe(chosen.length)
      if (problem.objective === 'stable') expect(one.blockingPairs).toBe(0)
      expect(findFlaw(instance, assignment)).toBeUndefined()
    }),
    { numRuns: 400 },
  )
})

test('results of problems of other sizes are not compared', () => {
  const [small, large] = [1, 2].map((rows) => {
    const scores = { kind: 'dense', values: Array.from({ length: rows }, () => 1) } as const
    const instance = readProblem({ rows, columns: 1, objective: 'pairs', scores })
    return { instance, assignment: solveInstance(instance) }
  })
  expect(() => compare(small, large)).toThrow(expect.objectContaining({ fault: 'wrong-length' }))
  expect(() => compare(small, { ...small, assignment: large.assignment })).toThrow(
    expect.objectContaining({ fault: 'malformed' }),
  )
})
