import { describe, expect, test } from 'vitest'
import { addDays } from '../core/index.ts'
import { zoneOf } from '../rules/index.ts'
import { advised, isPlanned, obligations, toDo, waitingOn } from './obligations.ts'
import { contact, csceBook, year } from '../samples/index.ts'
import { obligationSentence, waitingSentence } from './sentences.ts'
import type { MentorshipFacts } from './facts.ts'

const names = { mentor: 'Ana', protege: 'Ben' }
const on = (today: string, facts: MentorshipFacts = year()) => obligations(facts, csceBook, today)
const one = (normId: string, today: string, facts?: MentorshipFacts) => {
  const found = on(today, facts).filter((obligation) => obligation.normId === normId)
  expect(found).toHaveLength(1)
  return found[0] ?? expect.fail(normId)
}
const said = (normId: string, today: string, facts?: MentorshipFacts, locale: 'en' | 'fr' = 'en') =>
  obligationSentence(one(normId, today, facts), 'mentor', { names, book: csceBook }, locale)
const nbsp = (text: string) => text.replaceAll('\u00a0', ' ')

describe('at least two meetings a year (CSCE-31)', () => {
  test('are expected of the pair, open from the start, and count whoever told of them', () => {
    expect(one('meetings-at-least', '2027-01-15')).toEqual({
      key: 'meetings-at-least/2027-01-15/pair',
      normId: 'meetings-at-least',
      edition: null,
      party: 'pair',
      state: 'open',
      strength: 'expected',
      ask: expect.objectContaining({ code: 'have-contacts', contact: 'meeting', per: 'year' }) as unknown,
      progress: { count: 0, target: 2, most: null },
      planned: 0,
      since: '2027-01-15',
      dueOn: '2028-01-14',
      until: '2028-01-15',
      remindFrom: '2027-09-16',
      waitingOn: 'pair',
      coveredBy: null,
    })
  })

  test.each([
    ['before the window', '2027-09-15', [], 'open'],
    ['in its last third', '2027-09-16', [], 'due'],
    ['with one held, the window is the last third too', '2027-09-15', ['2027-03-01'], 'open'],
    ['with one held, in it', '2027-09-16', ['2027-03-01'], 'due'],
    ['with both', '2027-09-16', ['2027-03-01', '2027-04-01'], 'met'],
    ['on the last day', '2028-01-14', [], 'due'],
    ['when the year is over', '2028-01-15', [], 'overdue'],
    ['long after', '2029-05-01', ['2027-03-01'], 'overdue'],
    ['when it is over and was met', '2028-03-01', ['2027-03-01', '2027-04-01'], 'met'],
    ['the first day counts, the day before does not', '2027-09-16', ['2027-01-14', '2027-01-15'], 'due'],
    ['the last day counts, the day after does not', '2028-06-01', ['2028-01-14', '2028-01-15'], 'overdue'],
  ])('%s', (_when, today, days, state) => {
    const facts = year({ contacts: days.map((day) => contact(day)) })
    expect(one('meetings-at-least', today, facts).state).toBe(state)
  })

  test('nothing more can be done about what is over', () => {
    const all = on('2028-02-01')
    expect(toDo(all).filter(({ ask }) => ask.code !== 'evaluate')).toEqual([])
    expect(all.filter(({ state }) => state === 'overdue')).toHaveLength(1)
  })

  test('what is cancelled, taken back or still ahead does not count', () => {
    const contacts = [
      contact('2027-03-01', { state: 'cancelled' }),
      contact('2027-04-01', { state: 'withdrawn' }),
      contact('2027-11-01', { state: 'planned' }),
      contact('2027-12-01'),
    ]
    const found = one('meetings-at-least', '2027-10-01', year({ contacts }))
    expect(found).toMatchObject({ state: 'due', progress: { count: 0 }, planned: 2 })
    expect(isPlanned(found)).toBe(true)
    expect(waitingOn(on('2027-10-01', year({ contacts })))).toEqual([])
  })

  test('a planned one stays planned for a week, so that somebody can say whether it took place', () => {
    const facts = year({ contacts: [contact('2027-10-01', { state: 'planned' })] })
    expect(one('meetings-at-least', '2027-10-08', facts).planned).toBe(1)
    expect(one('meetings-at-least', '2027-10-09', facts).planned).toBe(0)
  })

  test('only meetings count, whatever the mode', () => {
    const contacts = [contact('2027-03-01', { kind: 'call' }), contact('2027-04-01', { mode: 'written' })]
    expect(one('meetings-at-least', '2027-10-01', year({ contacts })).progress?.count).toBe(1)
  })

  test('a year of 366 days has its window a day later', () => {
    const leap = year({ startsOn: '2027-09-01', endsOn: '2028-09-01' })
    expect(one('meetings-at-least', '2027-09-01', leap).remindFrom).toBe(addDays('2028-09-01', -122))
  })

  test('is said plainly, with the day', () => {
    expect(said('meetings-at-least', '2027-02-01')).toMatchObject({
      title: 'Plan 2 meetings',
      sentence: 'You are asked to have 2 meetings by 14\u00a0January 2028.',
    })
    const met = year({ contacts: [contact('2027-03-01')] })
    expect(said('meetings-at-least', '2027-04-01', met).title).toBe('Plan 1 more meeting')
    expect(nbsp(said('meetings-at-least', '2027-04-01', met, 'fr').sentence)).toBe(
      'On vous demande de tenir encore 1 rencontre d’ici au 14 janvier 2028.',
    )
    expect(nbsp(said('meetings-at-least', '2028-04-01', met).sentence)).toBe(
      '1 of the 2 meetings expected from 15 January 2027 to 14 January 2028 took place.',
    )
    expect(nbsp(said('meetings-at-least', '2028-04-01', year(), 'fr').title)).toBe(
      'Personne n’a confirmé que l’une des 2 rencontres attendues du 15 janvier 2027 au 14 janvier 2028 a eu lieu.',
    )
    const planned = year({ contacts: [contact('2027-03-01'), contact('2027-05-01', { state: 'planned' })] })
    expect(said('meetings-at-least', '2027-04-01', planned).title).toBe('Have the planned meeting')
    const both = year({ contacts: ['2027-05-01', '2027-06-01'].map((day) => contact(day, { state: 'planned' })) })
    expect(said('meetings-at-least', '2027-04-01', both, 'fr').title).toBe('Tenir les 2 rencontres prévues')
  })

  test('is told to others by both names, and waits on the pair once its time has come', () => {
    const waiting = waitingOn(on('2027-10-01'))
    expect(waiting.map(({ key }) => key)).toEqual(['meetings-at-least/2027-01-15/pair'])
    expect(nbsp(waitingSentence(waiting, { names, book: csceBook }, 'en'))).toBe(
      'Ana and Ben are asked to have 2 meetings by 14 January 2028.',
    )
    expect(waitingOn(on('2027-06-01'))).toEqual([])
    const agreement = { number: 2, open: true, termMonths: 12, signedBy: [], since: '2027-09-01' }
    const three = waitingOn(on('2027-10-01', year({ agreement })))
    expect(nbsp(waitingSentence(three, { names, book: csceBook }, 'fr'))).toBe(
      'Ben et Ana doivent lire et signer la modification de l’entente. On demande à Ana et à Ben de tenir 2 rencontres d’ici au 14 janvier 2028.',
    )
  })
})

