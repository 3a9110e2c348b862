import { describe, expect, test } from 'vitest'
import { contactsTold, nothingPlanned } from '../contacts/index.ts'
import { type Norm, normSentence, type ResolvedBook } from '../rules/index.ts'
import type { MentorshipFacts } from './facts.ts'
import { obligations } from './obligations.ts'
import { bookOf, contact, contactsNorm, csceBook, stepNorm, year } from '../samples/index.ts'
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

describe('what is counted', () => {
  const measured = (measure: object, more: object = {}) =>
    bookOf({
      ...contactsNorm('n', more),
      measure: { of: 'contacts', kinds: ['meeting'], modes: null, minutes: null, realTime: false, ...measure },
    })
  const contacts = [
    contact('2027-02-01', { minutes: 30 }),
    contact('2027-02-02', { minutes: 90, mode: 'written' }),
    contact('2027-03-02', { minutes: 60, mode: 'in-person' }),
  ]
  const count = (book: ResolvedBook) => told(year({ contacts }), book, '2027-06-01')[0]?.count

  test('is long enough, in real time, in a mode', () => {
    expect(count(measured({}))).toBe(3)
    expect(count(measured({ minutes: 60 }))).toBe(2)
    expect(count(measured({ realTime: true }))).toBe(2)
    expect(count(measured({ modes: ['in-person'] }))).toBe(1)
    expect(words(year(), measured({ minutes: 60 }), '2027-06-01')[0]?.[0]).toBe(
      'Plan 2 meetings of at least 60 minutes',
    )
  })

  test('twelve meetings in twelve different months', () => {
    const months = bookOf({
      ...contactsNorm('twelve', { bound: { is: 'target', count: 12 } }),
      measure: { of: 'months-with-contact', kinds: ['meeting'], modes: null, minutes: null },
    })
    const more = [...contacts, contact('2027-03-20', { state: 'planned' }), contact('2027-06-20', { state: 'planned' })]
    const facts = year({ contacts: more })
    expect(told(facts, months, '2027-03-10')).toEqual([
      { key: 'twelve/2027-01-15/pair', state: 'open', count: 2, planned: 1 },
    ])
    expect(words(facts, months, '2027-03-10')).toEqual([
      [
        'Have a meeting in 10 more different months by 14 January 2028',
        'You are asked to have a meeting in 10 more different months by 14 January 2028.',
      ],
    ])
    expect(words(facts, months, '2028-03-10')[0]?.[0]).toBe(
      '2 of the 12 different months expected from 15 January 2027 to 14 January 2028 saw a meeting.',
    )
    expect(words(year(), months, '2028-03-10', 'fr')[0]?.[0]).toBe(
      'Personne n’a confirmé que l’un des 12 mois différents attendus du 15 janvier 2027 au 14 janvier 2028 a comporté une rencontre.',
    )
  })

  test('over the whole term, also where it was renewed or has no end', () => {
    const whole = bookOf(contactsNorm('whole', { window: { length: 'term', counted: 'from-start' } }))
    const renewed = year({
      contacts,
      endsOn: '2028-07-15',
      terms: [{ from: '2027-01-15', until: '2028-01-15' }],
    })
    expect(told(renewed, whole, '2028-02-01')).toEqual([
      { key: 'whole/2027-01-15/pair', state: 'met', count: 3, planned: 0 },
      { key: 'whole/2028-01-15/pair', state: 'open', count: 0, planned: 0 },
    ])
    expect(told(renewed, whole, '2028-01-01')).toHaveLength(1)
    const twice = {
      ...renewed,
      endsOn: '2029-01-15',
      terms: [
        { from: '2027-07-15', until: '2028-01-15' },
        { from: '2027-01-15', until: '2027-07-15' },
      ],
    }
    expect(told(twice, whole, '2028-02-01').map(({ key }) => key)).toContain('whole/2028-01-15/pair')
    const open = year({ endsOn: null })
    expect(words(open, whole, '2027-03-01')).toEqual([
      ['Plan 2 meetings', 'You are asked to have 2 meetings over the whole term.'],
    ])
    expect(words({ ...open, contacts }, whole, '2027-04-01')[0]?.[0]).toBe(
      '3 meetings have taken place since 15 January 2027.',
    )
  })

  test('each of the two is asked, others are not', () => {
    const each = bookOf(contactsNorm('each', { party: 'each' }), contactsNorm('staff', { party: 'staff' }))
    expect(told(year(), each, '2027-03-01').map(({ key }) => key)).toEqual([
      'each/2027-01-15/mentor',
      'each/2027-01-15/protege',
    ])
  })
})

describe('a ceiling', () => {
  const atMost = (strength: 'guideline' | 'expected') =>
    bookOf(contactsNorm('ceiling', { strength, bound: { is: 'at-most', count: 1 } }))
  const two = year({ contacts: [contact('2027-02-01'), contact('2027-03-01')] })

  test('is met below it, never reminds, and says what there is above it', () => {
    expect(told(year(), atMost('expected'), '2027-12-30')[0]?.state).toBe('met')
    expect(obligations(two, atMost('expected'), '2027-12-30').at(-1)).toMatchObject({
      state: 'overdue',
      remindFrom: null,
      waitingOn: null,
      progress: { count: 2, target: 1, most: null },
    })
    expect(words(two, atMost('guideline'), '2027-12-30')[0]?.[0]).toBe(
      '2 meetings have taken place in the period from 15 January 2027 to 14 January 2028; as a guide, at most 1',
    )
    expect(words(two, atMost('expected'), '2027-12-30')[0]?.[0]).toMatch(/; at most 1 is expected\.$/)
    expect(words(two, atMost('expected'), '2027-12-30', 'fr')[0]?.[0]).toMatch(/ ; au plus 1 est attendue\.$/)
  })
})

