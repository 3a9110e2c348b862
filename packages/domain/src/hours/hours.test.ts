import { describe, expect, test } from 'vitest'
import {
  obligationInBrief,
  obligations,
  obligationSentence,
  reminderWords,
  remindersDue,
} from '../obligations/index.ts'
import type { MentorshipFacts } from '../obligations/index.ts'
import { type QuantityNorm, resolve, type ResolvedBook, usnc } from '../rules/index.ts'
import { bookOf, contact, csceBook, year } from '../samples/index.ts'
import { hourNormsOf, keepsTime } from './hour-norms.ts'
import { hoursSaid } from './sentences.ts'

const names = { mentor: 'Ana', protege: 'Ben' }
const usncBook = resolve(usnc)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

const hoursNorm = (id: string, more: Partial<QuantityNorm>): QuantityNorm => ({
  kind: 'quantity',
  id,
  strength: 'expected',
  party: 'mentor',
  source: { kind: 'default' },
  delegation: null,
  measure: { of: 'hours', party: 'mentor' },
  window: { length: 'month', counted: 'calendar' },
  bound: { is: 'at-least', count: 2 },
  ...more,
})
const given = (onDay: string, minutes: number, party: 'mentor' | 'protege' = 'mentor') => ({ onDay, minutes, party })
const facts = (more: Partial<MentorshipFacts> = {}) => year({ agreement: null, goals: [], ...more })
const told = (more: Partial<MentorshipFacts>, book: ResolvedBook, today: string) =>
  obligations(facts(more), book, today).filter(({ ask }) => ask.code === 'give-hours')
const briefly = (more: Partial<MentorshipFacts>, book: ResolvedBook, today: string) =>
  told(more, book, today).map(({ key, state, progress, planned, ask }) => [
    key,
    state,
    progress?.count,
    planned,
    ask.code === 'give-hours' && ask.minutes,
  ])

describe('a guide of 5 hours a month for the mentor (USNC-16 to 18)', () => {
  const march = [contact('2027-03-02', { minutes: 240 }), contact('2027-03-30', { minutes: 30 })]

  test('counts what took place and what was entered, of the mentor alone', () => {
    const timeGiven = [given('2027-03-03', 30), given('2027-03-04', 600, 'protege'), given('2027-04-02', 600)]
    expect(briefly({ contacts: march, timeGiven }, usncBook, '2027-03-31')).toEqual([
      ['mentor-hours/2027-03-01/mentor', 'met', undefined, 0, 300],
    ])
  })

  test('with 5 h 1 min the guide stands beside the figure, and nobody is asked or told anything', () => {
    const timeGiven = [given('2027-03-03', 31)]
    const all = told({ contacts: march, timeGiven }, usncBook, '2027-03-31')
    expect(all.at(-1)).toMatchObject({
      state: 'advice',
      remindFrom: null,
      waitingOn: null,
      progress: null,
      dueOn: null,
    })
    expect(remindersDue(all, { agreement: null }, [], '2027-03-31')).toEqual([])
    const [one] = all.slice(-1)
    const said = (locale: 'en' | 'fr') =>
      one && plain(obligationSentence(one, 'mentor', { names, book: usncBook }, locale).sentence)
    expect(said('en')).toBe('Ana gave 5 h 1 min from 1 March 2027 to 31 March 2027; as a guide, at most 5 hours.')
    expect(said('fr')).toBe(
      'Ana a consacré 5 h 1 min du 1er mars 2027 au 31 mars 2027 ; à titre indicatif, au plus 5 heures.',
    )
    expect(one && plain(obligationSentence(one, 'mentor', { names, book: usncBook }, 'en').title)).toMatch(/^Ana gave/)
    expect(one && plain(obligationInBrief(one, usncBook, 'en'))).toBe('5 h 1 min')
    // Of a month that is over nothing is said any more.
    expect(briefly({ contacts: march, timeGiven }, usncBook, '2027-04-05')).toEqual([
      ['mentor-hours/2027-04-01/mentor', 'met', undefined, 0, 0],
    ])
  })

  test('reads as it stands beside the figure', () => {
    expect(hourNormsOf(usncBook, 'mentor').map(hoursSaid)).toEqual([
      { en: 'As a guide, at most 5 hours a month', fr: 'À titre indicatif, au plus 5 heures par mois' },
    ])
    expect(hourNormsOf(usncBook, 'protege')).toEqual([])
    const firm = bookOf(hoursNorm('hours', { bound: { is: 'between', least: 2, most: 4 } }))
    expect(hourNormsOf(firm, 'mentor').map(hoursSaid)).toEqual([
      { en: 'Expected: 2 to 4 hours a month', fr: 'Attendu : 2 à 4 heures par mois' },
    ])
  })

  test('is kept by whom the program says something about, where it is not real time alone that counts', () => {
    const realTime = bookOf(hoursNorm('live', { measure: { of: 'hours', party: 'mentor', realTime: true } }))
    const together = bookOf(hoursNorm('both', { party: 'pair', measure: { of: 'hours', party: 'pair' } }))
    const kept = [usncBook, csceBook, realTime, together].map((book) => [
      keepsTime(book, 'mentor'),
      keepsTime(book, 'protege'),
    ])
    expect(kept).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [true, true],
    ])
  })
})

