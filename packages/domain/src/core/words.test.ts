import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, type Json } from './canonical.ts'
import { fill, plainLabels } from './labels.ts'
import { chooseLocale, say } from './locale.ts'
import { holds, otherParty } from './party.ts'
import { checkText } from './text.ts'

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const shuffled = (value: Json): Json => {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(shuffled)
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, member === undefined ? undefined : shuffled(member)]),
  )
}

describe('canonical JSON', () => {
  test('is the same whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value as Json))).toBe(canonicalJson(value as Json))
      }),
    )
  })

  test('reads back as what it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('leaves out what is not there', () =>
    expect(canonicalJson({ b: undefined, a: [1, null] })).toBe('{"a":[1,null]}'))
})

describe('texts', () => {
  test('are kept composed and with unix line ends', () => {
    expect(checkText('e\u0301\r\nb\rc', { at: 'text' })).toEqual({ text: 'é\nb\nc', refusals: [] })
  })

  test.each([
    ['a NUL', 'a\0b', 'text-not-storable'],
    ['a lone surrogate', 'a\uD800b', 'text-not-storable'],
    ['ten thousand characters', 'x'.repeat(10_000), 'text-too-long'],
    ['only spaces where something is needed', ' \n ', 'text-missing'],
  ])('refuse %s', (_what, text, code) => {
    expect(checkText(text, { at: 'field', needed: true }).refusals).toEqual([
      expect.objectContaining({ code, at: 'field' }),
    ])
  })

  test('count an emoji as one character, and may be right-to-left, formula or markup', () => {
    expect(checkText('😀'.repeat(4000), { at: 'text' }).refusals).toEqual([])
    for (const text of ['שלום', '=SUM(A1)', '<b>bold</b>']) expect(checkText(text, { at: 'text' }).text).toBe(text)
  })
})

describe('sentences', () => {
  const labels = plainLabels

  test('use the form of the label, with a capital at the start', () => {
    expect(fill(say('{Protege.the} and {mentor.the}', ''), { labels, locale: 'en' })).toBe('The protégé and the mentor')
    expect(fill(say('', 'le choix {protege.of}'), { labels, locale: 'fr' })).toBe('le choix du ou de la protégé(e)')
  })

  test('count: French has one where English has several', () => {
    const words = say('{n:goal|goals}', '{n:objectif|objectifs}')
    const counted = (locale: 'en' | 'fr', n: number) => fill(words, { labels, locale, values: { n } })
    expect([0, 1, 2].map((n) => counted('en', n))).toEqual(['0 goals', '1 goal', '2 goals'])
    expect([0, 1, 2].map((n) => counted('fr', n))).toEqual(['0 objectif', '1 objectif', '2 objectifs'])
    expect(fill(words, { labels, locale: 'en' })).toBe('0 goals')
  })

  test('leave out what is not given, and a form that does not exist shows the role', () => {
    expect(fill(say('{name}{protege.nothing}{other.the}', ''), { labels, locale: 'en' })).toBe('protegeother')
  })
})

test('the language is the first wish that is spoken here, else English', () => {
  expect(chooseLocale(null, 'fr-CA', 'en')).toBe('fr')
  expect(chooseLocale('de', undefined)).toBe('en')
})

test('each side has the other, and a duty is held or not', () => {
  expect([otherParty('mentor'), otherParty('protege')]).toEqual(['protege', 'mentor'])
  expect(holds({ personId: 'a', duties: ['committee'] }, 'owner', 'committee')).toBe(true)
})
