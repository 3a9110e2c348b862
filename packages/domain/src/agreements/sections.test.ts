import { describe, expect, test } from 'vitest'
import type { Mentorship } from '../mentorships/index.ts'
import {
  agreementPartWords,
  asq,
  csce,
  hraco,
  resolve,
  type ResolvedBook,
  type RuleBook,
  usnc,
} from '../rules/index.ts'
import { csceBook, goal, stepNorm } from '../samples/index.ts'
import { draftAgreement } from './agreement.ts'
import {
  frequencyRange,
  hoursGuide,
  isSettled,
  missingParts,
  nothingSettled,
  requiredParts,
  type Settled,
} from './section.ts'
import { agreementObligations } from './obligations.ts'
import { promisesToAcknowledge, sign } from './sign.ts'

const books = { usnc: resolve(usnc), asq: resolve(asq), csce: resolve(csce), hraco: resolve(hraco) }
const needed = ['frequency', 'goals', 'activities', 'confidential-feedback']
const full = {
  frequency: { count: 1, per: 'month' as const },
  ...{ means: ['video' as const], hoursAMonth: 2, written: ['activities', 'confidential-feedback'] },
}
const paired: Mentorship = { id: 'm1', programId: 'p1', mentorId: 'ana', protegeId: 'ben', phase: 'agreement' }

describe('a section', () => {
  const empty = { settled: nothingSettled, termMonths: null, goals: 0 }
  test.each([
    ['frequency', 'frequency', { ...empty, settled: full }],
    ['goals', 'goals', { ...empty, goals: 1 }],
    ['contact-means', 'means', { ...empty, settled: full }],
    ['time-commitment', 'hours', { ...empty, settled: full }],
    ['term', 'term', { ...empty, termMonths: 6 }],
    ['activities', 'list', { ...empty, settled: full }],
    ['confidential-feedback', 'text', { ...empty, settled: full }],
  ] as const)('%s has something in it once it is settled', (code, kind, has) => {
    expect(isSettled({ code, kind }, empty)).toBe(false)
    expect(isSettled({ code, kind }, has)).toBe(true)
  })
})

describe('what an agreement has to have', () => {
  test('is what a required step asks, and nothing of one that is weaker', () => {
    expect(requiredParts(books.hraco)).toEqual(needed.map((part) => ({ normId: 'agreement-parts', part })))
    const norms = hraco.norms.map((norm) =>
      norm.id === 'agreement-parts' ? { ...norm, strength: 'expected' as const } : norm,
    )
    expect(requiredParts(resolve({ ...hraco, norms }))).toEqual([])
  })

  test('is missing until each section is settled', () => {
    const missing = (settled = nothingSettled, goals = 0) =>
      missingParts(books.hraco, { settled, termMonths: null, goals }).map(({ part }) => part)
    expect(missing()).toEqual(needed)
    expect(missing(full)).toEqual(['goals'])
    expect(missing(full, 1)).toEqual([])
  })

  test('is the whole timeline where that is required: how long, and the day of each phase (ASQM-32)', () => {
    const norms = asq.norms.map((norm) =>
      norm.id === 'whole-timeline' ? { ...norm, strength: 'required' as const } : norm,
    )
    const missing = (termMonths: number | null, phaseDays?: { code: string; from: string }[]) =>
      missingParts(resolve({ ...asq, norms }), {
        ...{ settled: nothingSettled, termMonths, goals: 0 },
        ...(phaseDays && { phaseDays }),
      }).map(({ part }) => part)
    expect(missing(null)).toEqual(['term', 'timeline'])
    expect(missing(9, [{ code: 'cultivate', from: '2027-03-01' }])).toEqual(['timeline'])
    const days = ['cultivate', 'separate'].map((code) => ({ code, from: '2027-03-01' }))
    expect(missing(9, days)).toEqual([])
    const step = stepNorm('timeline', { strength: 'required', step: { does: 'timeline' }, moment: { at: 'start' } })
    const has = { settled: nothingSettled, termMonths: null, goals: 0 }
    expect(missingParts({ ...csceBook, norms: [step] }, has)).toEqual([])
    expect(agreementPartWords('timeline', csceBook).en).toBe('the timeline')
  })

  test('is how to stay in touch, where that is the whole agreement: chosen, or in words (USNC-15)', () => {
    const missing = (settled: Partial<Settled>, book = books.usnc) =>
      missingParts(book, { settled: { ...nothingSettled, ...settled }, termMonths: null, goals: 0 })
    expect(missing({})).toEqual([{ normId: 'contact-means', part: 'contact-means' }])
    expect([missing({ means: ['video'] }), missing({ written: ['contact-means'] })]).toEqual([[], []])
    const { settings } = books.usnc
    const form = 'drafted-together' as const
    expect(
      missing({}, { ...books.usnc, settings: { ...settings, agreement: { ...settings.agreement, form } } }),
    ).toEqual([])
  })

  test('is never missing where nobody can settle it: the promises are the program’s', () => {
    const step = stepNorm('parts', {
      ...{ party: 'pair', strength: 'required', moment: { at: 'start' } },
      step: { does: 'agreement-parts', parts: ['promises', 'goals'] },
    })
    const book: ResolvedBook = { ...csceBook, norms: [step] }
    const missing = missingParts(book, { settled: nothingSettled, termMonths: null, goals: 0 })
    expect(missing).toEqual([{ normId: 'parts', part: 'goals' }])
    const facts = { number: 1, signedBy: [], since: '2027-01-10', edition: null }
    expect(agreementObligations(facts, book).map(({ key }) => key)).toEqual(['parts/goals-1/pair'])
  })

  test('stands in the way of each word, section by section, until it is there', () => {
    const signing = {
      ...{ by: 'mentor' as const, personId: 'ana', digest: 'd1', now: new Date(0), timeZone: 'UTC' },
      acknowledged: promisesToAcknowledge(books.hraco, 'mentor').map(({ id }) => id),
    }
    const around = { mentorship: paired, previous: null, book: books.hraco }
    const draft = draftAgreement({ id: 'a1', mentorshipId: 'm1', editionId: 'e1' }, books.hraco)
    expect(sign(draft, around, signing)).toEqual({
      ok: false,
      refusals: needed.map((part) => ({ code: 'section-missing', at: 'sections', normId: 'agreement-parts', part })),
    })
    const accepted = sign({ ...draft, settled: full }, { ...around, goals: [goal('a', 1)] }, signing)
    expect(accepted).toMatchObject({
      ok: true,
      state: { agreement: { state: 'partially-signed', settled: full } },
      events: [{ type: 'AgreementSigned', data: { party: 'mentor', signed: false } }],
    })
    const dropped = sign({ ...draft, settled: full }, { ...around, goals: [goal('a', 1, { dropped: true })] }, signing)
    expect(!dropped.ok && dropped.refusals.map(({ part }) => part)).toEqual(['goals'])
  })
})

