import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../core/index.ts'
import { obligations, type MentorshipFacts } from '../obligations/index.ts'
import { bookOf, contact, contactsNorm, csceBook, goal, stepNorm, year } from '../samples/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import { yearMarkWords, yearReviewWords, yearSpanWords } from './phrases.ts'
import { yearLine, type YearMark } from './year-line.ts'

const names = { mentor: 'Ana', protege: 'Ben' }
const line = (facts: MentorshipFacts, today: Day, book: ResolvedBook = csceBook) =>
  yearLine(facts, obligations(facts, book, today), today)
const marks = (facts: MentorshipFacts, today: Day, book: ResolvedBook = csceBook) =>
  line(facts, today, book).marks.map(({ kind, on }) => `${on} ${kind}`)
const spans = (facts: MentorshipFacts, today: Day, locale: 'en' | 'fr' = 'en') =>
  line(facts, today).spans.map((span) => yearSpanWords(span, locale).replaceAll('\u00a0', ' '))
const words = (facts: MentorshipFacts, today: Day, locale: 'en' | 'fr', book: ResolvedBook = csceBook) => {
  const all = obligations(facts, book, today)
  const drawn = yearLine(facts, all, today)
  return drawn.marks.map((mark) => yearMarkWords(mark, drawn, { all, names, book }, locale).replaceAll('\u00a0', ' '))
}
const without = { goals: [] }

describe('the line', () => {
  test('goes from the pairing to the end of the term, in parts that follow one another', () => {
    expect(line(year(without), '2027-05-01')).toMatchObject({
      from: '2027-01-10',
      until: '2028-01-15',
      today: '2027-05-01',
      review: null,
      spans: [
        { kind: 'agreement', from: '2027-01-10', until: '2027-01-15' },
        { kind: 'term', from: '2027-01-15', until: '2028-01-15' },
      ],
    })
    expect(spans(year(without), '2027-05-01')).toEqual([
      'Agreement being written from 10 January 2027 to 14 January 2027',
      'Term from 15 January 2027 to 14 January 2028',
    ])
    expect(line(year({ pairedOn: '2027-01-15' }), '2027-05-01').spans).toHaveLength(1)
  })

  test('of a pair that has not signed has no end yet', () => {
    const facts = year({ phase: 'agreement', startsOn: null, endsOn: null, agreement: null })
    expect(line(facts, '2027-01-12')).toMatchObject({ until: null, review: null })
    expect(spans(facts, '2027-01-12', 'fr')).toEqual(['Rédaction de l’entente depuis le 10 janvier 2027'])
    expect(line({ ...facts, phase: 'undone', endedOn: '2027-02-01' }, '2027-03-01').spans).toEqual([
      { kind: 'agreement', from: '2027-01-10', until: '2027-02-01' },
      { kind: 'after', from: '2027-02-01', until: null },
    ])
  })

  test('of an open-ended mentorship tells when the two are asked next', () => {
    const open = year({ endsOn: null })
    expect(line(open, '2027-05-01')).toMatchObject({ until: null, review: null })
    const asked = (today: Day, more = {}) => yearLine({ ...open, ...more }, [], today, 6).review
    expect(asked('2027-05-01')).toBe('2027-07-15')
    expect(asked('2029-01-15')).toBe('2029-07-15')
    expect(asked('2029-01-15', { phase: 'ended' })).toBeNull()
    expect(spans(open, '2027-05-01').at(-1)).toBe('Open-ended since 15 January 2027')
    expect(yearReviewWords('2028-01-15', 'fr')).toBe('Prochain point le 15\u00a0janvier 2028')
  })

  test('of a renewed, a paused and an early-ended one', () => {
    const renewed = year({
      endsOn: '2029-01-15',
      terms: [{ from: '2027-01-15', until: '2028-01-15' }],
      pauses: [
        { from: '2027-06-01', until: '2027-07-01' },
        { from: '2028-06-01', until: null },
      ],
    })
    expect(spans(renewed, '2028-07-01').slice(1)).toEqual([
      'Term from 15 January 2027 to 14 January 2028',
      'Renewed from 15 January 2028 to 14 January 2029',
      'Paused from 1 June 2027 to 30 June 2027',
      'Paused since 1 June 2028',
    ])
    expect(spans(renewed, '2028-07-01', 'fr').slice(2)).toEqual([
      'Renouvellement du 15 janvier 2028 au 14 janvier 2029',
      'Pause du 1er juin 2027 au 30 juin 2027',
      'En pause depuis le 1er juin 2028',
    ])
    const earlier = [{ from: '2028-01-15', until: '2029-01-15' }, ...(renewed.terms ?? [])]
    expect(
      line({ ...renewed, endsOn: '2030-01-15', terms: earlier }, '2028-07-01').spans.map(({ kind }) => kind),
    ).toEqual(['agreement', 'term', 'renewal', 'renewal', 'pause', 'pause'])
    const early = year({ phase: 'ended', endedOn: '2027-09-01' })
    expect(line(early, '2027-10-01')).toMatchObject({
      until: '2028-01-15',
      spans: [{}, { kind: 'term', until: '2027-09-01' }, { kind: 'after', from: '2027-09-01', until: '2028-01-15' }],
    })
    expect(spans(early, '2027-10-01').at(-1)).toBe('Over since 1 September 2027')
    expect(spans(year(), '2028-02-01').at(-1)).toBe('Over since 15 January 2028')
    expect(
      spans(year({ endsOn: null, terms: [{ from: '2027-01-15', until: '2028-01-15' }] }), '2028-02-01', 'fr'),
    ).toContain('Renouvellement depuis le 15 janvier 2028')
    expect(spans(early, '2027-10-01', 'fr').at(-1)).toBe('Terminé depuis le 1er septembre 2027')
    expect(spans(year({ endsOn: null }), '2027-10-01', 'fr').at(-1)).toMatch(/^Engagement sans date de fin/)
  })
})