describe('hours that are asked for', () => {
  const expected = bookOf(hoursNorm('hours', {}))

  test('are open, due, met or overdue as contacts are', () => {
    const states = (today: string, more: Partial<MentorshipFacts> = {}) =>
      told(more, expected, today).map(({ key, state, waitingOn }) => [key.slice(6, 16), state, waitingOn])
    expect(states('2027-01-31')).toEqual([])
    expect(states('2027-02-10')).toEqual([['2027-02-01', 'open', 'mentor']])
    expect(states('2027-02-26')).toEqual([['2027-02-01', 'due', 'mentor']])
    expect(states('2027-02-26', { contacts: [contact('2027-02-03', { minutes: 120 })] })).toEqual([
      ['2027-02-01', 'met', null],
    ])
    expect(states('2027-03-02')).toEqual([
      ['2027-02-01', 'overdue', null],
      ['2027-03-01', 'open', 'mentor'],
    ])
    expect(states('2027-02-26', { pauses: [{ from: '2027-02-20', until: null }] })).toEqual([
      ['2027-02-01', 'open', 'mentor'],
    ])
  })

  test('know what is planned, and what was called off, missed or is yet to come', () => {
    const contacts = [
      contact('2027-02-03', { state: 'cancelled' }),
      contact('2027-02-04', { state: 'planned' }),
      contact('2027-02-20', { state: 'planned', minutes: 90 }),
      contact('2027-02-27', { minutes: 600 }),
    ]
    expect(briefly({ contacts, timeGiven: [given('2027-02-05', 45)] }, expected, '2027-02-15')).toEqual([
      ['hours/2027-02-01/mentor', 'open', 0, 2, 45],
    ])
  })

  test('in real time leave out what is written and what was entered', () => {
    const measure = { of: 'hours', party: 'pair', realTime: true } as const
    const book = bookOf(
      hoursNorm('hours', { party: 'each', measure, window: { length: 'term', counted: 'from-start' } }),
    )
    const contacts = [contact('2027-02-03'), contact('2027-02-04', { mode: 'written' })]
    expect(briefly({ contacts, timeGiven: [given('2027-02-05', 45)] }, book, '2027-03-01')).toEqual([
      ['hours/2027-01-15/mentor', 'open', 1, 0, 60],
      ['hours/2027-01-15/protege', 'open', 1, 0, 60],
    ])
  })

  test('of the pair are given by both together', () => {
    const window = { length: 'year', counted: 'from-start' } as const
    const book = (party: 'pair' | 'protege') =>
      bookOf(
        hoursNorm('hours', {
          party,
          measure: { of: 'hours', party: 'pair' },
          window,
          bound: { is: 'target', count: 9 },
        }),
      )
    const more = {
      contacts: [contact('2027-02-03')],
      timeGiven: [given('2027-02-05', 45), given('2027-02-05', 30, 'protege')],
    }
    expect(briefly(more, book('pair'), '2027-03-01')).toEqual([['hours/2027-01-15/pair', 'open', 2, 0, 135]])
    expect(briefly(more, book('protege'), '2027-03-01')).toEqual([['hours/2027-01-15/protege', 'open', 2, 0, 135]])
  })

  test('are judged by the edition in force when their period began', () => {
    const pins = [
      { from: '2027-01-15', book: expected, edition: 1 },
      { from: '2027-03-01', book: bookOf(hoursNorm('hours', { bound: { is: 'at-least', count: 4 } })), edition: 2 },
    ]
    const all = obligations(facts(), pins, '2027-03-10')
    expect(all.map(({ key, edition, progress }) => [key, edition, progress?.target])).toEqual([
      ['hours/2027-02-01/mentor', 1, 2],
      ['hours/2027-03-01/mentor', 2, 4],
    ])
  })

  test('read as something to do, and as what became of it', () => {
    const said = (more: Partial<MentorshipFacts>, book: ResolvedBook, today: string, locale: 'en' | 'fr' = 'en') =>
      told(more, book, today)
        .map((one) => {
          const { title, sentence } = obligationSentence(one, 'mentor', { names, book }, locale)
          return [title, sentence, obligationInBrief(one, book, locale)].map(plain)
        })
        .at(-1)
    expect(said({}, expected, '2027-02-10')).toEqual([
      'Give 2 h to the mentorship',
      'You are asked to give 2 h to the mentorship by 28 February 2027.',
      '2 h to give',
    ])
    const some = { timeGiven: [given('2027-02-05', 45)] }
    expect(said(some, expected, '2027-02-10', 'fr')).toEqual([
      'Consacrer encore 1 h 15 min',
      'On vous demande de consacrer encore 1 h 15 min d’ici au 28 février 2027.',
      '1 h 15 min à consacrer',
    ])
    expect(said(some, expected, '2027-03-01')?.[1]).toBe(
      'You are asked to give 2 h to the mentorship by 31 March 2027.',
    )
    const [missed] = told({}, expected, '2027-03-01')
    const sentence = (locale: 'en' | 'fr') =>
      missed && plain(obligationSentence(missed, null, { names, book: expected }, locale).sentence)
    expect(sentence('en')).toBe(
      'Ana gave no time from 1 February 2027 to 28 February 2027; expected: at least 2 hours.',
    )
    expect(sentence('fr')).toBe(
      'Ana n’a consacré aucun temps du 1er février 2027 au 28 février 2027 ; attendu : au moins 2 heures.',
    )
    const open = bookOf(
      hoursNorm('hours', {
        party: 'pair',
        measure: { of: 'hours', party: 'pair' },
        window: { length: 'term', counted: 'from-start' },
        bound: { is: 'at-least', count: 1 },
      }),
    )
    const endless = { endsOn: null }
    expect(said(endless, open, '2027-02-10')?.[1]).toBe(
      'You are asked to give 1 h to the mentorship over the whole term.',
    )
    const met = { ...endless, contacts: [contact('2027-02-03')] }
    expect(said(met, open, '2027-02-10')?.[1]).toBe(
      'The two gave 1 h since 15 January 2027; expected: at least 1 hour.',
    )
    expect(said(met, open, '2027-02-10', 'fr')?.[1]).toBe(
      'Les deux ont consacré 1 h depuis le 15 janvier 2027 ; attendu : au moins 1 heure.',
    )
    const none = bookOf(
      hoursNorm('hours', {
        party: 'pair',
        measure: { of: 'hours', party: 'pair' },
        bound: { is: 'at-most', count: 1 },
      }),
    )
    expect(said({}, none, '2027-02-10', 'fr')?.[1]).toMatch(/^Les deux n’ont consacré aucun temps/)
    const between = bookOf(hoursNorm('hours', { window: { length: 'between-meetings', counted: 'from-start' } }))
    expect(said({ contacts: [contact('2027-02-03')] }, between, '2027-02-10')?.[1]).toBe(
      'You are asked to give 1 h more before the next meeting.',
    )
  })

  test('a ceiling that is expected is overdue from the minute it is passed', () => {
    const book = bookOf(hoursNorm('hours', { bound: { is: 'at-most', count: 1 } }))
    expect(briefly({ contacts: [contact('2027-02-03', { minutes: 61 })] }, book, '2027-02-10')).toEqual([
      ['hours/2027-02-01/mentor', 'overdue', undefined, 0, 61],
    ])
  })

  test('a reminder leads to where time is entered', () => {
    const all = told({}, expected, '2027-02-26')
    const [due] = remindersDue(all, { agreement: null }, [], '2027-02-26')
    const words = due && reminderWords(due, { names, book: expected }, 'en')
    expect([words?.subject, words?.button].map((text) => plain(text ?? ''))).toEqual([
      'Give 2 h to the mentorship',
      'Enter your time',
    ])
  })
})
