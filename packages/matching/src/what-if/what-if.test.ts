import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyAssignment } from '../brute-force.examples.ts'
import { findFlaw } from '../check.ts'
import { MatchingError } from '../errors.ts'
import { readProblem } from '../instance.ts'
import { anyProblem } from '../problems.examples.ts'
import type { Problem } from '../problem.ts'
import { solve } from '../solve.ts'
import type { ProblemChange } from './problem-change.ts'
import { WhatIf } from './what-if.ts'

/** Thousands of problems, on a machine that may be busy. */
const slow = { timeout: 240_000 }

const member = fc.nat({ max: 4 })
const places = fc.nat({ max: 3 })
const pair = { row: member, column: member }
const anyChange: fc.Arbitrary<ProblemChange> = fc.oneof(
  fc.record({ kind: fc.constant('row-capacity' as const), row: member, capacity: places }),
  fc.record({ kind: fc.constant('column-capacity' as const), column: member, capacity: places }),
  fc.record({ kind: fc.constant('score' as const), ...pair, score: fc.integer({ min: -60, max: 60 }) }),
  fc.record({ kind: fc.constantFrom('forbid' as const, 'allow' as const), ...pair }),
  fc.record({ kind: fc.constantFrom('lock' as const, 'unlock' as const), ...pair }),
  fc.record({ kind: fc.constantFrom('add-row' as const, 'add-column' as const), capacity: places }),
  fc.record({ kind: fc.constant('remove-row' as const), row: member }),
  fc.record({ kind: fc.constant('remove-column' as const), column: member }),
)

test('every change is solved to what solving anew finds, and proved', slow, () => {
  fc.assert(
    fc.property(anyProblem(['pairs', 'score']), fc.array(fc.array(anyChange, { maxLength: 4 })), (problem, changes) => {
      const whatIf = new WhatIf(problem)
      expect(findFlaw(readProblem(problem), whatIf.assignment)).toBeUndefined()
      for (const some of changes) {
        try {
          whatIf.change(some)
        } catch (error) {
          expect(error).toBeInstanceOf(MatchingError)
        }
        const now = whatIf.problem()
        expect(findFlaw(readProblem(now), whatIf.assignment)).toBeUndefined()
        const anew = solve(now)
        expect([whatIf.assignment.row.length, whatIf.assignment.total]).toEqual([
          problem.objective === 'pairs' ? anew.row.length : whatIf.assignment.row.length,
          anew.total,
        ])
      }
    }),
    { numRuns: 1000 },
  )
})

const threeByThree: Problem = {
  rows: 3,
  columns: 3,
  scores: { kind: 'dense', values: [9, 5, 1, 8, 7, 1, 6, 6, 2] },
  objective: 'pairs',
}

test('somebody who is added is paired, and somebody who is removed is nobody’s partner', () => {
  const whatIf = new WhatIf(threeByThree)
  whatIf.change([
    { kind: 'add-row', capacity: 1 },
    { kind: 'score', row: 3, column: 2, score: 4 },
  ])
  expect(whatIf.assignment.rows).toBe(4)
  expect([...whatIf.assignment.row]).toContain(3)
  whatIf.change([{ kind: 'remove-column', column: 2 }])
  expect([...whatIf.assignment.column]).not.toContain(2)
  expect([...whatIf.assignment.row]).not.toContain(3)
})

test('a change that cannot be made says why, and those before it are made', () => {
  const whatIf = new WhatIf(threeByThree)
  const changes: ProblemChange[] = [
    { kind: 'lock', row: 0, column: 2 },
    { kind: 'forbid', row: 0, column: 2 },
    { kind: 'remove-row', row: 1 },
  ]
  expect(() => whatIf.change(changes)).toThrow(expect.objectContaining({ fault: 'forbidden-pair-locked' }))
  expect(whatIf.problem().locked).toEqual([[0, 2]])
  expect([...whatIf.assignment.row]).toEqual([0, 1, 2])
  expect(whatIf.assignment.column[0]).toBe(2)
  expect(() => whatIf.change([{ kind: 'score', row: 9, column: 0, score: 1 }])).toThrow(
    expect.objectContaining({ fault: 'out-of-bounds', place: { field: 'change', row: 9 } }),
  )
  expect(() => whatIf.change([{ kind: 'row-capacity', row: 0, capacity: 0 }])).toThrow(
    expect.objectContaining({ fault: 'locked-over-capacity' }),
  )
})

test('of as few changes as possible, what is said to be proved is so', slow, () => {
  fc.assert(
    fc.property(
      anyProblem(['pairs', 'score'], 3),
      fc.array(anyChange, { maxLength: 4 }),
      fc.nat({ max: 40 }),
      (problem, changes, loss) => {
        const whatIf = new WhatIf(problem)
        const before = whatIf.assignment
        try {
          whatIf.change(changes)
        } catch (error) {
          expect(error).toBeInstanceOf(MatchingError)
        }
        const best = whatIf.assignment
        const found = whatIf.fewestChanges(before, loss)
        const instance = readProblem(whatIf.problem())
        const keyOf = (row: number, column: number) => row * 100 + column
        const had = new Set(Array.from(before.row, (row, at) => keyOf(row, before.column[at])))
        const locked = instance.locked.filter((lock) => had.has(keyOf(lock.row, lock.column))).length

        // The fewest by trying everything: as many pairs where that comes first, and within the loss.
        const bestTotal = instance.sign * best.total
        const lockedTotal = instance.locked.reduce((sum, lock) => sum + instance.sign * lock.score, 0)
        let fewest = Infinity
        everyAssignment(instance, (chosen) => {
          const total = chosen.reduce((sum, { worth }) => sum + worth, lockedTotal)
          const isWithin = total >= bestTotal - loss
          const isFull = instance.objective === 'score' || chosen.length + instance.locked.length === best.row.length
          const kept = chosen.filter(({ row, column }) => had.has(keyOf(row, column))).length
          if (isWithin && isFull) fewest = Math.min(fewest, before.row.length - locked - kept)
        })
        expect(found.atLeast).toBeLessThanOrEqual(fewest)
        expect(found.givenUp).toBeGreaterThanOrEqual(fewest)
        expect(found.loss).toBeLessThanOrEqual(loss)
        expect(found.total).toBe(best.total - instance.sign * found.loss)
        expect(found.total).toBe(found.chosen.score.reduce((sum, score) => sum + score, 0))
        const stays = Array.from(found.chosen.row, (row, at) => keyOf(row, found.chosen.column[at])).filter((key) =>
          had.has(key),
        )
        expect(before.row.length - stays.length).toBe(found.givenUp)
        expect(findFlaw(instance, whatIf.assignment)).toBeUndefined()
      },
    ),
    { numRuns: 1000 },
  )
})
