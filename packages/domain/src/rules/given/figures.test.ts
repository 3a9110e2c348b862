import { expect, test } from 'vitest'
import { readGiven } from '../given-book.ts'
import type { Norm, QuantityNorm } from '../norm.ts'
import { condition, quantity, step } from '../presets/norms.ts'
import { csce, presets } from '../presets/presets.ts'

const asked = { id: 'one', strength: 'expected', party: 'pair', source: { kind: 'default' } } as const
const meetings = { of: 'contacts', kinds: ['meeting'], modes: null, minutes: null, realTime: false } as const
const left = { least: 0, most: 9, strength: 'expected', by: 'every-agreement', source: null } as const
const figure = (
  bound: QuantityNorm['bound'],
  measure: object = meetings,
  delegation: Norm['delegation'] = null,
): Norm => ({
  ...quantity(asked, {
    measure: measure as QuantityNorm['measure'],
    window: { length: 'year', counted: 'from-start' },
    bound,
  }),
  delegation,
})
const act = (more: object): Norm => ({ ...step(asked, { does: 'review' }, { at: 'every', months: 6 }), ...more })
const person = (more: object): Norm =>
  condition(asked, { on: 'person', must: 'experience', held: 'once', graceDays: 0, ...more } as never)

const refused = (norm: Norm) =>
  readGiven({ ...csce, norms: [norm] }).refusals.map(({ code, at, limit }) => `${at?.slice(13)} ${code} ${limit}`)

test.each([
  [figure({ is: 'at-least', count: 0 }), 'bound.count value-too-small 1'],
  [figure({ is: 'at-least', count: 999_999 }), 'bound.count value-too-big 366'],
  [figure({ is: 'between', least: 0, most: 0 }), 'bound.most value-too-small 1'],
  [figure({ is: 'between', least: 400, most: 500 }), 'bound.least value-too-big 366', 'bound.most value-too-big 366'],
  [figure({ is: 'target', count: 51 }, { of: 'goals', kinds: null }), 'bound.count value-too-big 50'],
  [figure({ is: 'target', count: 12 }, { ...meetings, minutes: 0 }), 'measure.minutes value-too-small 1'],
  [figure({ is: 'target', count: 12 }, { ...meetings, minutes: 2000 }), 'measure.minutes value-too-big 1440'],
  [figure({ is: 'at-least', count: 0 }, meetings, { ...left, most: 0 }), 'delegation.most value-too-small 1'],
  [act({ moment: { at: 'every', months: 61 } }), 'moment.months value-too-big 60'],
  [act({ moment: { at: 'every-weeks', weeks: 105 } }), 'moment.weeks value-too-big 104'],
  [act({ leadHours: 0 }), 'leadHours value-too-small 1'],
  [act({ dueDays: 1000 }), 'dueDays value-too-big 366'],
  [person({ least: 61 }), 'condition.least value-too-big 60'],
  [person({ graceDays: 5000 }), 'condition.graceDays value-too-big 1096'],
])('%# is more or less than anybody means', (norm, ...said) => {
  expect(refused(norm)).toEqual(said)
})

test.each([
  figure({ is: 'at-least', count: 366 }),
  figure({ is: 'between', least: 0, most: 3 }),
  figure({ is: 'at-least', count: 0 }, meetings, left),
  figure({ is: 'at-most', count: 5 }, { of: 'hours', party: 'mentor' }),
  act({ leadHours: 24, dueDays: 90 }),
  person({ must: 'attendance', least: 80 }),
  condition(asked, { on: 'pair', must: 'shared-language' }),
])('%# is kept', (norm) => {
  expect(refused(norm)).toEqual([])
})

test.each(presets.map(({ key, book }) => [key, book]))('the book of %s is kept', (_key, book) => {
  expect(readGiven(book).refusals).toEqual([])
})
