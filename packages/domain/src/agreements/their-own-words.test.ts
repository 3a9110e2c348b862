import { describe, expect, test } from 'vitest'
import { asq, hraco, resolve, type ResolvedBook, usnc } from '../rules/index.ts'
import { csceBook, goal } from '../samples/index.ts'
import { agreementText, canonicalAgreement, type WhatIsSigned } from './canonical.ts'
import { readCanonicalAgreement } from './rules.ts'
import { nothingSettled } from './section.ts'

const what = (book: ResolvedBook, more: Partial<WhatIsSigned> = {}): WhatIsSigned => ({
  ...{ number: 1, termMonths: book.settings.term.months, organization: 'Society', program: 'Mentoring' },
  ...{ edition: { number: 1, hash: 'h' }, mentor: { id: 'm', name: 'Ruth' }, protege: { id: 'p', name: 'Ilse' } },
  ...{ book, goals: [] },
  ...more,
})

describe('what both give their word to', () => {
  test('has the term that they chose before what the program says of it', () => {
    const months = (termMonths: number | null) => agreementText(what(resolve(asq), { termMonths })).term.sentences
    const [own, ...program] = months(9)
    expect(own).toEqual({ en: 'We work together for 9 months.', fr: 'Nous travaillons ensemble pendant 9 mois.' })
    expect(program.length).toBeGreaterThan(0)
    expect(months(null)).toEqual(program)
  })

  test('of a renewal says from which day until which, for only then do they go on', () => {
    const renewed = { continuesFrom: '2027-10-15' }
    const [own] = agreementText(what(resolve(asq), { number: 2, termMonths: 6, renewed })).term.sentences
    expect(own?.en).toBe('We go on for 6 months, from 15\u00a0October 2027 until 14\u00a0April 2028.')
  })

  test.each([
    ['month', 'We mean to meet 2 times a month.', 'Nous avons l’intention de nous rencontrer 2 fois par mois.'],
    [
      'quarter',
      'We mean to meet 2 times a quarter.',
      'Nous avons l’intention de nous rencontrer 2 fois par trimestre.',
    ],
    ['year', 'We mean to meet 2 times a year.', 'Nous avons l’intention de nous rencontrer 2 fois par an.'],
  ] as const)('has how often they meet in a %s in place of the program’s figure', (per, en, fr) => {
    const text = (frequency: typeof nothingSettled.frequency) =>
      agreementText(what(resolve(hraco), { settled: { ...nothingSettled, frequency } })).meetings
    const [own, ...rest] = text({ count: 2, per })
    expect([own?.en, own?.fr.replaceAll('\u00a0', ' ')]).toEqual([en, fr])
    expect(rest).toHaveLength(text(null).length - 1)
  })

  test('has its sections in the book’s order, lists as lists and words as words, without those that are blank', () => {
    const texts = [
      { code: 'confidential-feedback', text: '  Between us.\n' },
      { code: 'activities', text: '1. Shadowing\n- A course' },
    ]
    const { parts } = readCanonicalAgreement(canonicalAgreement(what(resolve(hraco), { texts })))
    expect(parts?.map(({ code, items, text }) => [code, items, text])).toEqual([
      ['activities', ['Shadowing', 'A course'], ''],
      ['confidential-feedback', [], 'Between us.'],
    ])
    const blank = texts.map((one) => ({ ...one, text: ' \n ' }))
    expect('parts' in agreementText(what(resolve(hraco), { texts: blank }))).toBe(false)
  })

  test('freezes a kind of goal with its words where it is the program’s own, and only there', () => {
    const text = { statement: 'Lead a group', metric: '' }
    const labels = (book: ResolvedBook, kind: string | null) =>
      agreementText(what(book, { goals: [{ goal: goal('a', 1, { kind }), text }] })).goals.map(
        (one) => one.kindLabel?.en,
      )
    expect(labels(resolve(usnc), 'us-leadership')).toEqual(['Leadership role in US programs'])
    expect(labels(csceBook, 'professional')).toEqual([undefined])
    expect(labels(csceBook, null)).toEqual([undefined])
  })
})
