import { expect, test } from 'vitest'
import { startOfDay } from './instants.ts'

test.each([
  ['2027-01-15', 'America/Toronto', '2027-01-15T05:00:00.000Z'],
  ['2027-07-15', 'America/Toronto', '2027-07-15T04:00:00.000Z'],
  ['2027-03-14', 'America/Toronto', '2027-03-14T05:00:00.000Z'],
  ['2027-03-15', 'America/Toronto', '2027-03-15T04:00:00.000Z'],
  ['2027-01-15', 'Asia/Kolkata', '2027-01-14T18:30:00.000Z'],
  ['2027-01-15', 'Pacific/Auckland', '2027-01-14T11:00:00.000Z'],
  ['2027-01-15', 'UTC', '2027-01-15T00:00:00.000Z'],
])('%s begins in %s at %s', (day, zone, instant) => {
  expect(startOfDay(day, zone).toISOString()).toBe(instant)
})
