import { expect, test } from 'vitest'
import { factsOf } from './mentorship-csv.ts'

const dayOf = (instant: string) => instant.slice(0, 10)
const row = {
  goalCount: 3,
  pairedAt: '2027-01-02T10:00:00Z',
  startsOn: '2027-01-15',
  endsOn: '2028-01-15',
  ending: null,
}

test('a term is told by its last day, not by the first day after it', () => {
  expect(factsOf(row, dayOf)).toEqual([3, '2027-01-02', '2027-01-15', '2028-01-14'])
})

test('what ended before its term is told by the day on which it ended', () => {
  const ending = { __typename: 'MentorshipEnding' as const, words: 'It ended early.', lastDay: '2027-06-30' }
  expect(factsOf({ ...row, ending }, dayOf)).toEqual([3, '2027-01-02', '2027-01-15', '2027-06-30'])
})

test('what has not begun has no days', () => {
  expect(factsOf({ ...row, startsOn: null, endsOn: null }, dayOf)).toEqual([3, '2027-01-02', null, null])
})