describe('four to six meetings a year (CSCE-32)', () => {
  const held = (count: number) =>
    year({ contacts: Array.from({ length: count }, (_, index) => contact(`2027-0${index + 2}-01`)) })

  test.each([
    [0, 'advice', 'below', '4 to 6 meetings are suggested'],
    [3, 'advice', 'below', '1 more meeting is suggested'],
    [4, 'met', 'within', null],
    [6, 'met', 'within', null],
    [7, 'met', 'above', null],
  ])('%i held: %s, %s the suggested range', (count, state, zone, title) => {
    const found = one('meetings-suggested', '2027-09-02', held(count))
    expect(found).toMatchObject({ state, progress: { count, target: 4, most: 6 }, strength: 'recommended' })
    expect(found.progress && zoneOf(found.progress)).toBe(zone)
    if (title !== null) expect(said('meetings-suggested', '2027-09-02', held(count)).title).toBe(title)
  })

  test('never becomes due or overdue, and is left out when the year is over', () => {
    expect(one('meetings-suggested', '2028-01-14').state).toBe('advice')
    expect(on('2028-01-15').filter(({ normId }) => normId === 'meetings-suggested')).toEqual([])
    expect(one('meetings-suggested', '2028-01-15', held(5)).state).toBe('met')
  })

  test('its reminder window narrows with what is held', () => {
    // A third of the year while 2 or more are missing, a quarter for the last one.
    expect(one('meetings-suggested', '2027-09-02', held(2)).remindFrom).toBe('2027-09-16')
    expect(one('meetings-suggested', '2027-09-02', held(3)).remindFrom).toBe('2027-10-16')
  })

  test('is said as a range', () => {
    expect(nbsp(said('meetings-suggested', '2027-10-01', held(7)).sentence)).toBe(
      '7 meetings have taken place in the period from 15 January 2027 to 14 January 2028; 4 to 6 are suggested.',
    )
    expect(nbsp(said('meetings-suggested', '2027-10-01', held(2), 'fr').sentence)).toBe(
      '2 rencontres de plus sont suggérées d’ici au 14 janvier 2028.',
    )
  })
})

