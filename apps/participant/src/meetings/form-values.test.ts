import { expect, test } from 'vitest'
import { readTime } from '../app/read-time.ts'
import { asKind, asMode, instantOf, minutesOf, whenOf } from './form-values.ts'

const toronto = 'America/Toronto'

test('a time is read as it is written in either language', () => {
  expect(['14:30', '9:05', '14 h 30', '14h30', ' 8:00 '].map(readTime)).toEqual([
    '14:30',
    '09:05',
    '14:30',
    '14:30',
    '08:00',
  ])
  expect(['', '25:00', '14:60', 'after lunch', '1430'].map(readTime)).toEqual([null, null, null, null, null])
})

test('day and time mean an instant, where clocks show it once', () => {
  expect(instantOf({ day: '2027-03-03', time: '14:00', which: null }, toronto)).toBe('2027-03-03T19:00:00.000Z')
  expect(instantOf({ day: null, time: '14:00', which: null }, toronto)).toBeNull()
  expect(instantOf({ day: '2027-03-14', time: '02:30', which: null }, toronto)).toBeNull()
})

test('what clocks show twice means nothing until one is chosen, and is shown as it was chosen', () => {
  const twice = { day: '2027-11-07', time: '01:30' }
  expect(instantOf({ ...twice, which: null }, toronto)).toBeNull()
  for (const which of ['first', 'second']) {
    const instant = instantOf({ ...twice, which }, toronto)
    expect(instant && whenOf(instant, toronto)).toEqual({ ...twice, which })
  }
  expect(whenOf('2028-02-29T17:00:00Z', toronto)).toEqual({ day: '2028-02-29', time: '12:00', which: null })
})

test('only what the contract knows is a mode, a kind or a number of minutes', () => {
  expect([asMode('VIDEO'), asMode('PIGEON'), asMode(null)]).toEqual(['VIDEO', null, null])
  expect([asKind('CALL'), asKind('')]).toEqual(['CALL', null])
  expect([minutesOf('45'), minutesOf(' 60 '), minutesOf('an hour'), minutesOf('-5'), minutesOf('')]).toEqual([
    45,
    60,
    null,
    null,
    null,
  ])
})
