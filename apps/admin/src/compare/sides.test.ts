import { expect, test } from 'vitest'
import { missingIn, numberOf, sideIn, usualSides } from './sides.ts'

test('a draft is compared with what holds, and else the newest edition with the one before', () => {
  expect(usualSides(['draft', 3, 2, 1], 2)).toEqual({ from: 2, to: 'draft' })
  expect(usualSides([3, 2, 1], 3)).toEqual({ from: 2, to: 3 })
})

test('one alone is compared with nothing', () => {
  expect([usualSides([1], 1), usualSides(['draft'], null), usualSides([], null)]).toEqual([null, null, null])
})

test('an address names what there is, and nothing else', () => {
  expect(['draft', '2', '9', '', undefined].map((side) => sideIn(side, ['draft', 2]))).toEqual([
    ...['draft', 2],
    ...[undefined, undefined, undefined],
  ])
  expect([numberOf('draft'), numberOf(2)]).toEqual([null, 2])
})

test('what an address names and there is not is told, once', () => {
  expect(missingIn(['99', 'abc'], [2, 1])).toEqual(['99', 'abc'])
  expect(missingIn(['draft', 'draft'], [2, 1])).toEqual(['draft'])
  expect(missingIn(['draft', '2'], ['draft', 2, 1])).toEqual([])
  expect(missingIn([undefined, '1'], [2, 1])).toEqual([])
})
