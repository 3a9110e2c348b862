import { describe, expect, test } from 'vitest'
import { agreedFigures, type FiguresAgreed } from '../agreements/index.ts'
import type { Day } from '../core/index.ts'
import type { Delegated, Delegation, Pin } from '../rules/index.ts'
import { bookOf, contact, contactsNorm, csceBook, goal, year } from '../samples/index.ts'
import { yearLine } from '../year/index.ts'
import type { MentorshipFacts } from './facts.ts'
import { health } from './health.ts'
import { obligations } from './obligations.ts'
import { reminderWords } from './reminder-words.ts'
import { remindersDue } from './reminders.ts'
import { obligationSentence } from './sentences.ts'

const names = { mentor: 'Ana', protege: 'Ben' }
const figure = (from: Day, count: number | null, normId = 'meetings-at-least'): Delegated => ({
  ...{ from, normId, count },
  window: { length: 'year', counted: 'from-start' },
})
/** Renewed until a day, from 15 January 2028 on. */
const renewed = (endsOn: Day, delegated: Delegated[], more: Partial<MentorshipFacts> = {}) =>
  year({ endsOn, terms: [{ from: '2027-01-15', until: '2028-01-15' }], delegated, ...more })
const eight = (more: Partial<MentorshipFacts> = {}) => renewed('2029-01-15', [figure('2028-01-15', 8)], more)

const meetings = (facts: MentorshipFacts, today: Day, rules: Pin[] | typeof csceBook = csceBook) =>
  obligations({ ...facts, goals: [goal('a', 1)] }, rules, today)
    .filter(({ ask }) => ask.code === 'have-contacts')
    .map(({ key, state, progress, until }) => `${key} ${state} ${progress?.count}/${progress?.target} ${until}`)

