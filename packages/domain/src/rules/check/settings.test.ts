import { describe, expect, test } from 'vitest'
import { checkBook, type ProblemCode } from '../check-book.ts'
import { labelsOf, type Noun, nounForms } from '../noun-forms.ts'
import type { Norm } from '../norm.ts'
import { clause, step } from '../presets/norms.ts'
import { asked, atLeast, atMost, bookOf, codes, csceBook, meetings, type Some } from './check-samples.ts'

describe('moments and agreements', () => {
  const signing = step(asked, { does: 'acknowledgement' }, { at: 'start' })
  const renewing = step(asked, { does: 'renewal' }, { at: 'renewal' })
  const none = { agreement: { form: 'none' } } as const
  const delegation = { least: null, most: null, strength: 'expected', by: 'every-agreement', source: null } as const
  const left = (by: 'every-agreement' | 'renewal' = 'every-agreement') =>
    meetings('left', atLeast(0), { delegation: { ...delegation, by } })

  test.each<[ProblemCode, Norm, Some]>([
    ['renewal-not-allowed', renewing, { renewal: { allowed: false } }],
    [
      'moment-never-comes',
      step(asked, { does: 'evaluation' }, { at: 'formal-end' }),
      { term: { months: null }, renewal: { allowed: false } },
    ],
    ['moment-never-comes', step(asked, { does: 'goals' }, { at: 'each-meeting' }), { contacts: { kinds: ['call'] } }],
    ['moment-never-comes', step(asked, { does: 'worksheet' }, { at: 'introduction' }), {}],
    ['nothing-to-sign', signing, none],
    ['nothing-to-sign', step(asked, { does: 'agreement' }, { at: 'start' }), none],
    ['nothing-to-sign', clause({ ...asked, strength: 'required' }, 'respect', { en: 'Yes.', fr: 'Oui.' }), none],
    ['delegation-without-agreement', left(), none],
    ['delegation-without-section', left(), { agreement: { sections: ['goals'] } }],
    ['delegation-without-renewal', left('renewal'), { renewal: { terms: 'same' } }],
    ['delegation-of-no-figure', { ...signing, delegation }, {}],
    [
      'interval-not-chosen',
      step({ ...asked, party: 'committee' }, { does: 'check-in' }, { at: 'check-in-interval' }),
      {},
    ],
    ['term-contradicts', meetings('t', atLeast(18), { measure: { of: 'months' } }), {}],
    ['term-contradicts', meetings('t', atMost(6), { measure: { of: 'months' } }), {}],
  ])('%s', (code, norm, some) => expect(codes([norm], some)).toEqual([code]))

  test('nothing stands in the way where each has its place', () => {
    expect(codes([signing, { ...renewing, id: 'r' }, left()])).toEqual([])
    expect(codes([left()], { agreement: { sections: ['frequency'] } })).toEqual([])
    expect(codes([left('renewal')])).toEqual([])
    expect(codes([meetings('t', atLeast(12), { measure: { of: 'months' } })])).toEqual([])
    expect(
      codes([meetings('t', atLeast(18), { measure: { of: 'months' } })], {
        term: { months: null },
        renewal: { allowed: false },
      }),
    ).toEqual([])
  })
})

describe('settings', () => {
  test.each<[ProblemCode, Some]>([
    ['renewal-without-term', { term: { months: null } }],
    ['settings-contradict', { enrolment: { vote: { of: ['mentor'], quorum: 3, majority: 'simple', recusal: true } } }],
    ['settings-contradict', { enrolment: { intake: 'cohort' } }],
    ['settings-contradict', { enrolment: { window: { opens: '2027-09-01', closes: '2027-08-01' } } }],
    ['settings-contradict', { capacity: { mentor: 1, firstTimeMentor: 2 } }],
    ['settings-contradict', { term: { range: { least: 12, most: 6 } } }],
    ['agreement-empty', { agreement: { form: 'signed', sections: [], written: [] } }],
    ['no-way-to-meet', { contacts: { modes: [] } }],
    ['time-zone-unknown', { identity: { timeZone: 'Atlantis/Poseidonis' } }],
    ['text-missing', { identity: { purpose: { en: 'To grow.', fr: ' ' } } }],
    ['text-missing', { goals: { kinds: [{ code: 'other', label: { en: '', fr: 'Autre' } }] } }],
  ])('%s', (code, some) => expect(codes([], some)).toEqual([code]))

  test('a language that the program does not speak needs no words', () => {
    expect(codes([], { identity: { purpose: { en: 'To grow.', fr: '' }, locales: ['en'] } })).toEqual([])
    expect(
      codes([], { term: { range: { least: null, most: null } }, capacity: { mentor: null, firstTimeMentor: 2 } }),
    ).toEqual([])
  })

  test('a promise without words in French is named', () => {
    const promise = clause(asked, 'respect', { en: 'We are kind.', fr: '' })
    expect(checkBook(bookOf([promise]))[0]?.message).toEqual({
      en: 'A text of “We are kind” is missing in French.',
      fr: 'Un texte manque en français : « We are kind ».',
    })
    const blank = clause(asked, 'respect', { en: ' ', fr: '' })
    expect(checkBook(bookOf([blank])).map(({ message }) => message.en)).toContain(
      'A text of a promise about respect is missing in French.',
    )
  })
})

describe('labels', () => {
  const labelled = (noun: Partial<Noun>) => {
    const word = { one: 'guide', many: 'guides' }
    const fr = { mentor: { ...word, ...noun }, protege: word }
    return codes([], { identity: { labels: labelsOf({ en: { mentor: word, protege: word }, fr }) } })
  }
  const forty = 'x'.repeat(40)

  test.each<[string, Partial<Noun>, ProblemCode[]]>([
    ['forty characters', { one: forty, many: forty }, []],
    ['forty-one', { one: `${forty}x` }, ['label-too-long']],
    ['forty emoji, as people count them', { one: '🦉'.repeat(40) }, []],
    ['nothing', { one: '' }, ['label-empty']],
    ['a space', { many: ' ' }, ['label-empty']],
    ['a control character', { one: 'a\u0007b' }, ['label-not-showable']],
    ['an override of the writing direction', { one: '\u202Edrawkcab' }, ['label-not-showable']],
    ['a place to fill', { one: '{mentor.the}' }, ['label-not-showable']],
    ['from right to left', { one: 'מנטור', many: 'מנטורים' }, []],
    ['an apostrophe', { one: 'chef d’équipe', many: 'chefs d’équipe' }, []],
  ])('of %s', (_what, noun, expected) => expect(labelled(noun)).toEqual(expected))

  test('with an empty form are found, whoever made them', () => {
    const labels = {
      ...csceBook.settings.identity.labels,
      en: {
        ...csceBook.settings.identity.labels.en,
        mentor: { ...nounForms('en', { one: 'guide', many: 'guides' }), of: '' },
      },
    }
    expect(checkBook(bookOf([], { identity: { labels } }))).toMatchObject([
      { code: 'label-empty', settings: ['identity.labels.en.mentor'] },
    ])
  })
})
