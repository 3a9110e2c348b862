import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MatchingError } from '../errors.ts'
import type { SparsePairs } from '../sparse-pairs.ts'
import { unwatched } from '../watch.ts'
import { pairMost } from './most-pairs.ts'
import { openMarket } from './side.ts'
import { solveSparse } from './solve-sparse.ts'
import { anyPairs, bonusFor, gaps, pairsFrom } from './sparse.examples.ts'

/** Thousands of problems, on a machine that may be busy. */
const slow = { timeout: 240_000 }

const totalOf = ({ score }: SparsePairs, chosen: Int32Array) => chosen.reduce((sum, pair) => sum + score[pair], 0)
const many = (length: number, each: number) => new Int32Array(length).fill(each)

test.each([4, 12, 30])('the prices prove every assignment of up to %i members a side', (most) => {
  fc.assert(
    fc.property(anyPairs(most), fc.boolean(), (pairs, isPairsFirst) => {
      const bonus = isPairsFirst ? bonusFor(pairs) : 0
      expect(gaps(pairs, bonus, solveSparse(pairs, bonus))).toEqual([])
    }),
    { numRuns: Math.round(4000 / most) },
  )
})

test('the same pairs give the same solution', () => {
  fc.assert(
    fc.property(anyPairs(8), (pairs) => {
      expect(solveSparse(pairs, bonusFor(pairs))).toEqual(solveSparse(pairs, bonusFor(pairs)))
    }),
  )
})

test('with rows and columns in each other’s place the total is the same', () => {
  fc.assert(
    fc.property(anyPairs(10), (pairs) => {
      const scores = new Map<number, number>()
      for (let row = 0; row < pairs.rows; row++)
        for (let pair = pairs.rowStart[row]; pair < pairs.rowStart[row + 1]; pair++)
          scores.set(pairs.column[pair] * 100 + row, pairs.score[pair])
      const turned = pairsFrom(
        pairs.columns,
        pairs.rows,
        (row, column) => scores.get(row * 100 + column),
        pairs.columnCapacity,
        pairs.rowCapacity,
      )
      const [one, other] = [solveSparse(pairs, bonusFor(pairs)), solveSparse(turned, bonusFor(turned))]
      expect([other.chosen.length, totalOf(turned, other.chosen)]).toEqual([
        one.chosen.length,
        totalOf(pairs, one.chosen),
      ])
    }),
  )
})

describe('adversaries', () => {
  const proved = (pairs: SparsePairs, bonus = bonusFor(pairs)) => {
    const solution = solveSparse(pairs, bonus)
    expect(gaps(pairs, bonus, solution)).toEqual([])
    return { count: solution.chosen.length, total: totalOf(pairs, solution.chosen) }
  }

  test('one mentor whom everybody wants', () => {
    const hub = pairsFrom(2000, 1, (row) => row % 97, many(2000, 1), [1000])
    expect(proved(hub).count).toBe(1000)
    const capacity = many(301, 1)
    capacity[0] = 50
    const alsoOthers = pairsFrom(
      300,
      301,
      (row, column) => (column === 0 ? 1000 + row : column === row + 1 ? 1 : undefined),
      many(300, 1),
      capacity,
    )
    expect(proved(alsoOthers)).toEqual({ count: 300, total: 50 * 1000 + (250 + 299) * 25 + 250 })
  })

  test('nobody, nothing eligible, no places', () => {
    expect(proved(pairsFrom(0, 0, () => 1, [], []))).toEqual({ count: 0, total: 0 })
    expect(proved(pairsFrom(5, 5, () => undefined, many(5, 1), many(5, 1)))).toEqual({ count: 0, total: 0 })
    expect(proved(pairsFrom(5, 5, () => 7, many(5, 0), many(5, 1)))).toEqual({ count: 0, total: 0 })
    expect(proved(pairsFrom(5, 5, () => 7, many(5, 1), many(5, 0)))).toEqual({ count: 0, total: 0 })
  })

  test('parts that do not touch', () => {
    const parts = pairsFrom(
      400,
      400,
      (row, column) => (Math.floor(row / 4) === Math.floor(column / 4) ? (row * column) % 11 : undefined),
      many(400, 1),
      many(400, 1),
    )
    expect(proved(parts).count).toBe(400)
  })

  test('all scores equal', () => {
    const equal = (row: number, column: number) => ((row + column) % 7 === 0 ? 5 : undefined)
    expect(proved(pairsFrom(350, 350, equal, many(350, 1), many(350, 1)))).toEqual({ count: 350, total: 1750 })
    expect(proved(pairsFrom(350, 100, equal, many(350, 2), many(100, 3)))).toEqual({ count: 300, total: 1500 })
  })

  test('a war of prices: many want few, with a great bonus', () => {
    const few = pairsFrom(200, 20, (row, column) => (row * column) % 13, many(200, 1), many(20, 2))
    expect(proved(few).count).toBe(40)
  })

  test('losses are not taken for their own sake, but for one more pair', () => {
    const losses = pairsFrom(3, 3, (row, column) => -1 - row - column, many(3, 1), many(3, 1))
    expect(proved(losses, 0).count).toBe(0)
    expect(proved(losses)).toEqual({ count: 3, total: -9 })
  })
})

test('as many pairs as can be, with a cover that proves it', slow, () => {
  fc.assert(
    fc.property(anyPairs(12), (pairs) => {
      const market = openMarket(pairs, 0)
      const { rowLevel, columnLevel } = pairMost(market, unwatched)
      const count = market.rows.used.reduce((sum, used) => sum + used, 0)
      expect(count).toBe(solveSparse(pairs, bonusFor(pairs)).chosen.length)
      let cover = 0
      for (let row = 0; row < pairs.rows; row++) if (rowLevel[row] < 0) cover += pairs.rowCapacity[row]
      for (let column = 0; column < pairs.columns; column++)
        if (columnLevel[column] >= 0) cover += pairs.columnCapacity[column]
      for (let row = 0; row < pairs.rows; row++)
        for (let pair = pairs.rowStart[row]; pair < pairs.rowStart[row + 1]; pair++)
          if (rowLevel[row] >= 0 && columnLevel[pairs.column[pair]] < 0) cover++
      expect(cover).toBe(count)
    }),
    { numRuns: 1000 },
  )
})

test('a watch ends the run wherever it is', slow, () => {
  const score = (row: number, column: number) => ((row * 31) ^ (column * 17)) % 1013
  const pairs = pairsFrom(
    1000,
    1000,
    (row, column) => ((row ^ column) % 9 === 0 ? score(row, column) : undefined),
    many(1000, 1),
    many(1000, 1),
  )
  let looks = 0
  solveSparse(pairs, bonusFor(pairs), { ...unwatched, look: () => void looks++ })
  expect(looks).toBeGreaterThan(1)
  for (let last = 1; last <= looks; last++) {
    let left = last
    const look = () => {
      if (--left === 0) throw new MatchingError('cancelled', 'enough')
    }
    expect(() => solveSparse(pairs, bonusFor(pairs), { ...unwatched, look })).toThrow('enough')
  }
})