describe('face to face once a year (CSCE-30)', () => {
  test('asks for a meeting in person', () => {
    const spoken = year({ contacts: [contact('2027-02-01'), contact('2027-03-01')] })
    expect(one('face-to-face', '2027-04-01', spoken)).toMatchObject({
      state: 'advice',
      progress: { count: 0, target: 1 },
    })
    expect(said('face-to-face', '2027-04-01', spoken).title).toBe('1 meeting in person is suggested')
    expect(said('face-to-face', '2027-04-01', spoken, 'fr').title).toBe('1 rencontre en personne est suggérée')
    const met = year({ contacts: [contact('2027-02-01', { mode: 'in-person' })] })
    expect(one('face-to-face', '2027-04-01', met).state).toBe('met')
  })
})

describe('goals and questions at each meeting (CSCE-33, 34)', () => {
  const meeting = (more: Parameters<typeof contact>[1]) => year({ contacts: [contact('2027-05-03', more)] })

  test('are suggested for a planned meeting until they are on its agenda', () => {
    const bare = meeting({ state: 'planned', agenda: [], plannedOn: '2027-04-01' })
    expect(one('meeting-agenda', '2027-04-10', bare)).toMatchObject({
      key: 'meeting-agenda/c-2027-05-03/pair',
      party: 'pair',
      state: 'advice',
      since: '2027-04-01',
      dueOn: '2027-05-03',
      remindFrom: '2027-04-26',
      ask: { items: ['goals', 'protege-questions'], onDay: '2027-05-03' },
    })
    expect(said('meeting-agenda', '2027-04-10', bare).title).toBe(
      'Leave time for the goals and the protégé’s questions at the meeting on 3\u00a0May 2027',
    )
    const half = meeting({ state: 'planned', agenda: ['goals'] })
    expect(one('meeting-agenda', '2027-04-10', half).ask).toMatchObject({ items: ['protege-questions'] })
  })

  test('questions that were entered stand for themselves', () => {
    expect(
      one('meeting-agenda', '2027-04-10', meeting({ state: 'planned', agenda: ['goals'], questionCount: 2 })).state,
    ).toBe('met')
  })

  test('of a meeting that took place is met, or not spoken of', () => {
    expect(nbsp(said('meeting-agenda', '2027-06-01', meeting({})).sentence)).toBe(
      'The agenda of the meeting on 3 May 2027 names the goals and the protégé’s questions.',
    )
    const without = on('2027-06-01', meeting({ agenda: [] }))
    expect(without.filter(({ normId }) => normId === 'meeting-agenda')).toEqual([])
  })

  test('come in the order of their days', () => {
    const contacts = ['2027-06-01', '2027-05-01', '2027-05-01'].map((day, index) =>
      contact(day, { id: `c${9 - index}` }),
    )
    const keys = on('2027-07-01', year({ contacts })).flatMap(({ key, normId }) =>
      normId === 'meeting-agenda' ? [key] : [],
    )
    expect(keys.map((key) => key.slice(15, 17))).toEqual(['c7', 'c8', 'c9'])
  })

  test('concern meetings of the term alone', () => {
    const contacts = [
      contact('2027-01-12', { agenda: [] }),
      contact('2028-01-20', { state: 'planned', agenda: [] }),
      contact('2027-05-03', { kind: 'call', state: 'planned', agenda: [] }),
      contact('2027-05-04', { state: 'cancelled', agenda: [] }),
    ]
    expect(on('2027-04-10', year({ contacts })).filter(({ normId }) => normId === 'meeting-agenda')).toEqual([])
  })
})

test('the agreement is required of each, and left in peace for two weeks', () => {
  const agreement = { number: 1, open: true, termMonths: 12, signedBy: ['mentor' as const], since: '2027-01-10' }
  const facts = year({ phase: 'agreement', startsOn: null, endsOn: null, agreement })
  const signing = on('2027-01-12', facts).filter(({ normId }) => normId === 'agreement-acknowledged')
  expect(signing.map(({ party, state, remindFrom }) => [party, state, remindFrom])).toEqual([
    ['mentor', 'met', null],
    ['protege', 'open', '2027-01-24'],
  ])
})

test('an agreement that is only suggested is never reminded of', () => {
  const norms = csceBook.norms.map((norm) => ({ ...norm, strength: 'recommended' as const }))
  const agreement = { number: 2, open: true, termMonths: 12, signedBy: [], since: '2027-01-10' }
  const signing = obligations(year({ agreement }), { ...csceBook, norms }, '2027-03-01').find(
    ({ ask }) => ask.code === 'sign-agreement',
  )
  expect(signing).toMatchObject({ state: 'advice', remindFrom: null })
})

test('a mentorship in its year has nothing else to do, and knows its advice', () => {
  expect(toDo(on('2027-02-01')).map(({ normId }) => normId)).toEqual(['meetings-at-least'])
  expect(advised(on('2027-02-01')).map(({ normId }) => normId)).toEqual(['meetings-suggested', 'face-to-face'])
})
