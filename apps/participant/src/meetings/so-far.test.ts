import { expect, test } from 'vitest'
import { countedNow, soFarOf } from './so-far.ts'
import type { CountedTask } from './so-far.ts'

const norm = { measure: 'contacts' }
const year = (count: number, planned = 0, until = '2027-10-01'): CountedTask[] => [
  { strength: 'EXPECTED', count, target: 2, most: null, planned, until, norm },
  { strength: 'RECOMMENDED', count, target: 4, most: 6, planned, until, norm },
  { strength: 'RECOMMENDED', count: 0, target: 1, most: null, planned, until, norm },
]

test('three zones: before what is asked, between, and where it is suggested', () => {
  const zones = [0, 1, 2, 3, 4, 6, 7].map((count) => soFarOf(year(count))?.zone)
  expect(zones).toEqual(['asked', 'asked', 'between', 'between', 'suggested', 'suggested', 'beyond'])
  expect(soFarOf(year(1, 2))).toMatchObject({ count: 1, planned: 2, asked: 2, least: 4, most: 6 })
})

test('of several years the present one', () => {
  expect(soFarOf([...year(6), ...year(1, 0, '2028-10-01')])).toMatchObject({ count: 1, until: '2028-10-01' })
})

test('a program that suggests no range has no zones', () => {
  expect(soFarOf(year(1).slice(0, 1))).toBeNull()
  expect(soFarOf([])).toBeNull()
})

test('otherwise each figure of the present stretch of time is told once', () => {
  const task = (key: string, since: string, until: string | null, measure = 'contacts') => ({
    ...{ key, since, until, strength: 'EXPECTED' as const, count: 1, target: 2, planned: 0, norm: { measure } },
  })
  const tasks = [
    task('check-ins/2027-01-01/mentor', '2027-01-01', '2027-02-01'),
    task('check-ins/2027-02-01/mentor', '2027-02-01', '2027-03-01'),
    task('check-ins/2027-02-01/protege', '2027-02-01', '2027-03-01'),
    task('informal/2027-02-10/mentor', '2027-02-10', null),
    task('informal/2027-02-20/mentor', '2027-02-20', null),
    task('hours/2027-02-01/mentor', '2027-02-01', '2027-03-01', 'hours'),
  ]
  expect(countedNow(tasks, '2027-02-15').map(({ key }) => key)).toEqual([
    'check-ins/2027-02-01/mentor',
    'informal/2027-02-10/mentor',
  ])
})
