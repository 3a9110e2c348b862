import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assignment } from './assignment.ts'
import { bestMerit, merit } from './brute-force.examples.ts'
import { findFlaw } from './check.ts'
import { readProblem, type Instance } from './instance.ts'
import { anyProblem } from './problems.examples.ts'
import type { Objective } from './problem.ts'
import { solveInstance } from './solve.ts'

/** What the objective compares, of the pairs that were free to choose. */
function meritOf(instance: Instance, { row, column, score }: Assignment): number[] {
  const locked = new Set(instance.locked.map((lock) => lock.row * instance.columns + lock.column))
  const free = Array.from(score, (each) => ({ worth: instance.sign * each }))
  return merit(
    instance.objective,
    free.filter((_, pair) => !locked.has(row[pair] * instance.columns + column[pair])),
  )
}

describe.each<Objective>(['pairs', 'score', 'fairest'])('the objective %s', (objective) => {
  test('finds what trying everything finds, and proves it', () => {
    fc.assert(
      fc.property(anyProblem([objective], 3), (problem) => {
        const instance = readProblem(problem)
        const assignment = solveInstance(instance)
        expect(findFlaw(instance, assignment)).toBeUndefined()
        expect(meritOf(instance, assignment)).toEqual(bestMerit(instance))
      }),
      { numRuns: 1000 },
    )
  })

  test('gives the same for the same', () => {
    fc.assert(
      fc.property(anyProblem([objective], 6), (problem) => {
        expect(solveInstance(readProblem(problem))).toEqual(solveInstance(readProblem(problem)))
      }),
    )
  })
})

describe.each<Objective>(['pairs', 'score'])('the objective %s', (objective) => {
  test('finds the same however few candidates it begins with', () => {
    fc.assert(
      fc.property(anyProblem([objective], 5), fc.integer({ min: 1, max: 3 }), (problem, candidates) => {
        const instance = readProblem(problem)
        const assignment = solveInstance(instance, { candidates })
        expect(findFlaw(instance, assignment)).toBeUndefined()
        expect(assignment.total).toBe(solveInstance(instance).total)
      }),
      { numRuns: 500 },
    )
  })
})

test.each<Objective>(['fairest', 'stable'])('the objective %s takes no candidates', (objective) => {
  const instance = readProblem({ rows: 1, columns: 1, objective, scores: { kind: 'dense', values: [1] } })
  const place = { field: 'candidates' }
  expect(() => solveInstance(instance, { candidates: 1 })).toThrow(
    expect.objectContaining({ fault: 'malformed', place }),
  )
})
