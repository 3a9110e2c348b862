import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../core/index.ts'
import { type MentorshipFacts, obligations, remindersDue } from '../obligations/index.ts'
import { resolve, type ResolvedBook, usnc } from '../rules/index.ts'
import { contact, year } from '../samples/index.ts'
import { monthsOfHours } from './given.ts'
import { timeInWords } from './sentences.ts'

const usncBook = resolve(usnc)
const given = (onDay: string, minutes: number, party: 'mentor' | 'protege' = 'mentor') => ({ onDay, minutes, party })
const told = (more: Partial<MentorshipFacts>, book: ResolvedBook, today: string) =>
  obligations(year({ agreement: null, goals: [], ...more }), book, today).filter(({ ask }) => ask.code === 'give-hours')

test('months, newest first, and always the present one', () => {
  const part = {
    contacts: [
      contact('2027-02-03'),
      contact('2027-02-04', { mode: 'written', minutes: 10 }),
      contact('2027-03-04', { state: 'planned' }),
    ],
    timeGiven: [given('2027-01-20', 15), given('2027-02-20', 5), given('2027-02-20', 90, 'protege')],
  }
  const months = (party: 'mentor' | 'protege', realTime = false) =>
    monthsOfHours(part, { party, realTime }, '2027-04-10')
  expect(months('mentor')).toEqual([
    { month: '2027-04-01', together: 0, beside: 0 },
    { month: '2027-02-01', together: 70, beside: 5 },
    { month: '2027-01-01', together: 0, beside: 15 },
  ])
  expect(months('protege', true)).toEqual([
    { month: '2027-04-01', together: 0, beside: 0 },
    { month: '2027-02-01', together: 60, beside: 0 },
  ])
})

test('time in words keeps to one line', () => {
  expect([0, 45, 60, 301].map(timeInWords)).toEqual([
    '0\u00a0min',
    '45\u00a0min',
    '1\u00a0h',
    '5\u00a0h\u00a01\u00a0min',
  ])
})

test('however much is given, a guide waits on nobody, is late for nobody and never reminds; the order makes no difference', () => {
  const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2027-01-10', days))
  const minutes = fc.integer({ min: 1, max: 1440 })
  const party = fc.constantFrom('mentor' as const, 'protege' as const)
  const entries = fc.array(fc.record({ onDay: day, minutes, party }), { maxLength: 20 })
  const contacts = fc
    .array(fc.record({ onDay: day, minutes }), { maxLength: 20 })
    .map((all) => all.map(({ onDay, ...more }, nth) => contact(onDay, { ...more, id: `c${nth}` })))
  fc.assert(
    fc.property(entries, contacts, day, (timeGiven, held, today) => {
      const all = told({ timeGiven, contacts: held, endsOn: null }, usncBook, today)
      expect(all.every(({ state, waitingOn }) => waitingOn === null && (state === 'met' || state === 'advice'))).toBe(
        true,
      )
      expect(remindersDue(all, { agreement: null }, [], today)).toEqual([])
      const turned = { timeGiven: timeGiven.toReversed(), contacts: held.toReversed(), endsOn: null }
      expect(told(turned, usncBook, today)).toEqual(all)
    }),
  )
})
