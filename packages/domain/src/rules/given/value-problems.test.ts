import { describe, expect, test } from 'vitest'
import { csce, made, type Norm, readGiven, type RuleBook, ruleBook, tellingWords, valueProblems } from '../index.ts'
import { keysAt, nearest } from './near.ts'
import { z } from 'zod'

const found = (given: unknown) => valueProblems(ruleBook.safeParse(given).error?.issues ?? [], ruleBook, given)
const withSettings = (settings: object) => ({ ...csce, settings: { ...csce.settings, ...settings } })
const withNorm = (norm: unknown) => ({ ...csce, norms: [norm] })
const goals = csce.norms.find(({ id }) => id === 'goals-three') as Norm
const refusals = (given: unknown) => readGiven(given).refusals

describe('what a book cannot say is told with what it could', () => {
  test('a word, with all that are possible', () => {
    const allowed = ['guideline', 'recommended', 'expected', 'required']
    expect(refusals(withNorm({ ...goals, strength: 'strong' }))).toEqual([
      { code: 'value-not-one-of', at: 'book.norms.0.strength', allowed },
    ])
    const [measure] = refusals(withNorm({ ...goals, measure: { of: 'golas' } }))
    expect(measure).toMatchObject({ at: 'book.norms.0.measure.of' })
    expect(measure?.allowed).toContain('goals')
    const [bound] = refusals(withNorm({ ...goals, bound: 'three' }))
    expect(bound).toMatchObject({ code: 'value-not-one-of', at: 'book.norms.0.bound' })
    expect(bound?.allowed).toEqual(expect.arrayContaining(['at-least', 'at-most', 'target']))
    expect(refusals({ ...csce, format: 9 })).toMatchObject([{ allowed: ['2'] }])
  })

  test('a number, with its limit; of two limits the nearer one', () => {
    const { term } = csce.settings
    const months = (value: unknown) => refusals(withSettings({ term: { ...term, months: value } }))
    const at = 'book.settings.term.months'
    expect(months(0)).toEqual([{ code: 'value-too-small', at, limit: 1 }])
    for (const many of [121, 1e300]) expect(months(many)).toEqual([{ code: 'value-too-big', at, limit: 120 }])
    for (const none of ['long', 0.5, Number.NaN]) expect(months(none)).toEqual([{ code: 'value-no-whole-number', at }])
  })

  test('a kind: a text, yes or no, a list, a group', () => {
    const { records, renewal, identity } = csce.settings
    expect(refusals(withSettings({ renewal: { ...renewal, allowed: 'yes' } }))).toMatchObject([
      { code: 'value-no-yes-no' },
    ])
    expect(refusals(withSettings({ records: [records] }))).toMatchObject([
      { code: 'value-no-group', at: 'book.settings.records' },
    ])
    expect(refusals(withSettings({ identity: { ...identity, name: { en: 1, fr: 'x' } } }))).toMatchObject([
      { code: 'value-no-text', at: 'book.settings.identity.name.en' },
    ])
    expect(refusals({ ...csce, norms: {} })).toMatchObject([{ code: 'value-no-list', at: 'book.norms' }])
  })

  test('how many at least, a code, a day, a name that is there twice', () => {
    const contacts = { ...goals, measure: { of: 'contacts', kinds: [], modes: null, realTime: false, minutes: null } }
    expect(refusals(withNorm(contacts))).toMatchObject([
      { code: 'value-too-few', at: 'book.norms.0.measure.kinds', limit: 1 },
    ])
    expect(refusals(withNorm({ ...goals, id: 'Three goals' }))).toMatchObject([{ code: 'value-not-a-code' }])
    const source = { kind: 'decided', by: { en: 'x', fr: 'x' }, on: 'May' }
    expect(refusals(withNorm({ ...goals, source }))).toMatchObject([{ code: 'value-not-a-day' }])
    expect(refusals({ ...csce, norms: [goals, goals] })).toEqual([{ code: 'norm-twice', at: 'book.norms.1.id' }])
  })

  test('what is missing, and what could stand there', () => {
    const { id: _id, strength: _strength, ...rest } = goals
    expect(refusals(withNorm(rest))).toMatchObject([
      { code: 'key-missing', at: 'book.norms.0.id' },
      { code: 'key-missing', at: 'book.norms.0.strength', allowed: expect.arrayContaining(['required']) as unknown },
    ])
    const { kind: _kind, ...unknown } = goals
    expect(refusals(withNorm(unknown))).toMatchObject([{ code: 'key-missing', at: 'book.norms.0.kind' }])
    expect(refusals(withNorm(null))).toMatchObject([{ code: 'value-no-group', at: 'book.norms.0' }])
    expect(refusals({})).toMatchObject([
      { code: 'key-missing', at: 'book.format' },
      { code: 'key-missing', at: 'book.settings' },
      { code: 'key-missing', at: 'book.norms' },
    ])
    expect(refusals(null)).toEqual([{ code: 'book-not-readable', at: 'book' }])
  })

  test('whatever else it may be, each place once', () => {
    const sources = { 'term.months': { kind: 'default' } } satisfies RuleBook['sources']
    expect(found({ ...csce, sources })).toEqual([])
    const odd = z.object({ a: z.string().refine(() => false) })
    expect(valueProblems(odd.safeParse({ a: 'x' }).error?.issues ?? [], odd, { a: 'x' })).toEqual([
      { code: 'value-not-possible', path: ['a'] },
    ])
  })
})

