import { expect, test } from 'vitest'
import { readGiven } from '../given-book.ts'
import type { Norm, QuantityNorm } from '../norm.ts'
import { quantity } from '../presets/norms.ts'
import { csce } from '../presets/presets.ts'
import type { RuleBook } from '../rule-book.ts'

const asked = { id: 'one', strength: 'expected', party: 'pair', source: { kind: 'default' } } as const
const meetings = (bound: QuantityNorm['bound'], delegation: Norm['delegation'] = null): RuleBook => ({
  ...csce,
  norms: [
    {
      ...quantity(asked, {
        measure: { of: 'contacts', kinds: ['meeting'], modes: null, minutes: null, realTime: false },
        ...{ window: { length: 'year', counted: 'from-start' }, bound },
      }),
      delegation,
    },
  ],
})
const term = (least: number | null, most: number | null): RuleBook => ({
  ...csce,
  settings: { ...csce.settings, term: { ...csce.settings.term, range: { least, most } } },
})
const refused = (book: RuleBook) => readGiven(book).refusals.map(({ code, at, limit }) => `${at} ${code} ${limit}`)
const left = { strength: 'expected', by: 'every-agreement', source: null } as const

test('a range that ends before it begins is refused where it ends', () => {
  expect(refused(meetings({ is: 'between', least: 9, most: 2 }))).toEqual([
    'book.norms.0.bound.most value-below-least 9',
  ])
  expect(refused(meetings({ is: 'at-least', count: 4 }, { ...left, least: 8, most: 3 }))).toEqual([
    'book.norms.0.delegation.most value-below-least 8',
  ])
  expect(refused(term(18, 6))).toEqual(['book.settings.term.range.most value-below-least 18'])
})

test('one that is open, or of a single figure, is kept', () => {
  expect(refused(meetings({ is: 'between', least: 3, most: 3 }))).toEqual([])
  expect(refused(meetings({ is: 'at-least', count: 4 }, { ...left, least: 8, most: null }))).toEqual([])
  expect(refused(term(null, 6))).toEqual([])
})
