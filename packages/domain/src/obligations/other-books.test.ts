import { describe, expect, test } from 'vitest'
import type { Delegated, Delegation, ResolvedBook } from '../rules/index.ts'
import type { MentorshipFacts } from './facts.ts'
import { obligations } from './obligations.ts'
import { bookOf, contact, contactsNorm, year } from '../samples/index.ts'
import { obligationSentence } from './sentences.ts'

const names = { mentor: 'Ana', protege: 'Ben' }
const told = (facts: MentorshipFacts, book: ResolvedBook, today: string) =>
  obligations({ ...facts, agreement: null }, book, today).map(({ key, state, progress, planned }) => ({
    key,
    state,
    count: progress?.count,
    planned,
  }))
const words = (facts: MentorshipFacts, book: ResolvedBook, today: string, locale: 'en' | 'fr' = 'en') =>
  obligations({ ...facts, agreement: null }, book, today).map((one) => {
    const { title, sentence } = obligationSentence(one, 'mentor', { names, book }, locale)
    return [title, sentence].map((text) => text.replaceAll('\u00a0', ' '))
  })

describe('two check-ins a calendar month by the mentor (ASQM-19)', () => {
  const checkIns = contactsNorm('check-ins', { party: 'mentor', window: { length: 'month', counted: 'calendar' } }, [
    'meeting',
    'call',
    'email-dialogue',
  ])
  const book = bookOf(checkIns)

  test('the first part-month never counts, and each month stands for itself', () => {
    const contacts = [
      contact('2027-01-20'),
      contact('2027-02-03', { kind: 'call' }),
      contact('2027-02-10', { kind: 'email-dialogue', mode: 'written' }),
      contact('2027-02-11', { kind: 'informal' }),
      contact('2027-03-02'),
      contact('2027-04-28', { state: 'planned' }),
    ]
    expect(told(year({ contacts }), book, '2027-01-31')).toEqual([])
    expect(told(year({ contacts }), book, '2027-04-10')).toEqual([
      { key: 'check-ins/2027-02-01/mentor', state: 'met', count: 2, planned: 0 },
      { key: 'check-ins/2027-03-01/mentor', state: 'overdue', count: 1, planned: 0 },
      { key: 'check-ins/2027-04-01/mentor', state: 'open', count: 0, planned: 1 },
    ])
  })

  test('the window of a month is its last ten days', () => {
    const states = ['2027-05-21', '2027-05-22'].map((today) => told(year(), book, today).at(-1)?.state)
    expect(states).toEqual(['open', 'due'])
  })

  test('the last part-month counts if at least half of it lies in the term', () => {
    const last = (endsOn: string) => told(year({ endsOn }), book, '2028-02-01').at(-1)?.key
    expect(last('2028-01-17')).toBe('check-ins/2028-01-01/mentor')
    expect(last('2028-01-15')).toBe('check-ins/2027-12-01/mentor')
  })

  test('reads as contacts', () => {
    expect(words(year({ contacts: [contact('2027-02-03')] }), book, '2027-02-10')).toEqual([
      [
        'Have 1 more contact',
        'You are asked to have 1 more contact (meeting, call, or exchange by e-mail) by 28 February 2027.',
      ],
    ])
    expect(words(year({ contacts: [contact('2027-02-03')] }), book, '2027-03-01', 'fr')[0]?.[0]).toBe(
      '1 des 2 contacts attendus du 1er février 2027 au 28 février 2027 a eu lieu.',
    )
  })
})

