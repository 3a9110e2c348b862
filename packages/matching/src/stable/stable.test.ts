import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignmentOf } from '../assign.ts'
import { everyAssignment } from '../brute-force.examples.ts'
import { findFlaw } from '../check.ts'
import { readProblem, type Instance } from '../instance.ts'
import type { Problem } from '../problem.ts'
import { anyProblem } from '../problems.examples.ts'
import { solveInstance } from '../solve.ts'

test('nobody blocks, with any capacities', () => {
  fc.assert(
    fc.property(anyProblem(['stable'], 6), (problem) => {
      const instance = readProblem(problem)
      expect(findFlaw(instance, solveInstance(instance))).toBeUndefined()
    }),
    { numRuns: 1000 },
  )
})

/** What each proposer gets, the best first, in the eyes of the proposers. */
function outcomes(instance: Instance, row: Int32Array, column: Int32Array): number[][] {
  const length = instance.proposer === 'rows' ? instance.rows : instance.columns
  const got: number[][] = Array.from({ length }, () => [])
  const values = (instance.proposer === 'rows' ? instance.scores : (instance.columnScores ?? instance.scores)) as {
    readonly values: Int32Array
  }
  row.forEach((one, pair) => {
    const worth = instance.sign * values.values[one * instance.columns + column[pair]]
    got[instance.proposer === 'rows' ? one : column[pair]].push(worth)
  })
  return got.map((list) => list.toSorted((one, other) => other - one))
}

test('no proposer does better in any stable assignment, and the checker knows which are stable', () => {
  const distinct = fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 9 })
  fc.assert(
    fc.property(distinct, distinct, fc.constantFrom('rows', 'columns'), (values, others, proposer) => {
      const scores = { kind: 'dense', values } as const
      const columnScores = { kind: 'dense', values: others } as const
      const instance = readProblem({ rows: 3, columns: 3, objective: 'stable', scores, columnScores, proposer })
      const best = solveInstance(instance)
      const bestOutcomes = outcomes(instance, best.row, best.column)
      let stable = 0
      everyAssignment(instance, (chosen) => {
        const given = {
          row: Int32Array.from(chosen, (pair) => pair.row),
          column: Int32Array.from(chosen, (pair) => pair.column),
          score: Int32Array.from(chosen, (pair) => pair.worth),
        }
        if (findFlaw(instance, assignmentOf(instance, given, { kind: 'stable', proposer })) !== undefined) return
        stable++
        outcomes(instance, given.row, given.column).forEach(([worth], one) =>
          expect(worth).toBeLessThanOrEqual(bestOutcomes[one][0]),
        )
      })
      expect(stable).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

test('columns that propose get their best where tastes differ', () => {
  const problem: Problem = {
    ...{ rows: 2, columns: 2, objective: 'stable' },
    scores: { kind: 'dense', values: [2, 1, 1, 2] },
    columnScores: { kind: 'dense', values: [1, 2, 2, 1] },
  }
  expect(solveInstance(readProblem(problem)).column).toEqual(Int32Array.of(0, 1))
  expect(solveInstance(readProblem({ ...problem, proposer: 'columns' })).column).toEqual(Int32Array.of(1, 0))
})
