import type { RuleShape } from '@ithaca/schema/rule-shape'
import { describe, expect, test } from 'vitest'
import { patchesOf, writtenIn } from './patches.ts'
import { refusedAt } from './use-told.ts'

const any: RuleShape = { is: 'object', members: [] }
const word = (one: string) => ({ one, many: `${one}s`, a: `a ${one}`, the: `the ${one}` })
const labels = {
  en: { mentor: word('mentor'), protege: word('mentee') },
  fr: { mentor: word('mentor'), protege: word('mentee') },
}

describe('a setting that was written', () => {
  test('is sent as it is', () => {
    const shape: RuleShape = { is: 'number', least: 1, most: null, unit: 'months' }
    expect(patchesOf('records.monthsKept', shape, 24, 12)).toEqual([{ set: { path: 'records.monthsKept', value: 12 } }])
  })

  test('is a word where it is one for a role, whose forms are made of it', () => {
    const after = { ...labels, fr: { ...labels.fr, protege: { one: 'mentorée', many: 'mentorées', gender: 'f' } } }
    expect(patchesOf('identity.labels', any, labels, after)).toEqual([
      { call: [{ role: 'PROTEGE', locale: 'FR', one: 'mentorée', many: 'mentorées', gender: 'FEMININE' }] },
    ])
    const english = {
      ...after,
      en: { mentor: { ...word('mentor'), the: 'our mentor' }, protege: { one: 'fellow', many: 'fellows' } },
    }
    expect(patchesOf('identity.labels', any, labels, english)).toEqual([
      {
        set: {
          path: 'identity.labels',
          value: { ...labels, en: { ...labels.en, mentor: { ...word('mentor'), the: 'our mentor' } } },
        },
      },
      {
        call: [
          { role: 'PROTEGE', locale: 'EN', one: 'fellow', many: 'fellows' },
          { role: 'PROTEGE', locale: 'FR', one: 'mentorée', many: 'mentorées', gender: 'FEMININE' },
        ],
      },
    ])
  })

  test('is read out of the book, or is not there', () => {
    const book = { settings: { term: { months: null } } }
    expect([writtenIn(book, 'term.months'), writtenIn(book, 'term.range'), writtenIn(null, 'term')]).toEqual([
      null,
      undefined,
      undefined,
    ])
  })
})

describe('what was refused', () => {
  const refused = (...at: (string | null)[]) => ({
    is: 'refused' as const,
    refusals: at.map((one) => ({ code: 'x', message: 'No.', at: one })),
  })
  test('stands beside the part that it names', () => {
    expect([
      ...refusedAt('enrolment.vote', refused('book.settings.enrolment.vote.quorum', 'book.settings.enrolment.vote')),
    ]).toEqual([
      ['quorum', 'No.'],
      ['', 'No.'],
    ])
  })
  test('is told as a whole where it is about something else', () => {
    expect(refusedAt('term.months', refused('book.settings.term.months', null)).size).toBe(0)
    expect(refusedAt('term.months', refused('book.settings.term.monthsAhead')).size).toBe(0)
    expect(refusedAt('term.months', null).size).toBe(0)
  })
})