describe('what the program has in mind', () => {
  test('of hours is a guide for one side (USNC-17), and none where it says nothing', () => {
    expect(hoursGuide(books.usnc)).toEqual({ most: 5, party: 'mentor', normId: 'mentor-hours' })
    expect(hoursGuide(books.csce)).toBeNull()
  })

  test.each([
    ['is of hours that are asked at least', { bound: { is: 'at-least', count: 5 } }],
    ['counts the hours of both', { measure: { of: 'hours', party: 'pair' } }],
  ] as const)('is no guide where it %s', (_what, other) => {
    const norms = books.usnc.norms.map((norm) =>
      norm.kind === 'quantity' && norm.id === 'mentor-hours' ? { ...norm, ...other } : norm,
    )
    expect(hoursGuide({ ...books.usnc, norms })).toBeNull()
  })

  test('of meetings is what it leaves to the two: all of it, a range, or nothing', () => {
    expect(frequencyRange(books.hraco, 'year')).toEqual({ least: null, most: null })
    const norms = books.hraco.norms.map((norm) =>
      norm.kind === 'quantity' && norm.delegation
        ? { ...norm, delegation: { ...norm.delegation, least: 4, most: 12 } }
        : norm,
    )
    expect(frequencyRange({ ...books.hraco, norms }, 'year')).toEqual({ least: 4, most: 12 })
    expect(frequencyRange({ ...books.hraco, norms }, 'quarter')).toEqual({ least: 1, most: 3 })
    expect(frequencyRange({ ...books.hraco, norms }, 'month')).toEqual({ least: 1, most: 1 })
    expect(frequencyRange(books.usnc, 'year')).toEqual({ least: null, most: null })
  })
})

describe('what is asked', () => {
  const facts = { number: 1, signedBy: [], since: '2027-01-10', edition: null }
  const keys = (book: ResolvedBook, more = {}) =>
    agreementObligations({ ...facts, ...more }, book).map(({ key, state }) => `${key} ${state}`)

  test('of means of contact is to settle them, and the word of each; of time nothing, for it is a guide (USNC-16)', () =>
    expect(keys(books.usnc)).toEqual([
      'contact-means/contact-means-1/pair open',
      'contact-means/agreement-1/mentor open',
      'contact-means/agreement-1/protege open',
    ]))

  test('of a term is close to what is usual, and to the month where the book does not say “about”', () => {
    const exact: RuleBook = {
      ...asq,
      norms: asq.norms.map((norm) =>
        norm.kind === 'quantity' && norm.bound.is === 'between' && norm.measure.of === 'months'
          ? { ...norm, bound: { is: 'between', least: 6, most: 12 } }
          : norm,
      ),
    }
    const about = (book: ResolvedBook) => keys(book, { termMonths: 5 }).find((key) => key.startsWith('term-half'))
    expect(about(books.asq)).toBe('term-half-to-one-year/term-1/pair met')
    expect(about(resolve(exact))).toBe('term-half-to-one-year/term-1/pair open')
  })

  test('is no word where the program has no agreement, whatever its steps say', () => {
    const none: RuleBook = { ...hraco, settings: { ...hraco.settings, agreement: { form: 'none' } } }
    expect(keys(resolve(none)).filter((key) => key.startsWith('agreement-first'))).toEqual([])
  })
})
