import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assignment } from '../assignment.ts'
import { allPairs } from '../brute-force.examples.ts'
import { readProblem, type Instance } from '../instance.ts'
import type { Objective, Problem } from '../problem.ts'
import { anyProblem } from '../problems.examples.ts'
import { solve, solveInstance } from '../solve.ts'
import { explainPair } from './explain-pair.ts'
import { explainUnmatched, type Someone } from './explain-unmatched.ts'

/** The same problem with the pair settled: what the solver makes of it is the best result that has it. */
function lockedTo(problem: Problem, row: number, column: number): Assignment | undefined {
  const forbidden = problem.forbidden?.filter(([one, other]) => one !== row || other !== column)
  try {
    return solve({ ...problem, forbidden, locked: [...(problem.locked ?? []), [row, column]] })
  } catch {
    return undefined
  }
}

/** What the objective compares: as good by `score` may be one with more pairs or fewer. */
const by = (objective: Objective, [pairs, total]: readonly number[]) =>
  objective === 'score' ? [total] : [pairs, total]

test.each(['pairs', 'score'] as const)('%s: what another pair would cost is what it costs', (objective) => {
  fc.assert(
    fc.property(anyProblem([objective], 4), (problem) => {
      const instance = readProblem(problem)
      const best = solveInstance(instance)
      for (let row = 0; row < instance.rows; row++)
        for (let column = 0; column < instance.columns; column++) {
          const { state, gain, change } = explainPair(instance, best, row, column)
          if (state === 'chosen') expect(gain).toBeGreaterThanOrEqual(0)
          if (state === 'not-chosen') expect(gain).toBeLessThanOrEqual(0)
          if (state !== 'not-chosen' && state !== 'forbidden') continue
          const other = lockedTo(problem, row, column)
          const difference = other && [other.row.length - best.row.length, other.total - best.total]
          expect(change && by(objective, [change.pairs, change.total])).toEqual(difference && by(objective, difference))
          expect(change?.taken.every((pair) => !change.givenUp.includes(pair))).not.toBe(false)
        }
    }),
    { numRuns: 400 },
  )
})

const isAsGood = (one: Assignment | undefined, other: Assignment) =>
  one?.total === other.total && (one.objective === 'score' || one.row.length === other.row.length)

function eligiblePairs(instance: Instance, someone: Someone): (readonly [number, number])[] {
  return allPairs(instance)
    .filter(({ row, column }) => ('row' in someone ? row === someone.row : column === someone.column))
    .map(({ row, column }) => [row, column])
}

describe('somebody without a partner', () => {
  test('is told why, and what would help does help', () => {
    fc.assert(
      fc.property(anyProblem(['pairs', 'score'], 4), (problem) => {
        const { objective } = problem
        const instance = readProblem(problem)
        const best = solveInstance(instance)
        const everybody = [
          ...Array.from(best.unmatchedRows, (row) => ({ row })),
          ...Array.from(best.unmatchedColumns, (column) => ({ column })),
        ]
        for (const someone of everybody) {
          const why = explainUnmatched(instance, best, someone)
          if (why.reason === 'no-place') continue
          for (const remedy of why.remedies) {
            const { row, column } = remedy.pair
            if (remedy.kind === 'allow') {
              const forbidden = problem.forbidden?.filter(([one, other]) => one !== row || other !== column)
              const after = solve({ ...problem, forbidden })
              expect([after.row.length, after.total]).toEqual([
                best.row.length + remedy.change.pairs,
                best.total + remedy.change.total,
              ])
            } else {
              const side = 'row' in someone ? 'columnCapacity' : 'rowCapacity'
              const raised = Array.from(problem[side] ?? [])
              raised['row' in someone ? column : row]++
              const after = solve({ ...problem, [side]: raised })
              const result = [best.row.length + remedy.change.pairs, best.total + remedy.change.total]
              if (remedy.isBestUse)
                expect(by(objective, [after.row.length, after.total])).toEqual(by(objective, result))
              const partners = eligiblePairs(instance, someone)
              const canHave = (given: Problem, result: Assignment) =>
                partners.some((pair) => isAsGood(lockedTo(given, ...pair), result))
              if (remedy.isBestUse) expect(canHave({ ...problem, [side]: raised }, after)).toBe(true)
              // Who could have been matched at no cost in the first place may be so without the new place.
              else if (!canHave(problem, best)) expect(canHave({ ...problem, [side]: raised }, after)).toBe(false)
            }
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  const problem = {
    ...{ rows: 3, columns: 1, objective: 'pairs' },
    scores: { kind: 'sparse', rowStart: [0, 1, 2, 2], column: [0, 0], score: [5, 8] },
  } satisfies Problem

  test('because the only partner is better used, by so much', () => {
    const instance = readProblem(problem)
    expect(explainUnmatched(instance, solveInstance(instance), { row: 0 })).toEqual({
      reason: 'better-used',
      betterUsed: [
        {
          pair: { row: 0, column: 0, score: 5 },
          change: {
            taken: [{ row: 0, column: 0, score: 5 }],
            givenUp: [{ row: 1, column: 0, score: 8 }],
            pairs: 0,
            total: -3,
          },
        },
      ],
      remedies: [
        {
          kind: 'raise-capacity',
          pair: { row: 0, column: 0, score: 5 },
          change: { taken: [{ row: 0, column: 0, score: 5 }], givenUp: [], pairs: 1, total: 5 },
          isBestUse: true,
        },
      ],
    })
  })

  test('because nobody is eligible, or was forbidden', () => {
    const instance = readProblem({ ...problem, forbidden: [[0, 0]], columnCapacity: [2] })
    const best = solveInstance(instance)
    expect(explainUnmatched(instance, best, { row: 2 })).toEqual({ reason: 'no-eligible', forbidden: 0, remedies: [] })
    const pair = { row: 0, column: 0, score: 5 }
    const change = { taken: [pair], givenUp: [], pairs: 1, total: 5 }
    expect(explainUnmatched(instance, best, { row: 0 })).toEqual({
      reason: 'no-eligible',
      forbidden: 1,
      remedies: [{ kind: 'allow', pair, change }],
    })
    expect(() => explainUnmatched(instance, best, { row: 1 })).toThrow(expect.objectContaining({ fault: 'malformed' }))
  })
})

test('a stable result has no prices to explain it by', () => {
  const scores = { kind: 'dense', values: [1] } as const
  const instance = readProblem({ rows: 1, columns: 1, objective: 'stable', scores })
  const explain = () => explainPair(instance, solveInstance(instance), 0, 0)
  expect(explain).toThrow(expect.objectContaining({ fault: 'malformed', place: { field: 'assignment' } }))
  expect(() => explainPair(instance, solveInstance(instance), 1, 0)).toThrow('there is no such pair')
})

test('in the fairest result another pair is had without a worse one beside it', () => {
  fc.assert(
    fc.property(anyProblem(['fairest'], 4), (problem) => {
      const instance = readProblem(problem)
      const best = solveInstance(instance)
      if (best.certificate.kind !== 'fairest' || best.certificate.worst === undefined) return
      const floor = instance.sign * best.certificate.worst
      for (const { row, column } of allPairs(instance)) {
        const { change } = explainPair(instance, best, row, column)
        for (const pair of change?.taken ?? [])
          expect((pair.row === row && pair.column === column) || instance.sign * pair.score >= floor).toBe(true)
      }
    }),
  )
})
