import { describe, expect, test } from 'vitest'
import type { EditedNormFragment } from '../gql/graphql.ts'
import { folded, isWhole, revisionOf, textsIn, typedOf } from './parts.ts'

const every = {
  ...{ id: '1', key: 'meetings', strength: 'EXPECTED', party: 'PAIR', sentence: 'Meet.', enforced: true },
  source: { __typename: 'Source', kind: 'DEFAULT', sentence: 'Ithaca’s default' },
} as const
const meetings = (more: object): EditedNormFragment =>
  ({
    __typename: 'QuantityNorm',
    ...every,
    window: 'between-meetings',
    minimum: null,
    maximum: null,
    target: null,
    ...more,
  }) as EditedNormFragment
const step = (more: object): EditedNormFragment =>
  ({
    __typename: 'StepNorm',
    ...every,
    moment: 'every',
    everyMonths: null,
    everyWeeks: null,
    leadHours: null,
    ...more,
  }) as EditedNormFragment

describe('the parts of a norm that can be written', () => {
  test.each([
    [meetings({ minimum: 2 }), { count: '2' }],
    [meetings({ maximum: 5 }), { count: '5' }],
    [meetings({ target: 3 }), { count: '3' }],
    [meetings({ minimum: 4, maximum: 6 }), { least: '4', most: '6' }],
    [step({ everyMonths: 6 }), { everyMonths: '6' }],
    [step({ moment: 'every-weeks', everyWeeks: 4 }), { everyWeeks: '4' }],
    [step({ moment: 'check-in-interval', everyWeeks: 4 }), {}],
    [step({ leadHours: 24 }), { leadHours: '24' }],
  ])('%# are its figures as they stand', (norm, figures) => {
    expect(typedOf(norm, null).figures).toEqual(figures)
  })

  test('are the window by its name in a change, and the words of a promise in both languages', () => {
    expect(typedOf(meetings({ minimum: 2 }), null)).toMatchObject({ window: 'BETWEEN_MEETINGS', text: null })
    const book = { norms: [{ id: 'respect', text: { en: 'Kindly.', fr: 'Avec bonté.' } }, { id: 'plain' }] }
    expect(textsIn(book, 'respect')).toEqual({ en: 'Kindly.', fr: 'Avec bonté.' })
    expect([textsIn(book, 'plain'), textsIn(book, 'nobody'), textsIn(null, 'respect')]).toEqual([null, null, null])
  })
})

describe('a change of a norm', () => {
  const before = typedOf(meetings({ minimum: 2 }), { en: 'One', fr: 'Un' })

  test('holds only what is another', () => {
    const after = {
      ...before,
      strength: 'REQUIRED',
      party: 'MENTOR',
      window: 'MONTH',
      figures: { count: '3' },
    } as const
    expect(revisionOf('meetings', before, { ...after, text: { en: 'Two', fr: 'Deux' } })).toEqual({
      ...{ norm: 'meetings', strength: 'REQUIRED', party: 'MENTOR', window: 'MONTH', count: 3 },
      text: { en: 'Two', fr: 'Deux' },
    })
    expect(revisionOf('meetings', before, { ...before, figures: { count: '3' } })).toEqual({
      norm: 'meetings',
      count: 3,
    })
  })

  test('is none where all is as before', () => expect(revisionOf('meetings', before, { ...before })).toBeNull())

  test.each([
    ['3', true],
    [' 12 ', true],
    ['', false],
    ['-1', false],
    ['2.5', false],
    ['three', false],
  ])('takes %j for a whole number: %s', (typed, whole) => expect(isWhole(typed)).toBe(whole))
})

test('what is searched finds accents without them', () => expect(folded('Le Protégé')).toBe('le protege'))
