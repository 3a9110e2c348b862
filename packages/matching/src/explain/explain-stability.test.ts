import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allPairs } from '../brute-force.examples.ts'
import { chosenPairs } from '../check-pairs.ts'
import { blockingPairs } from '../check-stable.ts'
import { readProblem } from '../instance.ts'
import type { Problem } from '../problem.ts'
import { anyProblem } from '../problems.examples.ts'
import { solve, solveInstance } from '../solve.ts'
import { explainPair } from './explain-pair.ts'
import { explainStability } from './explain-stability.ts'

// Both rows like column 0 best; it likes row 1 better, and column 2 has no place.
const problem: Problem = {
  ...{ rows: 2, columns: 3, objective: 'stable', columnCapacity: [1, 1, 0], forbidden: [[1, 1]] },
  scores: { kind: 'dense', values: [9, 5, 7, 8, 3, 9] },
  columnScores: { kind: 'dense', values: [1, 4, 5, 2, 6, 5] },
}
const instance = readProblem(problem)
const best = solveInstance(instance)

test('each side says how it ranks the other, and why it would or would not', () => {
  expect(explainStability(instance, best, 0, 0)).toEqual({
    ...{ row: 0, column: 0, state: 'not-chosen', blocks: false },
    byRow: { score: 9, rank: 1, of: 3, least: 5, stance: 'likes-more' },
    byColumn: { score: 1, rank: 2, of: 2, least: 2, stance: 'likes-no-more' },
  })
  expect(explainStability(instance, best, 1, 2)).toMatchObject({
    byRow: { rank: 1, of: 2, stance: 'likes-more' },
    byColumn: { rank: 1, of: 2, stance: 'no-place' },
    blocks: false,
  })
  expect(explainStability(instance, best, 1, 0)).toEqual({
    ...{ row: 1, column: 0, state: 'chosen', blocks: false },
    byRow: { score: 8, rank: 2, of: 2, least: 8 },
    byColumn: { score: 2, rank: 1, of: 2, least: 2 },
  })
  expect(explainStability(instance, best, 1, 1)).toMatchObject({ state: 'forbidden', blocks: false })
})

test('what blocks is what the checker finds to block, in any result', () => {
  fc.assert(
    fc.property(anyProblem(['pairs', 'score', 'fairest', 'stable'], 4), (given) => {
      const any = readProblem(given)
      const result = solveInstance(any)
      const chosen = chosenPairs(any, result)
      if ('because' in chosen) throw new Error(chosen.because)
      const found: string[] = []
      blockingPairs(any, chosen, (row, column) => {
        found.push(`${row} ${column}`)
        return false
      })
      if (any.objective === 'stable') expect(found).toEqual([])
      const said = allPairs(any).filter(({ row, column }) => explainStability(any, result, row, column).blocks)
      expect(said.map(({ row, column }) => `${row} ${column}`).toSorted()).toEqual(found.toSorted())
    }),
    { numRuns: 300 },
  )
})

test('refuses a pair that there is not, and a result of another problem; prices explain no stable result', () => {
  for (const row of [-1, 2, 0.5, NaN])
    expect(() => explainStability(instance, best, row, 0)).toThrow('there is no such pair')
  const other = solve({ ...problem, forbidden: [], columnCapacity: [1, 0, 1] })
  expect(() => explainStability(instance, other, 0, 0)).toThrow(expect.objectContaining({ fault: 'malformed' }))
  expect(() => explainPair(instance, best, 0, 0)).toThrow('explainStability')
})
