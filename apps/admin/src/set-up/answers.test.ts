import { describe, expect, test } from 'vitest'
import type { AskedNormFragment } from '../gql/graphql.ts'
import { labelPatches } from './label-patches.ts'
import { asksForContacts, figuresOf, isFigure, patchOf, textsIn, wrongFigures } from './norm-answers.ts'
import { aroundPage, PAGES } from './pages.ts'

const norm = (more: object) =>
  ({ id: '1', key: 'one', strength: 'EXPECTED', sentence: 'One.', ...more }) as AskedNormFragment
const quantity = (more: object) =>
  norm({ __typename: 'QuantityNorm', minimum: null, maximum: null, target: null, ...more })
const step = (more: object) =>
  norm({ __typename: 'StepNorm', moment: 'every', everyMonths: null, everyWeeks: null, leadHours: null, ...more })

describe('the figures of a rule', () => {
  test.each([
    [quantity({ minimum: 2 }), { count: 2 }],
    [quantity({ minimum: 4, maximum: 6 }), { least: 4, most: 6 }],
    [quantity({ target: 3 }), { count: 3 }],
    [quantity({}), {}],
    [step({ everyMonths: 6, leadHours: 24 }), { everyMonths: 6, leadHours: 24 }],
    [step({ moment: 'every-weeks', everyWeeks: 4 }), { everyWeeks: 4 }],
    [step({ moment: 'check-in-interval', everyWeeks: 4 }), {}],
    [norm({ __typename: 'ClauseNorm', text: 'Kindly.' }), {}],
  ])('%# are those that it has', (one, figures) => expect(figuresOf(one)).toEqual(figures))

  test.each([
    ['3', true],
    [' 12 ', true],
    ['0', false],
    ['-1', false],
    ['2.5', false],
    ['99999', false],
    ['', false],
  ])('take %j for one: %s', (typed, is) => expect(isFigure(typed)).toBe(is))
})

describe('an answer about a rule', () => {
  const rule = quantity({ minimum: 2 })
  test('is a change of what is another, or none', () => {
    expect(patchOf(rule, { strength: 'REQUIRED', figures: { count: '3' } }, null)).toEqual({
      revise: { norm: 'one', strength: 'REQUIRED', count: 3 },
    })
    expect(patchOf(rule, { strength: 'EXPECTED', figures: { count: '2' } }, null)).toBeNull()
    expect(patchOf(rule, { figures: { count: 'many' } }, null)).toBeNull()
  })

  test('leaves a rule out, whatever was typed in it before', () => {
    expect(patchOf(rule, { gone: true, figures: { count: 'many' } }, null)).toEqual({ remove: 'one' })
    expect(wrongFigures({ gone: true, figures: { count: 'many' } })).toEqual([])
    expect(wrongFigures({ figures: { count: 'many', least: '1' } })).toEqual(['count'])
  })

  test('gives a promise other words', () => {
    const text = { en: 'Kindly.', fr: 'Avec bonté.' }
    const book = { norms: [{ id: 'one', text }, { id: 'plain' }] }
    expect([textsIn(book, 'one'), textsIn(book, 'plain'), textsIn(null, 'one')]).toEqual([text, null, null])
    const other = { ...text, en: 'With kindness.' }
    expect(patchOf(norm({ __typename: 'ClauseNorm' }), { text: other }, text)).toEqual({
      revise: { norm: 'one', text: other },
    })
    expect(patchOf(norm({ __typename: 'ClauseNorm' }), { text: { ...text } }, text)).toBeNull()
  })
})

test('a new word for a role goes as a word, and forms that were put right go as they are', () => {
  const noun = { one: 'mentor', many: 'mentors', the: 'the mentor' }
  const before = { en: { mentor: noun, protege: noun }, fr: { mentor: noun, protege: noun } }
  const words = { one: 'élève', many: 'élèves', gender: 'both' }
  expect(labelPatches(before, { ...before, fr: { mentor: noun, protege: words } })).toEqual([
    { call: [{ locale: 'FR', role: 'PROTEGE', one: 'élève', many: 'élèves', gender: 'BOTH' }] },
  ])
  const righted = { ...before, en: { mentor: { ...noun, the: 'our mentor' }, protege: noun } }
  expect(labelPatches(before, righted)).toEqual([{ set: { path: 'identity.labels', value: righted } }])
})

test('pages lead from one to the next, and the last to publishing', () => {
  expect(aroundPage('name')).toMatchObject({ at: 1, before: null, after: 'charge' })
  expect(aroundPage('read')).toMatchObject({ at: PAGES.length, before: { slug: 'confidence' }, after: 'publish' })
  expect(new Set(PAGES.map(({ slug }) => slug)).size).toBe(PAGES.length)
})

test('a program that limits hours alone says nothing about meetings', () => {
  const book = (of: string) => ({ norms: [{ measure: { of } }, { kind: 'clause' }] })
  expect([asksForContacts(book('hours')), asksForContacts(book('contacts')), asksForContacts(null)]).toEqual([
    false,
    true,
    false,
  ])
})