describe('what each meeting is asked to hold', () => {
  const prepare = (more: object = {}): Norm =>
    stepNorm('prepare', {
      step: { does: 'agenda', items: ['purpose', 'goals', 'minutes'] },
      moment: { at: 'each-meeting' },
      ...more,
    })
  const bare = { agenda: [], hasPurpose: false }
  const facts = year({ contacts: [contact('2027-05-03', { ...bare, state: 'planned' })] })

  test('purpose and goals for each meeting by the protégé, a day before (ASQP-28 to 30)', () => {
    const book = bookOf(
      prepare({ leadHours: 25 }),
      stepNorm('goals', { step: { does: 'goals' }, moment: { at: 'each-meeting' } }),
    )
    expect(obligations(facts, book, '2027-04-20').filter(({ normId }) => normId === 'prepare')).toMatchObject([
      {
        party: 'protege',
        state: 'open',
        dueOn: '2027-05-01',
        since: '2027-05-03',
        ask: { items: ['purpose', 'goals', 'minutes'] },
      },
    ])
    expect(told(facts, book, '2027-04-26').map(({ state }) => state)).toEqual(['due', 'due'])
    expect(words(facts, book, '2027-04-26')[0]?.[1]).toBe(
      'Ben is asked to leave time for its purpose, the goals, and minutes at the meeting on 3 May 2027.',
    )
    expect(words(year({ contacts: [contact('2027-05-03', bare)] }), book, '2027-06-01')[0]?.[0]).toBe(
      'The agenda of the meeting on 3 May 2027 did not name its purpose, the goals, and minutes.',
    )
    expect(
      told(year({ contacts: [contact('2027-05-03', { agenda: ['minutes', 'goals'] })] }), book, '2027-06-01').map(
        ({ state }) => state,
      ),
    ).toEqual(['met', 'met'])
  })

  test('what the platform does not know of yet asks nothing', () => {
    const event = stepNorm('event', { step: { does: 'event' }, moment: { at: 'each-meeting' } })
    expect(told(facts, bookOf(event, prepare({ strength: 'guideline' })), '2027-05-01')).toEqual([
      { key: 'prepare/c-2027-05-03/protege', state: 'advice', count: undefined, planned: 0 },
    ])
  })

  test('is said without a book too', () => {
    const one = obligations(facts, bookOf(prepare()), '2027-04-20').find(({ normId }) => normId === 'prepare')
    expect(one && obligationSentence(one, 'protege', { names, book: null }, 'fr').title).toContain('les objectifs')
  })
})

test('every bound, measure and state of contacts is a sentence in both languages, for whoever reads', () => {
  const kinds = [['meeting'], ['call'], ['introduction'], ['call', 'informal']] as const
  const bounds = [
    { is: 'at-least', count: 1 },
    { is: 'at-least', count: 3 },
    { is: 'at-most', count: 0 },
    { is: 'at-most', count: 2 },
    { is: 'between', least: 2, most: 4 },
    { is: 'target', count: 2 },
  ] as const
  for (const strength of ['guideline', 'recommended', 'expected', 'required'] as const)
    for (const bound of bounds)
      for (const some of kinds)
        for (const months of [false, true]) {
          const plain = contactsNorm('n', { strength, bound }, [...some])
          const norm: Norm = months
            ? { ...plain, measure: { of: 'months-with-contact', kinds: [...some], modes: null, minutes: null } }
            : plain
          const book = bookOf(norm)
          for (const held of [0, 1, 5])
            for (const ahead of [0, 1])
              for (const today of ['2027-12-20', '2028-02-01']) {
                const contacts = Array.from({ length: held + ahead }, (_, index) =>
                  contact(index < held ? `2027-0${index + 2}-03` : `2027-12-2${index - held + 5}`, {
                    kind: some[0],
                    state: index < held ? 'held' : 'planned',
                    id: `c${index}`,
                  }),
                )
                for (const one of obligations({ ...year({ contacts }), agreement: null }, book, today))
                  for (const viewer of ['mentor', null] as const)
                    for (const locale of ['en', 'fr'] as const) {
                      const { title, sentence } = obligationSentence(one, viewer, { names, book }, locale)
                      expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u)
                      expect(title).toMatch(/^[\p{Lu}\d]/u)
                      expect(title + sentence).not.toMatch(/[{}]|undefined|  |NaN/)
                    }
              }
          expect(normSentence(norm, csceBook, 'fr')).toMatch(/\.$/)
        }
})

test('what has neither number nor day is still a sentence', () => {
  const [one] = obligations({ ...year(), agreement: null }, csceBook, '2027-03-01')
  const { ask } = one ?? expect.fail('nothing asked')
  if (one === undefined || ask.code !== 'have-contacts') return expect.fail('not of contacts')
  const bare = { ...one, progress: null, dueOn: null, state: 'overdue' as const }
  expect(contactsTold(bare, ask).en).toMatch(
    /^Nobody has confirmed that any of the 0 meetings expected from 15.January/,
  )
  expect(nothingPlanned(bare, ask).fr).toMatch(/^Aucune rencontre/)
})
