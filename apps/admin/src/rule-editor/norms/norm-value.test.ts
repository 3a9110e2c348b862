import { describe, expect, test } from 'vitest'
import {
  fitted,
  isThere,
  normIn,
  refusedParts,
  type RulePart,
  shapeIn,
  valueAt,
  withValue,
  wordOf,
  written,
} from './norm-value.ts'

const part = (path: string, more: Partial<RulePart> = {}): RulePart => ({
  ...{ __typename: 'RulePart', path, name: path, help: null, isMain: true, isLeftOut: false, when: null, begin: null },
  shape: { is: 'text' },
  ...more,
})
const beside = (...values: string[]): RulePart['when'] => ({ __typename: 'RulePartWhen', path: 'bound.is', values })
const parts = [
  part('bound.is'),
  part('bound.count', { when: beside('at-least', 'at-most'), begin: 1 }),
  part('bound.least', { when: beside('between'), begin: 2 }),
  part('measure.realTime', { isLeftOut: true }),
]
const norm = { id: 'meetings', kind: 'quantity', bound: { is: 'at-least', count: 3 }, measure: { of: 'contacts' } }

describe('a norm that is being written', () => {
  test('has values at places', () => {
    expect(valueAt(norm, 'bound.count')).toBe(3)
    expect(valueAt(norm, 'moment.at')).toBeUndefined()
    expect(withValue(norm, 'bound.count', 4)).toEqual({ ...norm, bound: { is: 'at-least', count: 4 } })
    expect(withValue(norm, 'bound.count', undefined)).toEqual({ ...norm, bound: { is: 'at-least' } })
  })

  test('has only the parts that exist beside what is chosen', () => {
    const range = fitted(withValue(norm, 'bound.is', 'between'), parts)
    expect(range['bound']).toEqual({ is: 'between', least: 2 })
    expect(parts.filter((one) => isThere(one, range)).map(({ path }) => path)).not.toContain('bound.count')
    expect(fitted(withValue(range, 'bound.is', 'at-most'), parts)['bound']).toEqual({ is: 'at-most', count: 1 })
    expect(fitted(norm, parts)).toEqual(norm)
  })

  test('asks for something, unless it is left to the two', () => {
    const figure = part('bound.count', { shape: { is: 'number', least: 0, leastAlone: 1, most: 50, unit: null } })
    expect(shapeIn(figure, norm)).toMatchObject({ least: 1, most: 50 })
    expect(shapeIn(figure, { ...norm, delegation: null })).toMatchObject({ least: 1 })
    expect(shapeIn(figure, { ...norm, delegation: { least: 0 } })).toMatchObject({ least: 0 })
    expect(shapeIn(part('dueDays', { shape: { is: 'number', least: 0, most: 9, unit: null } }), norm)).toMatchObject({
      least: 0,
    })
  })

  test('leaves out what a book has by leaving it out', () => {
    expect(written(withValue(norm, 'measure.realTime', null), parts)).toEqual(norm)
    expect(written(withValue(norm, 'measure.realTime', true), parts)['measure']).toEqual({
      of: 'contacts',
      realTime: true,
    })
  })

  test('is found in the book, and among the words', () => {
    expect(normIn({ norms: [norm] }, 'meetings')).toEqual(norm)
    expect([normIn({ norms: [norm] }, 'nobody'), normIn(null, 'meetings')]).toEqual([null, null])
    const word = (kind: string, name: string) => ({ kind, word: name }) as never
    const words = [
      word('quantity', 'contacts'),
      word('step', 'goals'),
      word('condition', 'field'),
      word('clause', 'clause'),
    ]
    expect(wordOf(norm, words)).toBe(words[0])
    expect(wordOf({ kind: 'step', step: { does: 'goals' } }, words)).toBe(words[1])
    expect(wordOf({ kind: 'condition', condition: { must: 'field' } }, words)).toBe(words[2])
    expect(wordOf({ kind: 'clause', topic: 'other' }, words)).toBe(words[3])
    expect(wordOf({ kind: 'step', step: { does: 'other' } }, words)).toBeUndefined()
  })

  test('is told what was refused beside the part it names, and only where that is all', () => {
    const refused = (...ats: (string | null)[]) =>
      refusedParts(
        ats.map((at) => ({ at, message: 'No.' })),
        parts,
      )
    expect(refused('book.norms.12.bound.count')).toEqual(new Map([['bound.count', new Map([['', 'No.']])]]))
    expect(refused('book.norms.12.measure.realTime.0')).toEqual(
      new Map([['measure.realTime', new Map([['0', 'No.']])]]),
    )
    expect(refused('book.norms.12.bound.count', 'book.settings.term')).toBeNull()
    expect(refused(null)).toBeNull()
  })
})