test('a slip of the pen is told by the word that is nearest', () => {
  const strict = z.strictObject({ strength: z.string(), list: z.array(z.strictObject({ by: z.string() })).optional() })
  const given = { strength: 'x', strenght: 'x', list: [{ by: 'x', bye: 1 }] }
  expect(valueProblems(strict.safeParse(given).error?.issues ?? [], strict, given)).toEqual(
    expect.arrayContaining([
      { code: 'key-unknown', path: [], key: 'strenght', near: 'strength' },
      { code: 'key-unknown', path: ['list', 0], key: 'bye', near: 'by' },
    ]),
  )
  expect(nearest('x'.repeat(41), ['x'])).toBeUndefined()
  expect(nearest('window', ['strength'])).toBeUndefined()
  expect(nearest('of', [])).toBeUndefined()
})

test('what a model is made of is read from the model', () => {
  expect(made(z.string().optional().nonoptional())).toEqual({ is: 'leaf' })
  expect(made(z.record(z.string(), z.number()))).toMatchObject({ is: 'record' })
  const one = z.object({ by: z.enum(['a', 'b']), x: z.string() })
  expect(tellingWords(one, 'by')).toEqual(['a', 'b'])
  expect(tellingWords(z.object({ by: z.literal('c') }), 'by')).toEqual(['c'])
  for (const none of [tellingWords(one, 'x'), tellingWords(one, 'y'), tellingWords(z.string(), 'by')])
    expect(none).toEqual([])
})

test('a word is told in a list, a record and a choice as well', () => {
  const option = z.strictObject({ is: z.literal('a'), many: z.string() })
  const other = z.strictObject({ is: z.literal('b'), text: z.string() })
  const model = z.object({ by: z.record(z.string(), z.array(z.discriminatedUnion('is', [option, other]).nullable())) })
  const given = { by: { any: [{ is: 'a', many: 'x', mani: 'y' }] } }
  expect(valueProblems(model.safeParse(given).error?.issues ?? [], model, given)).toEqual([
    { code: 'key-unknown', path: ['by', 'any', 0], key: 'mani', near: 'many' },
  ])
  expect(keysAt(model, ['by', 'any', 0, 'is'])).toEqual([])
  expect(keysAt(model, ['nothing', 'there'])).toEqual([])
})
