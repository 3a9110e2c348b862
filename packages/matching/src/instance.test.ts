import { describe, expect, test } from 'vitest'
import { MatchingError } from './errors.ts'
import { readProblem } from './instance.ts'
import type { Problem } from './problem.ts'

const good: Problem = {
  rows: 2,
  columns: 3,
  objective: 'pairs',
  scores: { kind: 'dense', values: [1, 2, 3, 4, 5, 6] },
}
const sparse = (rowStart: number[], column: number[], score: number[]): Partial<Problem> => ({
  scores: { kind: 'sparse', rowStart, column, score },
})
const dense = (...values: number[]): Partial<Problem> => ({ scores: { kind: 'dense', values } })
const people = (length: number) => ({
  tags: new Int32Array(length),
  place: new Int32Array(length),
  group: new Int32Array(length),
})
const features = { kind: 'features', scorer: 'shared-tags', settings: {} } as const

describe('a problem that cannot be is refused, with its place', () => {
  test.each<[string, Partial<Problem>, string, object]>([
    ['NaN', dense(1, 2, 3, 4, NaN, 6), 'not-an-integer', { field: 'scores.values', row: 1, column: 1 }],
    ['infinite', dense(1, Infinity, 3, 4, 5, 6), 'not-an-integer', { field: 'scores.values', row: 0, column: 1 }],
    ['fractional', dense(1, 2, 3, 4, 5, 6.5), 'not-an-integer', { field: 'scores.values', row: 1, column: 2 }],
    ['too large', dense(1, 2, 1e9 + 1, 4, 5, 6), 'out-of-bounds', { field: 'scores.values', row: 0, column: 2 }],
    ['too small', dense(1, 2, 3, -1e9 - 1, 5, 6), 'out-of-bounds', { field: 'scores.values', row: 1, column: 0 }],
    ['a score short', dense(1, 2, 3, 4, 5), 'wrong-length', { field: 'scores.values' }],
    ['rows short', sparse([0, 1], [0], [5]), 'wrong-length', { field: 'scores.rowStart' }],
    ['rows that descend', sparse([0, 2, 1], [0, 1], [5, 6]), 'malformed', { field: 'scores.rowStart', row: 1 }],
    ['rows that end early', sparse([0, 1, 1], [0, 1], [5, 6]), 'malformed', { field: 'scores.rowStart' }],
    [
      'no such column',
      sparse([0, 1, 2], [0, 3], [5, 6]),
      'out-of-bounds',
      { field: 'scores.column', row: 1, column: 3 },
    ],
    ['scores short', sparse([0, 1, 2], [0, 1], [5]), 'wrong-length', { field: 'scores.score' }],
    [
      'a sparse score',
      sparse([0, 0, 2], [0, 2], [5, 0.5]),
      'not-an-integer',
      { field: 'scores.score', row: 1, column: 2 },
    ],
    [
      'a pair twice',
      sparse([0, 0, 3], [2, 0, 2], [1, 2, 3]),
      'pair-twice',
      { field: 'scores.column', row: 1, column: 2 },
    ],
    ['rows below zero', { rows: -1 }, 'out-of-bounds', { field: 'rows' }],
    ['half a column', { columns: 2.5 }, 'not-an-integer', { field: 'columns' }],
    ['a capacity below zero', { rowCapacity: [1, -1] }, 'out-of-bounds', { field: 'rowCapacity', row: 1 }],
    ['half a capacity', { columnCapacity: [1, 0.5, 1] }, 'not-an-integer', { field: 'columnCapacity', column: 1 }],
    ['capacities short', { columnCapacity: [1, 1] }, 'wrong-length', { field: 'columnCapacity' }],
    ['forbidden beyond', { forbidden: [[2, 0]] }, 'out-of-bounds', { field: 'forbidden[0]', row: 2 }],
    ['locked beyond', { locked: [[0, 3]] }, 'out-of-bounds', { field: 'locked[0]', row: 0, column: 3 }],
    ['locked half', { locked: [[0.5, 0]] }, 'out-of-bounds', { field: 'locked[0]', row: 0.5 }],
    [
      'locked and forbidden',
      { locked: [[0, 1]], forbidden: [[0, 1]] },
      'forbidden-pair-locked',
      { field: 'locked[0]', row: 0, column: 1 },
    ],
    [
      'locked twice',
      {
        rowCapacity: [2, 2],
        locked: [
          [0, 1],
          [0, 1],
        ],
      },
      'pair-twice',
      { field: 'locked[1]', row: 0, column: 1 },
    ],
    [
      'locked but not eligible',
      { ...sparse([0, 1, 1], [0], [5]), locked: [[0, 1]] },
      'locked-pair-not-eligible',
      { field: 'locked[0]', row: 0, column: 1 },
    ],
    [
      'locked over the row',
      {
        locked: [
          [0, 1],
          [0, 2],
        ],
      },
      'locked-over-capacity',
      { field: 'locked[1]', row: 0, column: 2 },
    ],
    [
      'locked over the column',
      {
        locked: [
          [0, 1],
          [1, 1],
        ],
      },
      'locked-over-capacity',
      { field: 'locked[1]', row: 1, column: 1 },
    ],
    ['another objective', { objective: 'best' as 'pairs' }, 'unknown-name', { field: 'objective' }],
    ['a seed below zero', { seed: -1 }, 'out-of-bounds', { field: 'seed' }],
    [
      'another kind',
      { scores: { kind: 'list' } as unknown as Problem['scores'] },
      'unknown-name',
      { field: 'scores.kind' },
    ],
    [
      'another scorer',
      { scores: { ...features, scorer: 'x', row: {}, column: {} } },
      'unknown-name',
      { field: 'scores.scorer' },
    ],
    ['no features', { scores: { ...features, row: {}, column: {} } }, 'malformed', { field: 'scores.row.tags' }],
    [
      'settings that score beyond the bound',
      { scores: { ...features, row: people(2), column: people(3), settings: { weight: 31_250_001 } } },
      'out-of-bounds',
      { field: 'scores.settings' },
    ],
    [
      'other pairs for the columns',
      {
        ...sparse([0, 1, 1], [0], [5]),
        columnScores: { kind: 'sparse', rowStart: [0, 1, 1], column: [1], score: [5] },
      },
      'malformed',
      { field: 'columnScores' },
    ],
  ])('%s', (_, wrong, fault, place) => {
    const read = () => readProblem({ ...good, ...wrong })
    expect(read).toThrow(MatchingError)
    expect(read).toThrow(expect.objectContaining({ fault, place }))
  })

  test('the sentence names the field, the row and the column', () => {
    expect(() => readProblem({ ...good, ...dense(1, 2, 3, 4, NaN, 6) })).toThrow(
      'scores.values, row 1, column 1: NaN is no integer',
    )
  })
})

test('columns of a row may stand in any order', () => {
  const { scores } = readProblem({ ...good, ...sparse([0, 2, 5], [1, 0, 2, 0, 1], [10, 11, 12, 13, 14]) })
  expect(scores).toEqual({
    kind: 'sparse',
    rowStart: Int32Array.of(0, 2, 5),
    column: Int32Array.of(0, 1, 0, 1, 2),
    score: Int32Array.of(11, 10, 13, 14, 12),
  })
})
