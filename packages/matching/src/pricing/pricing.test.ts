import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFlaw } from '../check.ts'
import { numbers } from '../families.examples.ts'
import { readProblem } from '../instance.ts'
import { orderOf } from '../order.ts'
import { anyProblem } from '../problems.examples.ts'
import type { FeatureScores, Problem } from '../problem.ts'
import { rowScorer } from '../scorers/scorer.ts'
import { solve } from '../solve.ts'
import { solveSparse } from '../sparse/solve-sparse.ts'
import { unwatched } from '../watch.ts'
import { BestFew } from './best-few.ts'
import { pricingPass } from './pass.ts'
import { plainPricer } from './pricer.ts'
import { simdPricer } from './simd-pricer.ts'
import { solveByPricing } from './solve-by-pricing.ts'

/** Thousands of problems, on a machine that may be busy. */
const slow = { timeout: 240_000 }

/** People known by their tags, place and group. */
const anyPeople: fc.Arbitrary<Problem & { scores: FeatureScores }> = fc
  .record({
    rows: fc.integer({ min: 1, max: 30 }),
    columns: fc.integer({ min: 1, max: 30 }),
    words: fc.integer({ min: 1, max: 3 }),
    groups: fc.constantFrom(1, 3, 100),
    weight: fc.constantFrom(0, 1, 700),
    distance: fc.constantFrom(0, 2),
    minimise: fc.boolean(),
    seed: fc.constantFrom(0, 7),
    objective: fc.constantFrom('pairs' as const, 'score' as const),
  })
  .chain(({ rows, columns, words, groups, weight, distance, minimise, seed, objective }) => {
    const list = (length: number, each: fc.Arbitrary<number>) =>
      fc.array(each, { minLength: length, maxLength: length }).map((numbers) => Int32Array.from(numbers))
    const side = (count: number) =>
      fc.record({
        tags: list(count * words, fc.integer()),
        place: list(count, fc.nat({ max: 90 })),
        group: list(count, fc.nat({ max: groups })),
      })
    const one = fc.tuple(fc.nat({ max: rows - 1 }), fc.nat({ max: columns - 1 }))
    return fc
      .record({
        row: side(rows),
        column: side(columns),
        forbidden: fc.array(one, { maxLength: 4 }),
        rowCapacity: list(rows, fc.nat({ max: 2 })),
        columnCapacity: list(columns, fc.nat({ max: 3 })),
      })
      .map(({ row, column, ...rest }) => ({
        ...{ rows, columns, objective, minimise, seed, ...rest },
        scores: { kind: 'features', scorer: 'shared-tags', row, column, settings: { weight, distance } } as const,
      }))
  })

test('the best few are those that sorting gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 20 })),
      fc.integer({ min: 1, max: 6 }),
      fc.nat({ max: 10 }),
      (worths, limit, floor) => {
        const few = new BestFew(limit)
        few.begin(floor)
        worths.forEach((worth, column) => few.offer(column, worth, worth))
        const best = worths.filter((worth) => worth > floor).toSorted((one, other) => other - one)
        expect([...few.score.subarray(0, few.count)].toSorted((one, other) => other - one)).toEqual(
          best.slice(0, limit),
        )
      },
    ),
  )
})

test('WebAssembly finds what plain TypeScript finds', slow, () => {
  fc.assert(
    fc.property(anyPeople, fc.integer({ min: 1, max: 5 }), fc.array(fc.nat({ max: 900 })), (people, limit, prices) => {
      const instance = readProblem(people)
      const order = orderOf(instance.seed, instance.rows, instance.columns)
      const [plain, simd] = [plainPricer(instance, order), simdPricer(instance, order)]
      if (!simd) throw new Error('it was not built: npm run generate -w packages/matching')
      const floors = new Float64Array(instance.rows).fill(-Infinity)
      const columnPrice = new Float64Array(instance.columns)
      // Of equal worth either finds whichever comes first in its own order, so the worths are compared.
      const worths = (pricer: typeof plain) => {
        pricer.setPrices(columnPrice)
        const found = pricingPass(pricer, floors, limit, unwatched)
        return Array.from(floors, (_, row) =>
          Array.from(found.column.subarray(found.rowStart[row], found.rowStart[row + 1]), (column, at) => {
            return found.score[found.rowStart[row] + at] - columnPrice[column]
          }).toSorted((one, other) => one - other),
        )
      }
      expect(worths(simd)).toEqual(worths(plain))
      expect(simd.range().least).toBeLessThanOrEqual(plain.range().least)
      expect(simd.range().greatest).toBeGreaterThanOrEqual(plain.range().greatest)
      prices
        .slice(0, instance.columns)
        .forEach((price, column) => (columnPrice[column] = price > 800 ? Infinity : price))
      floors.fill(100, 0, instance.rows >> 1)
      expect(worths(simd)).toEqual(worths(plain))
    }),
    { numRuns: 500 },
  )
})

test('however few are held, the result is proved over all pairs', slow, () => {
  fc.assert(
    fc.property(anyPeople, fc.integer({ min: 1, max: 6 }), (people, candidates) => {
      const instance = readProblem(people)
      const assignment = solve(people, { candidates })
      expect(findFlaw(instance, assignment)).toBeUndefined()
      const scoreRow = rowScorer(people.scores, people.rows, people.columns)
      const values = new Int32Array(people.rows * people.columns)
      for (let row = 0; row < people.rows; row++)
        scoreRow(row, values.subarray(row * people.columns, (row + 1) * people.columns))
      const stored = solve({ ...people, scores: { kind: 'dense', values } })
      expect(assignment.total).toBe(stored.total)
      if (people.objective === 'pairs') expect(assignment.row).toHaveLength(stored.row.length)
    }),
    { numRuns: 500 },
  )
})

test('stored scores can be priced too', slow, () => {
  fc.assert(
    fc.property(anyProblem(['pairs', 'score'], 6), fc.integer({ min: 1, max: 2 }), (problem, candidates) => {
      const assignment = solve(problem, { candidates })
      expect(findFlaw(readProblem(problem), assignment)).toBeUndefined()
      expect(assignment.total).toBe(solve(problem).total)
    }),
    { numRuns: 1000 },
  )
})

test('the best candidates alone lose pairs, the rounds find them', slow, () => {
  const size = 200
  const draw = numbers(1)
  // Everybody scores highest with the same few.
  const values = Int32Array.from({ length: size * size }, (_, at) => draw(500) + (at % size < 40 ? 1000 : 0))
  const instance = readProblem({ rows: size, columns: size, scores: { kind: 'dense', values }, objective: 'pairs' })
  const order = orderOf(0, size, size)
  const best = pricingPass(plainPricer(instance, order), new Float64Array(size).fill(-Infinity), 5, unwatched)
  const { rowCapacity, columnCapacity } = instance
  const alone = solveSparse({ rows: size, columns: size, ...best, rowCapacity, columnCapacity }, 1e6)
  expect(alone.chosen.length).toBeLessThanOrEqual(40)
  const { pairs, solution } = solveByPricing(instance, order, 5, unwatched)
  expect(solution.chosen).toHaveLength(size)
  expect(pairs.column.length).toBeLessThan(size * size)
})
