import { describe, expect, test } from 'vitest'
import { type MentorshipFacts, obligations, toDo } from '../obligations/index.ts'
import { asq, csce, hraco, resolve, type ResolvedBook, type RuleBook, usnc } from '../rules/index.ts'
import { year } from '../samples/index.ts'
import { agreedFigures } from './agreed-figures.ts'
import { agreementText, type WhatIsSigned } from './canonical.ts'
import { linesOf } from './parts.ts'
import { readCanonicalAgreement } from './rules.ts'
import { canonicalAgreement } from './canonical.ts'
import { nothingSettled, sectionsOf, termRange } from './section.ts'

const books = { usnc: resolve(usnc), asq: resolve(asq), csce: resolve(csce), hraco: resolve(hraco) }
const what = (book: ResolvedBook, more: Partial<WhatIsSigned> = {}): WhatIsSigned => ({
  number: 1,
  termMonths: book.settings.term.months,
  organization: 'Society',
  program: 'Mentoring',
  edition: { number: 1, hash: 'h' },
  mentor: { id: 'm', name: 'Ruth' },
  protege: { id: 'p', name: 'Ilse' },
  book,
  goals: [],
  ...more,
})

/** Of a pair that is writing, with nothing settled unless said otherwise. */
const writing = (more: Partial<NonNullable<MentorshipFacts['agreement']>> = {}): MentorshipFacts =>
  year({
    phase: 'agreement',
    startsOn: null,
    endsOn: null,
    goals: [],
    agreement: {
      ...{ number: 1, open: true, termMonths: null, signedBy: [], since: '2027-01-10', settled: nothingSettled },
      ...more,
    },
  })
const asked = (facts: MentorshipFacts, book: ResolvedBook) =>
  toDo(obligations(facts, book, '2027-01-12')).map(({ key, waitingOn }) => `${key} ${waitingOn}`)

describe('what two settle', () => {
  test.each([
    ['csce', ['goals']],
    ['hraco', ['frequency', 'goals', 'activities', 'confidential-feedback']],
    ['usnc', ['contact-means', 'time-commitment']],
    ['asq', ['term', 'interaction', 'communication', 'other']],
  ] as const)('in %s is what its book says', (name, sections) =>
    expect(sectionsOf(books[name]).map(({ code }) => code)).toEqual(sections),
  )

  test('is a term only where the book has a range and no months', () => {
    expect(termRange(books.asq)).toEqual({ least: 6, most: 12, normId: 'term-half-to-one-year' })
    expect([termRange(books.csce), termRange(books.usnc), termRange(books.hraco)]).toEqual([null, null, null])
    const ranged: RuleBook = { ...usnc, settings: { ...usnc.settings, term: { range: { least: 3, most: null } } } }
    expect(termRange(resolve(ranged))).toEqual({ least: 3, most: null, normId: null })
  })

  test('is asked of the pair, section by section, and then the word of each', () => {
    expect(asked(writing(), books.hraco)).toEqual([
      'agreement-parts/frequency-1/pair pair',
      'agreement-parts/goals-1/pair pair',
      'agreement-parts/activities-1/pair pair',
      'agreement-parts/confidential-feedback-1/pair pair',
      'agreement-first/agreement-1/mentor mentor',
      'agreement-first/agreement-1/protege protege',
    ])
  })

  test('as ground rules is the mentor’s first, and the protégé’s once the mentor has confirmed', () => {
    const rules = (facts: MentorshipFacts) =>
      asked(facts, books.asq).filter((one) => one.startsWith('ground-rules') || one.startsWith('whole'))
    expect(rules(writing())).toEqual([
      'ground-rules-reviewed/interaction-1/mentor mentor',
      'ground-rules-reviewed/communication-1/mentor mentor',
      'whole-timeline/term-1/mentor mentor',
      'ground-rules-reviewed/agreement-1/mentor mentor',
      'whole-timeline/phases-1/mentor mentor',
    ])
    const settled = { ...nothingSettled, written: ['communication', 'interaction'] }
    expect(rules(writing({ settled, termMonths: 9, signedBy: ['mentor'] }))).toEqual([
      'ground-rules-reviewed/agreement-1/protege protege',
      'whole-timeline/phases-1/mentor mentor',
    ])
  })

  test.each([
    [3, true],
    [5, false],
    [6, false],
    [13, false],
    [18, true],
  ])('as a term of %i months is looked at again: %s, for “about” keeps its meaning', (termMonths, told) =>
    expect(asked(writing({ termMonths }), books.asq).includes('term-half-to-one-year/term-1/pair pair')).toBe(told),
  )

  test('how often drives the meetings from the first agreement on, in months of the calendar', () => {
    const signed = { number: 1, signedOn: '2027-01-15', continuesFrom: null, meetingsPerYear: null, book: books.hraco }
    const delegated = agreedFigures('2027-01-15', [{ ...signed, frequency: { count: 2, per: 'month' } }])
    expect(delegated).toEqual([
      {
        from: '2027-01-15',
        normId: 'meeting-frequency',
        count: 2,
        window: { length: 'month', counted: 'calendar' },
      },
    ])
    const found = obligations(year({ delegated, endsOn: null }), books.hraco, '2027-02-20')
    expect(found.filter(({ normId }) => normId === 'meeting-frequency')).toMatchObject([
      { since: '2027-02-01', progress: { count: 0, target: 2 } },
    ])
  })
})

describe('the words both give their word to', () => {
  test('of a signed agreement are as ever: nothing is added to them', () => {
    const text = agreementText(what(books.csce))
    expect('form' in text || 'parts' in text).toBe(false)
    const settled = { ...nothingSettled, means: ['video'] as const }
    expect(canonicalAgreement(what(books.csce, { settled }))).toBe(canonicalAgreement(what(books.csce)))
  })

  test('say in both languages what was settled, and read back', () => {
    const settled = {
      ...nothingSettled,
      means: ['video', 'written'] as const,
      hoursAMonth: 3,
      written: ['contact-means'],
    }
    const texts = [{ code: 'contact-means', text: 'Tuesdays.' }]
    const written = canonicalAgreement(what(books.usnc, { settled, texts }))
    const { form, parts, term } = readCanonicalAgreement(written)
    expect([form, term.months]).toEqual(['means-confirmed', null])
    expect(parts?.map(({ sentences, text }) => [...sentences.map(({ fr }) => fr), text])).toEqual([
      ['Nous échangeons en visioconférence et par écrit.', 'Tuesdays.'],
      ['Nous y consacrons environ 3 heures par mois.', ''],
    ])
  })

  test('have activities as a list, however people wrote it', () =>
    expect(linesOf('- One\n\n* Two\n3. Three\n  Four')).toEqual(['One', 'Two', 'Three', 'Four']))
})