describe('8 meetings a year, agreed on for a renewed term (CSCE-27)', () => {
  test('is asked from its first day on, in place of the program’s own figures', () => {
    expect(meetings(eight(), '2028-01-14')).toEqual([
      'meetings-at-least/2027-01-15/pair due 0/2 2028-01-15',
      'meetings-suggested/2027-01-15/pair advice 0/4 2028-01-15',
      'face-to-face/2027-01-15/pair advice 0/1 2028-01-15',
    ])
    expect(meetings(eight({ contacts: [contact('2028-01-15')] }), '2028-01-15')).toEqual([
      'meetings-at-least/2027-01-15/pair overdue 0/2 2028-01-15',
      'meetings-at-least/2028-01-15/pair open 1/8 2029-01-15',
      'face-to-face/2028-01-15/pair advice 0/1 2029-01-15',
    ])
  })

  test('has the strength that the program gives it, and counts in health and in the digest as such', () => {
    const [one] = obligations(eight(), csceBook, '2028-11-20')
      .filter(({ normId }) => normId === 'meetings-at-least')
      .slice(-1)
    expect(one).toMatchObject({ strength: 'expected', state: 'due', waitingOn: 'pair', dueOn: '2029-01-14' })
    const held = [contact('2027-03-01'), contact('2027-04-01')]
    const evaluated = (['mentor', 'protege'] as const).map((party) => ({ term: 1, party }))
    const seven = Array.from({ length: 7 }, (_, nth) => contact(`2028-0${nth + 2}-01`))
    const at = (contacts: typeof held, day: Day) => {
      const facts = eight({ contacts: [...held, ...contacts], evaluated })
      return health(obligations(facts, csceBook, day), facts, day).state
    }
    expect(at(seven.slice(0, 2), '2028-06-01')).toBe('on-track')
    expect(at(seven.slice(0, 2), '2028-10-01')).toBe('attention')
    expect(at([...seven, contact('2028-11-01')], '2028-12-01')).toBe('on-track')
  })

  test('is a share of it where the term is shorter than a year, whole months rounded down', () => {
    const half = (endsOn: Day, count = 8) => meetings(renewed(endsOn, [figure('2028-01-15', count)]), '2028-02-01')
    expect(half('2028-07-15')).toContain('meetings-at-least/2028-01-15/pair open 0/4 2028-07-15')
    expect(half('2028-04-15', 5)).toContain('meetings-at-least/2028-01-15/pair open 0/1 2028-04-15')
    expect(half('2028-03-15', 5).filter((one) => one.includes('2028-01-15/pair'))).toEqual([])
    const long = meetings(renewed('2029-07-15', [figure('2028-01-15', 8)]), '2029-02-01')
    expect(long.filter((one) => one.startsWith('meetings-at-least'))).toEqual([
      'meetings-at-least/2027-01-15/pair overdue 0/2 2028-01-15',
      'meetings-at-least/2028-01-15/pair overdue 0/8 2029-01-15',
      'meetings-at-least/2029-01-15/pair open 0/4 2029-07-15',
    ])
  })

  test('begins with its term also in the middle of a year, and ends where the next is left open', () => {
    const terms = [
      { from: '2027-01-15', until: '2028-01-15' },
      { from: '2028-01-15', until: '2028-07-15' },
      { from: '2028-07-15', until: '2029-07-15' },
    ]
    const delegated = [figure('2029-07-15', null), figure('2028-01-15', null), figure('2028-07-15', 8)]
    const facts = year({ endsOn: '2030-07-15', terms, delegated })
    expect(meetings(facts, '2029-08-01').filter((one) => one.startsWith('meetings'))).toEqual([
      'meetings-at-least/2027-01-15/pair overdue 0/2 2028-01-15',
      // What the program asks of a year is left out where less than half of one is left: 182 days of 366.
      'meetings-at-least/2028-07-15/pair overdue 0/8 2029-07-15',
      'meetings-at-least/2029-07-15/pair open 0/2 2030-07-15',
      'meetings-suggested/2029-07-15/pair advice 0/4 2030-07-15',
    ])
  })

  test('lasts on where a later term agrees on the same', () => {
    const facts = renewed('2030-01-15', [figure('2029-01-15', 8), figure('2028-01-15', 8)])
    const apart = renewed('2030-01-15', [figure('2028-07-15', 8), figure('2028-01-15', 8)])
    const asked = meetings(facts, '2029-02-01').filter((one) => one.startsWith('meetings-at-least/2029'))
    expect(asked).toEqual(['meetings-at-least/2029-01-15/pair open 0/8 2030-01-15'])
    expect(meetings(apart, '2029-02-01')).toEqual(meetings(facts, '2029-02-01'))
  })

  test('drives reminders and the year line', () => {
    const facts = eight({ contacts: [contact('2027-03-01'), contact('2027-04-01'), contact('2028-03-01')] })
    const all = obligations(facts, csceBook, '2028-09-20')
    const due = remindersDue(all, facts, [], '2028-09-20').find(({ line }) => line !== 'digest')
    expect(due?.key).toBe('meetings-at-least/2028-01-15/pair')
    expect(due && reminderWords(due, { names, book: csceBook }, 'en')).toEqual({
      subject: 'Plan 7 more meetings by 14\u00a0January 2029',
      line: 'You two agreed on 8 meetings a year. 7 more are asked for by 14\u00a0January 2029. 1 has taken place so far.',
      button: 'Choose a time',
      why: expect.stringContaining('(CSCE Mentor & Protégé Agreement, paragraph on the commitment: ') as string,
    })
    expect(yearLine(facts, all, '2028-09-20').marks.filter(({ kind }) => kind === 'due')).toMatchObject([
      { on: '2029-01-14', count: 7, id: 'meetings-at-least/2028-01-15/pair' },
    ])
  })

  test('is said as theirs, with the place that lets them, in both languages', () => {
    const one = obligations(eight(), csceBook, '2028-02-01').find(({ key }) => key.startsWith('meetings-at-least/2028'))
    const said = (viewer: 'mentor' | null, locale: 'en' | 'fr') => {
      if (!one) throw new Error('nothing is asked')
      const { title, sentence, why } = obligationSentence(one, viewer, { names, book: csceBook }, locale)
      return [title, sentence, why].map((text) => text.replaceAll('\u00a0', ' '))
    }
    const [title, sentence, why] = said('mentor', 'en')
    expect([title, sentence]).toEqual([
      'Plan 8 meetings',
      'You two agreed on 8 meetings a year. 8 are asked for by 14 January 2029.',
    ])
    expect(why).toMatch(
      /^You two agreed on 8 meetings a year\. \(CSCE Mentor & Protégé Agreement, paragraph on the comm.*own/,
    )
    expect(said('mentor', 'fr').slice(0, 2)).toEqual([
      'Prévoir 8 rencontres',
      'Vous avez convenu ensemble de 8 rencontres par an. 8 sont demandées d’ici au 14 janvier 2029.',
    ])
    const [seen, , reason] = said(null, 'en')
    expect(seen).toBe('Ana and Ben agreed on 8 meetings a year. 8 are asked for by 14 January 2029.')
    expect(reason).toMatch(/^The two agreed on 8 meetings a year\. \(/)
    expect(said(null, 'fr')[0]).toMatch(/^Ana et Ben ont convenu de 8 rencontres par an\. /)
  })
})

describe('what the edition does not leave to them', () => {
  const strict = bookOf(contactsNorm('meetings-at-least', { bound: { is: 'at-least', count: 5 } }))
  test('is asked as it says, by the edition in force at each start', () => {
    const pins: Pin[] = [
      { from: '2027-01-15', book: csceBook, edition: 1 },
      { from: '2029-01-15', book: strict, edition: 2 },
    ]
    const facts = renewed('2030-01-15', [figure('2028-01-15', 8)])
    expect(meetings(facts, '2029-02-01', pins).filter((one) => one.startsWith('meetings-at-least'))).toEqual([
      'meetings-at-least/2027-01-15/pair overdue 0/2 2028-01-15',
      'meetings-at-least/2028-01-15/pair overdue 0/8 2029-01-15',
      'meetings-at-least/2029-01-15/pair open 0/5 2030-01-15',
    ])
    expect(meetings(facts, '2029-02-01', [{ from: '2027-01-15', book: strict, edition: 2 }])).toEqual([
      'meetings-at-least/2027-01-15/pair overdue 0/5 2028-01-15',
      'meetings-at-least/2028-01-15/pair overdue 0/5 2029-01-15',
      'meetings-at-least/2029-01-15/pair open 0/5 2030-01-15',
    ])
  })

  test('is a renewal’s alone where the book says so, and any agreement’s where not', () => {
    const first = year({ delegated: [figure('2027-01-15', 8)] })
    expect(meetings(first, '2027-02-01')[0]).toBe('meetings-at-least/2027-01-15/pair open 0/2 2028-01-15')
    const delegation: Delegation = { least: 1, most: 6, strength: 'required', by: 'every-agreement', source: null }
    const any = bookOf(contactsNorm('meetings-at-least', { delegation }))
    expect(meetings(first, '2027-02-01', any)).toEqual(['meetings-at-least/2027-01-15/pair open 0/6 2028-01-15'])
  })

  test('of another norm, or from a day after the end, changes nothing', () => {
    const plain = meetings(year(), '2027-02-01')
    for (const delegated of [
      [figure('2028-01-15', 8)],
      [figure('2027-06-15', 8, 'face-to-face')],
      [figure('2027-06-15', 3, 'none')],
    ])
      expect(meetings(year({ delegated }), '2027-12-01')).toEqual(meetings(year(), '2027-12-01'))
    expect(plain).toHaveLength(3)
  })
})

describe('the figures of agreements', () => {
  const signed = (number: number, more: Partial<FiguresAgreed> = {}): FiguresAgreed => ({
    ...{ number, signedOn: '2027-12-05', continuesFrom: '2028-01-15', meetingsPerYear: 8, book: csceBook },
    ...more,
  })
  const told = (all: FiguresAgreed[], startsOn: Day | null = '2027-01-15') =>
    agreedFigures(startsOn, all).map(({ from, count }) => `${from} ${count}`)

  test('hold from the start, from the day a renewal takes over, or from an amendment’s signature', () => {
    const first = signed(1, { signedOn: '2027-01-15', continuesFrom: null, meetingsPerYear: 3 })
    const changed = signed(3, { signedOn: '2028-03-01', meetingsPerYear: 4 })
    expect(told([changed, signed(2), first])).toEqual(['2027-01-15 3', '2028-01-15 8', '2028-03-01 4'])
    expect(told([signed(3, { meetingsPerYear: null }), signed(2)])).toEqual(['2028-01-15 null'])
  })

  test('are none without a start, a figure, or a norm that is left to the two', () => {
    expect(told([signed(2)], null)).toEqual([])
    expect(told([signed(1, { meetingsPerYear: null })])).toEqual([])
    expect(told([signed(2, { book: bookOf(contactsNorm('other', {})) })])).toEqual([])
  })
})
