import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkBook } from '../check-book.ts'
import type { Norm, QuantityNorm } from '../norm.ts'
import { quantity } from '../presets/norms.ts'
import { asked, atLeast, atMost, bookOf, codes, meetings } from './check-samples.ts'

describe('figures that contradict', () => {
  test('name both rules in words of both languages', () => {
    const [found] = checkBook(bookOf([meetings('much', atLeast(8)), meetings('little', atMost(6))]))
    expect(found).toEqual({
      code: 'norms-contradict',
      norms: ['much', 'little'],
      settings: [],
      message: {
        en: '“The pair is asked to have at least 8 meetings a year” and “The pair is asked to have at most 6 meetings a year” cannot both be kept: the first asks for more than the second allows.',
        fr: '« On demande au binôme d’avoir au moins 8 rencontres par an » et « On demande au binôme d’avoir au plus 6 rencontres par an » ne peuvent être respectés à la fois : le premier demande plus que le second ne permet.',
      },
    })
  })

  const month = { window: { length: 'month', counted: 'calendar' } } as const
  const term = { window: { length: 'term', counted: 'from-start' } } as const
  const between = { window: { length: 'between-meetings', counted: 'from-start' } } as const
  const measure = (more: object) => ({
    measure: { ...meetings('m', atLeast(1)).measure, ...more },
  })

  test.each<[string, Norm[], boolean]>([
    [
      'the same is suggested and asked',
      [meetings('a', atLeast(2)), meetings('b', { is: 'between', least: 4, most: 6 })],
      false,
    ],
    [
      'more is asked than is suggested',
      [meetings('a', atLeast(7)), meetings('b', { is: 'between', least: 4, most: 6 })],
      true,
    ],
    ['a target is passed', [meetings('a', { is: 'target', count: 5 }), meetings('b', atMost(4))], true],
    ['two a month against twelve a year', [meetings('a', atLeast(2), month), meetings('b', atMost(12))], true],
    ['one a month within twelve a year', [meetings('a', atLeast(1), month), meetings('b', atMost(12))], false],
    ['thirteen a year against one a month', [meetings('a', atLeast(13)), meetings('b', atMost(1), month)], true],
    ['over a term of twelve months', [meetings('a', atLeast(1), month), meetings('b', atMost(6), term)], true],
    ['between meetings nothing adds up', [meetings('a', atLeast(3), between), meetings('b', atMost(1), month)], false],
    [
      'in person is part of all',
      [meetings('a', atLeast(5), measure({ modes: ['in-person'] })), meetings('b', atMost(4))],
      true,
    ],
    [
      'all is not part of in person',
      [meetings('a', atLeast(5)), meetings('b', atMost(4), measure({ modes: ['in-person'] }))],
      false,
    ],
    [
      'short ones are not part of long ones',
      [meetings('a', atLeast(5)), meetings('b', atMost(4), measure({ minutes: 60 }))],
      false,
    ],
    [
      'in real time is not all',
      [meetings('a', atLeast(5)), meetings('b', atMost(4), measure({ realTime: true }))],
      false,
    ],
    [
      'in person is in real time',
      [
        meetings('a', atLeast(5), measure({ modes: ['in-person'] })),
        meetings('b', atMost(4), measure({ realTime: true })),
      ],
      true,
    ],
  ])('%s', (_why, norms, is) => expect(codes(norms).includes('norms-contradict')).toBe(is))

  const of = (
    id: string,
    what: QuantityNorm['measure'],
    bound: QuantityNorm['bound'],
    party: 'pair' | 'mentor' = 'pair',
  ) => quantity({ ...asked, id, party }, { measure: what, window: { length: 'month', counted: 'calendar' }, bound })
  const hours = (party: 'mentor' | 'protege', realTime?: boolean) =>
    ({ of: 'hours', party, ...(realTime !== undefined && { realTime }) }) as const

  test.each<[QuantityNorm['measure'], QuantityNorm['measure'], boolean]>([
    [hours('mentor'), hours('mentor'), true],
    [hours('mentor'), hours('mentor', true), false],
    [hours('mentor', true), hours('mentor', true), true],
    [{ of: 'goals', kinds: ['personal'] }, { of: 'goals', kinds: null }, true],
    [{ of: 'goals', kinds: null }, { of: 'goals', kinds: ['personal'] }, false],
    [{ of: 'activities', inEach: null }, { of: 'activities', inEach: null }, true],
    [{ of: 'months' }, { of: 'months' }, true],
    [{ of: 'months' }, { of: 'goals', kinds: null }, false],
    [
      { of: 'months-with-contact', kinds: ['meeting'], modes: null, minutes: null },
      { of: 'months-with-contact', kinds: ['meeting'], modes: null, minutes: null },
      true,
    ],
    [
      { of: 'months-with-contact', kinds: ['meeting'], modes: null, minutes: null },
      meetings('m', atLeast(1)).measure,
      false,
    ],
    [meetings('m', atLeast(1)).measure, { of: 'months' }, false],
    [{ of: 'goals', kinds: null }, { of: 'months' }, false],
    [{ of: 'activities', inEach: null }, { of: 'months' }, false],
    [hours('mentor'), { of: 'months' }, false],
  ])('%o beside %o', (one, two, is) => {
    const found = codes([of('a', one, atLeast(9), 'mentor'), of('b', two, atMost(3), 'mentor')])
    expect(found.includes('norms-contradict')).toBe(is)
  })

  test('goals of a year and of a month are not set against each other', () => {
    const goals = { of: 'goals', kinds: null } as const
    const yearly = quantity(
      { ...asked, id: 'y' },
      { measure: goals, window: { length: 'year', counted: 'calendar' }, bound: atMost(3) },
    )
    expect(codes([of('m', goals, atLeast(1)), yearly])).toEqual([])
  })

  test('where the term is open, nothing is counted over it', () => {
    const over = [meetings('a', atLeast(5), month), meetings('b', atMost(1), term)]
    expect(codes(over, { term: { months: null }, renewal: { allowed: false } })).toEqual([])
  })

  test('a range that is none is said of the norm itself, also where it is left to the two', () => {
    expect(codes([meetings('a', { is: 'between', least: 6, most: 4 })])).toContain('bound-empty')
    const delegation = { least: 5, most: 2, strength: 'expected', by: 'every-agreement', source: null } as const
    expect(codes([meetings('a', atLeast(0), { delegation })])).toEqual(['bound-empty'])
  })

  test('two that can be kept together are never called a contradiction', () => {
    const counts = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(counts, counts, (least, most) => {
        const found = codes([meetings('a', atLeast(least)), meetings('b', atMost(most))])
        expect(found.includes('norms-contradict')).toBe(least > most)
      }),
    )
  })
})
