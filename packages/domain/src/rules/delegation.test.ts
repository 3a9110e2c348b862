import { expect, test } from 'vitest'
import { rangeFor } from './delegation.ts'

test.each([
  ['of the same stretch as it is', { least: 4, most: 12 }, 'term', 'term', { least: 4, most: 12 }],
  ['in whole numbers, never beyond it', { least: 4, most: 18 }, 'year', 'month', { least: 1, most: 1 }],
  ['upwards too', { least: 1, most: 2 }, 'month', 'quarter', { least: 3, most: 6 }],
  ['one side alone', { least: null, most: 6 }, 'year', 'month', { least: null, most: 0 }],
  ['the other side alone', { least: 6, most: null }, 'year', 'quarter', { least: 2, most: null }],
  ['of no fixed length not at all', { least: 1, most: 2 }, 'between-meetings', 'month', { least: null, most: null }],
  ['for no fixed length not at all', { least: 1, most: 2 }, 'year', 'term', { least: null, most: null }],
] as const)('a range is kept %s', (_how, range, of, per, expected) =>
  expect(rangeFor(range, of, per)).toEqual(expected),
)
