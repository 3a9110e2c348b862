import { expect, test } from 'vitest'
import { endingByMonth } from './coming-months.ts'

test('endings of the next three months are counted by month, soonest first', () => {
  const endings = ['2027-02-28', '2026-12-01', '2026-12-31', '2026-11-21', '2027-03-01']
  expect(endingByMonth(endings, '2026-11-22')).toEqual([
    { month: '2026-12', count: 2 },
    { month: '2027-02', count: 1 },
  ])
})

test('nothing ends when nothing is there', () => expect(endingByMonth([], '2026-11-22')).toEqual([]))