describe('informal contact between two meetings (ASQM-20)', () => {
  const between = contactsNorm(
    'informal-between',
    {
      party: 'mentor',
      window: { length: 'between-meetings', counted: 'from-start' },
      bound: { is: 'at-least', count: 1 },
    },
    ['informal'],
  )
  const book = bookOf(between)
  const informal = (day: string) => contact(day, { kind: 'informal', id: `i-${day}` })

  test('is asked from each meeting to the next', () => {
    const contacts = [
      contact('2027-04-01'),
      contact('2027-02-01'),
      contact('2027-03-01'),
      contact('2027-03-01', { id: 'twice' }),
      informal('2027-02-15'),
      contact('2027-05-01', { state: 'planned' }),
      contact('2027-01-12'),
    ]
    expect(told(year({ contacts }), book, '2027-04-05')).toEqual([
      { key: 'informal-between/2027-02-01/mentor', state: 'met', count: 1, planned: 0 },
      { key: 'informal-between/2027-03-01/mentor', state: 'overdue', count: 0, planned: 0 },
      { key: 'informal-between/2027-04-01/mentor', state: 'open', count: 0, planned: 0 },
    ])
    expect(told(year({ contacts }), book, '2027-04-21').at(-1)?.state).toBe('due')
    expect(words(year({ contacts }), book, '2027-04-05').at(-1)).toEqual([
      'Have 1 informal contact',
      'You are asked to have 1 informal contact before the next meeting.',
    ])
    expect(words(year({ contacts }), book, '2027-04-05', 'fr')[1]?.[0]).toBe(
      'Personne n’a confirmé que le contact informel attendu du 1er mars 2027 au 31 mars 2027 a eu lieu.',
    )
  })

  test('nothing is asked before the first meeting, and without a next one there is no day', () => {
    expect(told(year(), book, '2027-06-01')).toEqual([])
    const open = obligations(year({ endsOn: null, contacts: [contact('2027-02-01')] }), book, '2027-06-01').at(-1)
    expect(open).toMatchObject({ dueOn: null, until: null, remindFrom: null, state: 'open' })
  })
})

describe('what the two agree on (HRACO-37)', () => {
  const delegation: Delegation = { least: 1, most: 4, strength: 'expected', by: 'every-agreement', source: null }
  const frequency = contactsNorm('frequency', {
    strength: 'guideline',
    delegation,
    window: { length: 'month', counted: 'calendar' },
    bound: { is: 'at-least', count: 0 },
  })
  const book = bookOf(frequency, contactsNorm('other', {}, ['call']))
  const agreed = (count: number): Delegated => ({
    from: '2027-01-15',
    normId: 'frequency',
    count,
    window: { length: 'month', counted: 'calendar' },
  })

  test('is asked once they have agreed on it, in its range and with its strength', () => {
    expect(told(year(), book, '2027-03-10').map(({ key }) => key)).toEqual(['other/2027-01-15/pair'])
    const all = obligations(year({ delegated: [agreed(2)], contacts: [contact('2027-02-05')] }), book, '2027-03-10')
    expect(all.filter(({ normId }) => normId === 'frequency')).toMatchObject([
      { state: 'overdue', strength: 'expected', progress: { count: 1, target: 2 } },
      { state: 'open', progress: { count: 0, target: 2 } },
    ])
    const target = (count: number) =>
      obligations(year({ delegated: [agreed(count)] }), book, '2027-02-10').find(({ normId }) => normId === 'frequency')
        ?.progress?.target
    expect([target(0), target(9)]).toEqual([1, 4])
    // Left to them by the year, and agreed by the quarter: 6 to 12 a year are 2 or 3 of these.
    const byYear = { ...frequency, window: { length: 'year', counted: 'from-start' } } as const
    const wide = bookOf({ ...byYear, delegation: { ...delegation, least: 6, most: 12 } })
    const quarterly = (count: number) =>
      ({ ...agreed(count), window: { length: 'quarter', counted: 'calendar' } }) as const
    const asked = (count: number) =>
      obligations(year({ delegated: [quarterly(count)] }), wide, '2027-05-10')[0]?.progress?.target
    expect([asked(1), asked(3), asked(9)]).toEqual([2, 3, 3])
  })

  test('says that the figure is theirs', () => {
    const [one] = obligations(year({ delegated: [agreed(2)] }), book, '2027-02-10')
    expect(one && obligationSentence(one, 'protege', { names, book }, 'en').why).toBe(
      'You two agreed on 2 meetings a month. (Ithaca’s default.)',
    )
  })

  test('without a range it is what they say; a value for what the book has settled itself changes nothing', () => {
    const open = bookOf(
      contactsNorm('frequency', { delegation: { ...delegation, least: null, most: null, strength: 'recommended' } }),
    )
    expect(told(year({ delegated: [agreed(7)] }), open, '2027-02-10')[0]?.state).toBe('advice')
    const fixed = bookOf(contactsNorm('frequency', {}))
    expect(told(year({ delegated: [agreed(7)] }), fixed, '2027-02-10').map(({ key }) => key)).toEqual([
      'frequency/2027-01-15/pair',
    ])
  })
})
