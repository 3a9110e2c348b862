import { expect, test } from 'vitest'
import { lengthOf, minutesOf } from './hours.ts'

test('lengths in hours and minutes', () => {
  expect([0, 5, 60, 301].map(lengthOf)).toEqual(['0\u00a0min', '5\u00a0min', '1\u00a0h', '5\u00a0h\u00a01\u00a0min'])
})

test('minutes are whole, and those of a day at most', () => {
  expect([' 45 ', '1440'].map(minutesOf)).toEqual([45, 1440])
  expect(['', '0', '1441', '1.5', '-3', '1e2', 'ten'].map(minutesOf)).toEqual(Array(7).fill(null))
})