describe('the marks', () => {
  const contacts = [
    contact('2027-02-01', { mode: 'in-person' }),
    contact('2027-03-01'),
    contact('2027-03-02', { kind: 'informal', mode: 'in-person' }),
    contact('2027-03-03', { kind: 'introduction' }),
    contact('2027-03-04', { state: 'cancelled' }),
    contact('2027-03-05', { state: 'withdrawn' }),
    contact('2027-05-10', { state: 'planned' }),
    contact('2027-04-10', { state: 'planned', kind: 'call' }),
    contact('2027-04-11', { state: 'planned' }),
  ]

  test('are dots, squares, rings, flags and ticks, by day', () => {
    expect(
      marks(
        year({
          contacts: [...contacts, contact('2027-03-09')],
          goals: [goal('a', 1), goal('b', 2, { deadline: null })],
        }),
        '2027-05-01',
      ),
    ).toEqual([
      '2027-02-01 in-person',
      '2027-03-01 meeting',
      '2027-03-02 informal',
      '2027-03-03 informal',
      '2027-03-09 meeting',
      '2027-04-10 planned',
      '2027-04-11 planned',
      '2027-05-10 planned',
      '2027-06-30 goal',
    ])
  })

  test('say what is due by its day, and what was missing on one that is past', () => {
    const open = year({ ...without, endsOn: null })
    expect(marks(open, '2028-03-01')).toEqual(['2028-01-14 overdue', '2029-01-14 due'])
    expect(line(open, '2028-03-01').marks).toMatchObject([
      { id: 'meetings-at-least/2027-01-15/pair', count: 2 },
      { id: 'meetings-at-least/2028-01-15/pair', count: 2 },
    ])
    expect(words(open, '2028-03-01', 'en')).toEqual([
      'Nobody has confirmed that any of the 2 meetings expected from 15 January 2027 to 14 January 2028 took place',
      '2 meetings asked for by 14 January 2029',
    ])
    expect(words({ ...open, contacts: [contact('2028-02-01')] }, '2028-03-01', 'fr').at(-1)).toBe(
      'Encore 1 rencontre demandée d’ici au 14 janvier 2029',
    )
  })

  test('are said in words, for whoever cannot see them', () => {
    expect(words(year({ contacts, goals: [goal('a', 1)] }), '2027-05-01', 'en')).toEqual([
      'Meeting in person on 1 February 2027',
      'Meeting by telephone on 1 March 2027',
      'Informal contact in person on 2 March 2027',
      'Introduction by telephone on 3 March 2027',
      'Call planned for 10 April 2027, by telephone; did it take place?',
      'Meeting planned for 11 April 2027, by telephone; did it take place?',
      'Meeting planned for 10 May 2027, by telephone',
      'Deadline of goal 1 on 30 June 2027',
    ])
    expect(words(year({ contacts, goals: [goal('a', 1)] }), '2027-05-01', 'fr').slice(4)).toEqual([
      'Appel prévu le 10 avril 2027, par téléphone ; a-t-il eu lieu ?',
      'Rencontre prévue le 11 avril 2027, par téléphone ; a-t-elle eu lieu ?',
      'Rencontre prévue le 10 mai 2027, par téléphone',
      'Échéance de l’objectif 1 le 30 juin 2027',
    ])
  })

  test('also of an agenda and of what other slices ask', () => {
    const agenda = bookOf(
      stepNorm('agenda', { step: { does: 'agenda', items: ['goals'] }, moment: { at: 'each-meeting' } }),
    )
    const facts = year({ ...without, contacts: [contact('2027-05-10', { state: 'planned', agenda: [] })] })
    expect(words(facts, '2027-05-01', 'en', agenda)).toContain('Leave time for the goals at the meeting on 10 May 2027')
    const mark: YearMark = { kind: 'due', on: '2027-05-10', until: null, id: 'x', count: null, contact: null }
    const say = (id: string) =>
      yearMarkWords(
        { ...mark, id },
        { today: '2027-05-01' },
        { all: obligations(year(), csceBook, '2027-05-01'), names, book: csceBook },
        'en',
      )
    expect(say('agreement-acknowledged/agreement-1/mentor')).toBe('Ana signed the agreement')
    expect(say('nothing')).toBe('')
  })
})

