import { expect, test, vi } from 'vitest'
import type { Catalogue } from './catalogue.ts'
import { currentLocale, setLabels, setLocale, setUpTexts } from './set-up.ts'
import { uiEn } from './ui-en.ts'
import { uiFr } from './ui-fr.ts'

const { text } = setUpTexts({
  app: {
    en: {
      goals_one: '{{count}} goal',
      goals_other: '{{count}} goals',
      yours: 'Your {{mentor}}',
      quoted: 'The text: “{{it}}”',
      deep: { only: 'Only' },
    },
    fr: {
      goals_one: '{{count}} but',
      goals_other: '{{count}} buts',
      yours: 'Votre {{mentor}}',
      quoted: 'Le texte : « {{it}} »',
      deep: { only: 'Seul' },
    },
  },
  locale: 'en',
})

const flat = (catalogue: Catalogue, before = ''): [string, string][] =>
  Object.entries(catalogue).flatMap(([name, value]) =>
    typeof value === 'string' ? [[before + name, value] as [string, string]] : flat(value, `${before}${name}.`),
  )
const variables = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => String(name)).toSorted((a, b) => a.localeCompare(b))

const needs = (catalogue: Catalogue) =>
  flat(catalogue).map(([name, sentence]) => [name, sentence !== '', variables(sentence)])

test('the French catalogue has every text of the English one, with the same variables', () => {
  expect(needs(uiFr)).toEqual(needs(uiEn))
})

test('French sets a space that does not break before a colon, never a common one', () => {
  expect(flat(uiFr).filter(([, sentence]) => / [:;?!»]/u.test(sentence))).toEqual([])
})

test('no line of an app breaks before a French colon or inside its quotes', () => {
  setLocale('fr')
  expect(text('quoted', { it: 'a : b' })).toBe('Le texte\u00a0: «\u00a0a : b\u00a0»')
})

test('nothing is one thing in French and several in English', () => {
  setLocale('en')
  expect(text('goals', { count: 0 })).toBe('0 goals')
  setLocale('fr')
  expect(text('goals', { count: 0 })).toBe('0 but')
  expect(text('goals', { count: 1 })).toBe('1 but')
  expect(text('goals', { count: 2 })).toBe('2 buts')
  expect(text('goals', { count: 1_000_000 })).toBe('1000000 buts')
})

test('an association says its own words', () => {
  setLocale('en')
  setLabels({ mentor: 'guide' })
  expect(text('yours')).toBe('Your guide')
  expect(text('yours', { mentor: 'coach' })).toBe('Your coach')
  setLocale('fr')
  expect(text('deep.only')).toBe('Seul')
  expect(document.documentElement.lang).toBe('fr')
})

test('a French text that is missing does not compile, and English stands in for it', () => {
  const { text: half } = setUpTexts({
    // @ts-expect-error the French catalogue lacks `other`
    app: { en: { one: 'One', other: 'Other' }, fr: { one: 'Un' } },
    locale: 'en',
  })
  setLocale('fr')
  expect(half('other')).toBe('Other')
})

test('French that is fetched is spoken when it is there; out of reach, English stays until it is asked for again', async () => {
  const fetched = [() => Promise.reject(new Error('offline')), () => Promise.resolve({ one: 'Un' })]
  const fr = () => (fetched.shift() ?? (() => Promise.reject(new Error('asked too often'))))()
  const { text: say, ready } = setUpTexts({ app: { en: { one: 'One' }, fr }, locale: 'fr' })
  await ready
  expect([say('one'), currentLocale()]).toEqual(['One', 'en'])
  setLocale('fr')
  await vi.waitFor(() => expect(currentLocale()).toBe('fr'), 30_000)
  expect([say('one'), document.documentElement.lang]).toEqual(['Un', 'fr'])
  setLocale('en')
  setLocale('fr')
  expect(say('one')).toBe('Un')
})
