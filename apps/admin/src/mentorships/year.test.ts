import { expect, test } from 'vitest'
import { yearOf } from './year.ts'

const dayOf = (instant: string) => instant.slice(0, 10)
const words = { agreement: 'Agreement', term: 'Term', signed: (day: string) => `signed ${day}` }
const pairedAt = '2027-01-02T10:00:00Z'

test('a running pair is drawn from the pairing to its end', () => {
  const running = { phase: 'ACTIVE' as const, pairedAt, startsOn: '2027-01-15', endsOn: '2028-01-15' }
  expect(yearOf(running, '2027-06-01', dayOf, words)).toMatchObject({ from: '2027-01-02', to: '2028-01-15' })
})

test('an undone pair ends on the day it was undone', () => {
  const undone = { phase: 'UNDONE' as const, pairedAt, undoneAt: '2027-01-09T10:00:00Z' }
  const { to, phases } = yearOf(undone, '2027-06-01', dayOf, words)
  expect([to, phases.map(({ key }) => key)]).toEqual(['2027-01-09', ['agreement']])
})
