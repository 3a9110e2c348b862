import { expect, test } from 'vitest'
import { byWeek, isNextWeek } from './coming-weeks.ts'

const coming = (day: string, meetings: number, dues = 0) => ({
  day,
  meetings,
  dues,
  deadlines: 0,
  ends: 0,
  renewals: 0,
})

test('days of a week are told together, and empty weeks are left out', () => {
  // The 15th of September 2027 is a Wednesday.
  const days = [coming('2027-09-16', 1), coming('2027-09-19', 2, 1), coming('2027-09-20', 4), coming('2027-10-07', 1)]
  expect(byWeek(days, '2027-09-15')).toEqual([
    { from: '2027-09-15', to: '2027-09-19', meetings: 3, dues: 1, deadlines: 0, ends: 0, renewals: 0 },
    { from: '2027-09-20', to: '2027-09-26', meetings: 4, dues: 0, deadlines: 0, ends: 0, renewals: 0 },
    { from: '2027-10-04', to: '2027-10-10', meetings: 1, dues: 0, deadlines: 0, ends: 0, renewals: 0 },
  ])
})

test('on a Sunday the week has one day', () => {
  expect(byWeek([coming('2027-09-19', 1)], '2027-09-19')).toMatchObject([{ from: '2027-09-19', to: '2027-09-19' }])
})

test('next week begins on the Monday after this one', () => {
  expect(['2027-09-20', '2027-09-27'].map((monday) => isNextWeek(monday, '2027-09-15'))).toEqual([true, false])
  expect(isNextWeek('2027-09-20', '2027-09-19')).toBe(true)
})
