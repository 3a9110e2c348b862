import { describe, expect, test } from 'vitest'
import type { Party } from '../core/index.ts'
import { health, type MentorshipFacts, obligations, obligationSentence, remindersDue } from '../obligations/index.ts'
import { obligationInBrief, reminderWords } from '../obligations/index.ts'
import { bookOf, contact, stepNorm, year } from '../samples/index.ts'

const norm = stepNorm('next', { step: { does: 'next-meeting' }, moment: { at: 'each-meeting' } })
const book = bookOf(norm)
const names = { mentor: 'Ana', protege: 'Ben' }
const asked = (facts: Partial<MentorshipFacts>, today: string, rules = book) =>
  obligations(year({ agreement: null, ...facts }), rules, today)
const told = (facts: Partial<MentorshipFacts>, today: string, rules = book) =>
  asked(facts, today, rules).map(({ key, state, dueOn }) => [key, state, dueOn])
const planned = (day: string) => contact(day, { state: 'planned', plannedOn: '2027-02-01' })

describe('that there is a meeting to come (ASQP-27)', () => {
  test('is asked from the start on, until one is planned', () => {
    expect(told({}, '2027-01-15')).toEqual([['next/start/protege', 'open', '2027-01-29']])
    expect(told({}, '2027-01-22')).toEqual([['next/start/protege', 'due', '2027-01-29']])
    expect(told({}, '2027-01-30')).toEqual([['next/start/protege', 'overdue', '2027-01-29']])
    expect(told({ contacts: [planned('2027-02-20')] }, '2027-01-30')).toEqual([
      ['next/start/protege', 'met', '2027-01-29'],
    ])
    expect(told({ startsOn: '2027-02-01' }, '2027-01-30')).toEqual([])
  })

  test('and anew after each that took place; a call is none, nor is one that was called off', () => {
    const contacts = [
      contact('2027-02-03', { id: 'twice' }),
      contact('2027-02-03'),
      contact('2027-01-20'),
      contact('2027-02-10', { kind: 'call' }),
      contact('2027-02-25', { state: 'cancelled' }),
      contact('2027-01-12'),
    ]
    expect(told({ contacts }, '2027-02-12')).toEqual([['next/twice/protege', 'due', '2027-02-17']])
    expect(told({ contacts: [...contacts, planned('2027-03-03')] }, '2027-02-12')[0]?.[1]).toBe('met')
    // What was planned before the last one and never answered is none to come.
    expect(told({ contacts: [...contacts, planned('2027-02-01')] }, '2027-02-12')[0]?.[1]).toBe('due')
  })

  test('one whose day is past counts for a week: somebody will say whether it took place', () => {
    const contacts = [planned('2027-02-10')]
    expect(told({ contacts }, '2027-02-17')[0]?.[1]).toBe('met')
    expect(told({ contacts }, '2027-02-18')[0]?.[1]).toBe('overdue')
  })

  test('nothing is asked at the end of a term, nor reminded in a pause; the book may say by when', () => {
    const contacts = [contact('2028-01-05')]
    expect(told({ contacts }, '2028-01-10')).toEqual([])
    expect(asked({ contacts: [contact('2027-12-20')] }, '2028-01-20')[0]?.waitingOn).toBeNull()
    expect(asked({ endsOn: null, contacts }, '2028-01-20')).toHaveLength(1)
    const [inPause] = asked({ pauses: [{ from: '2027-01-20', until: null }] }, '2027-03-01')
    expect(inPause).toMatchObject({ state: 'open', remindFrom: null })
    expect(told({}, '2027-01-22', bookOf({ ...norm, dueDays: 5 }))).toEqual([
      ['next/start/protege', 'overdue', '2027-01-20'],
    ])
  })

  test('only whom it charges is reminded, as strongly as the book says, and others see it in their attention', () => {
    const facts = year({ agreement: null })
    const due = (strength: 'guideline' | 'recommended' | 'expected', today = '2027-01-22') =>
      remindersDue(obligations(facts, bookOf({ ...norm, strength }), today), facts, [], today).map(
        ({ party, line }) => [party, line],
      )
    expect(due('expected')).toEqual([['protege', 'reminder']])
    expect(due('recommended')).toEqual([['protege', 'digest']])
    expect(due('guideline')).toEqual([])
    expect(due('expected', '2027-01-21')).toEqual([])
    const overdue = obligations(facts, book, '2027-02-01')
    expect(health(overdue, facts, '2027-02-01')).toMatchObject({
      state: 'attention',
      reasons: [{ code: 'expected-overdue' }],
    })
  })

  test('reads as something to do, also when it is late', () => {
    const said = (facts: Partial<MentorshipFacts>, viewer: Party | null, locale: 'en' | 'fr' = 'en') =>
      asked(facts, '2027-03-01').map((one) => obligationSentence(one, viewer, { names, book }, locale).title)
    expect(said({}, 'protege')).toEqual(['Arrange the first meeting'])
    expect(said({ contacts: [contact('2027-02-01')] }, 'protege', 'fr')).toEqual(['Fixer la prochaine rencontre'])
    expect(said({}, 'mentor')).toEqual(['Ben is asked to arrange the first meeting.'])
    expect(said({ contacts: [planned('2027-03-20')] }, null)).toEqual(['The first meeting is arranged.'])
    expect(said({ contacts: [contact('2027-02-01'), planned('2027-03-20')] }, null)).toEqual([
      'The next meeting is arranged.',
    ])
    const [one] = asked({ contacts: [contact('2027-02-01')] }, '2027-03-01')
    expect(one && reminderWords({ obligation: one, party: 'protege', nth: 0 }, { names, book }, 'en')).toMatchObject({
      subject: 'Arrange the next meeting with Ana',
      line: 'You are asked to arrange the next meeting.',
      button: 'Choose a time',
    })
    expect(one && obligationInBrief(one, book, 'fr')).toBe('Fixer la prochaine rencontre')
  })
})