test('every part is said in both languages, with and without an end', () => {
  for (const kind of ['agreement', 'term', 'renewal', 'pause', 'after'] as const)
    for (const until of ['2027-02-01', null])
      for (const locale of ['en', 'fr'] as const)
        expect(yearSpanWords({ kind, from: '2027-01-15', until }, locale)).toMatch(/^\p{Lu}.*15\u00a0.*2027/u)
})

test('two contacts on near days stay two marks, and the order of facts makes no difference', () => {
  const some = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 40 })
  fc.assert(
    fc.property(some, (offsets) => {
      const contacts = offsets.map((days, index) => contact(addDays('2027-01-15', days), { id: `c${index}` }))
      const facts = year({ contacts })
      const drawn = line(facts, '2027-06-01')
      expect(drawn.marks.filter((mark) => mark.contact !== null)).toHaveLength(contacts.length)
      expect(
        line({ ...facts, contacts: contacts.toReversed(), goals: facts.goals.toReversed() }, '2027-06-01'),
      ).toEqual(drawn)
    }),
  )
})

test('what a norm asks of months is on the line too', () => {
  const monthly = bookOf(contactsNorm('monthly', { window: { length: 'month', counted: 'calendar' } }))
  expect(marks(year(without), '2027-03-10', monthly)).toEqual(['2027-02-28 overdue', '2027-03-31 due'])
})

test('a phase is told with its days, or since when', () => {
  const spans = ([null, '2027-06-01'] as const).map((until) => ({
    ...({ kind: 'phase', from: '2027-03-01', until, name: { en: 'Cultivate', fr: 'Cultiver' } } as const),
  }))
  const told = spans.flatMap((span) =>
    (['en', 'fr'] as const).map((locale) => yearSpanWords(span, locale).replaceAll('\u00a0', ' ')),
  )
  expect(told).toEqual([
    'Cultivate since 1 March 2027',
    'Cultiver depuis le 1er mars 2027',
    'Cultivate from 1 March 2027 to 31 May 2027',
    'Cultiver du 1er mars 2027 au 31 mai 2027',
  ])
})
