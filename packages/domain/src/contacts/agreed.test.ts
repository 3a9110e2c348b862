import { describe, expect, test } from 'vitest'
import { addDays, addMonths, type Day } from '../core/index.ts'
import { type Delegated, type Pins, stretch } from '../rules/index.ts'
import { csceBook } from '../samples/index.ts'
import { figuresThatHold } from './agreed.ts'
import { agreedOn, contactNorms } from './asks.ts'
import type { ContactPart } from './facts.ts'
import { shareOf } from './stretches.ts'

const figure = (from: Day, count: number | null): Delegated => ({
  ...{ from, normId: 'meetings-at-least', count },
  window: { length: 'year', counted: 'from-start' },
})
const part: ContactPart = {
  ...{ contacts: [], startsOn: '2027-01-15', endsOn: '2030-01-15', pauses: [], delegated: [] },
  terms: [{ from: '2027-01-15', until: '2028-01-15' }],
}
const pins: Pins = [{ from: '2027-01-15', book: csceBook, edition: 1 }]
const told = (delegated: Delegated[], more: Partial<ContactPart> = {}) =>
  figuresThatHold({ ...part, ...more, delegated }, pins).map(({ from, count }) => `${from} ${count}`)

describe('the figures of two', () => {
  const [none, few, many] = [figure('2028-01-15', null), figure('2028-01-15', 3), figure('2028-01-15', 8)]

  test.each([
    ['as they came', [none, few, many]],
    ['the other way round', [many, few, none]],
    ['mixed', [few, none, many]],
  ])('of one day, given %s, stand in one order: left open, then by how much', (_how, given) => {
    expect(told(given)).toEqual(['2028-01-15 null', '2028-01-15 3', '2028-01-15 8'])
  })

  test('stand by their days first', () => {
    expect(told([figure('2029-01-15', 2), many])).toEqual(['2028-01-15 8', '2029-01-15 2'])
  })

  test('count from the start where they are older, and not at all from the end on', () => {
    // The book leaves it to a renewal, so that one from the start has no effect.
    expect(told([figure('2026-12-01', 8)])).toEqual([])
    expect(told([figure('2030-01-15', 8)])).toEqual([])
    expect(told([figure('2030-01-15', 8)], { endsOn: null })).toEqual(['2030-01-15 8'])
  })
})

const norm = contactNorms(csceBook).quantities.find(({ norm: { id } }) => id === 'meetings-at-least')
if (norm === undefined) throw new Error('no such norm')

test('the norm with a figure of the two is right, also of more figures than there is room for', () => {
  const { delegation } = norm.norm
  if (delegation === null) throw new Error('nothing is left to them')
  const wide = { ...delegation, least: null, most: null }
  const one = { ...norm }
  const agreed = (count: number) => agreedOn(one, { count, window: { length: 'year', counted: 'from-start' } }, wide)
  for (let count = 1; count <= 110; count += 1) expect(agreed(count)).toMatchObject({ target: count })
  expect([agreed(100) === agreed(100), agreed(110).target]).toEqual([true, 110])
})

describe('the share of a shorter time', () => {
  const eight = { ...norm, target: 8 }

  test('stays right, and is kept for no more times than there is room for', () => {
    const half = (from: Day) => shareOf(eight, stretch(from, addMonths(from, 6)))
    for (let index = 0; index < 10_100; index += 1) expect(half(addDays('2000-01-01', index))).toBe(4)
    expect(half('2000-01-01')).toBe(4)
  })
})
