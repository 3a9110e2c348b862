import { expect, test } from 'vitest'
import type { Catalogue } from './catalogue.ts'
import { setLabels, setLocale, setUpTexts } from './set-up.ts'
import { uiEn } from './ui-en.ts'
import { uiFr } from './ui-fr.ts'

const { text } = setUpTexts({
  app: {
    en: {
      goals_one: '{{count}} goal',
      goals_other: '{{count}} goals',
      yours: 'Your {{mentor}}',
      deep: { only: 'Only' },
    },
    fr: {
      goals_one: '{{count}} but',
      goals_other: '{{count}} buts',
      yours: 'Votre {{mentor}}',
      deep: { only: 'Seul' },
    },
  },
  locale: 'en',
})

const flat = (catalogue: Catalogue, before = ''): [string, string][] =>
  Object.entries(catalogue).flatMap(([name, value]) =>
    typeof value === 'string' ? [[before + name, value] as [string, string]] : flat(value, `${before}${name}.`),
  )
const variables = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()

test('the French catalogue has every text of the English one, with the same variables', () => {
  const french = Object.fromEntries(flat(uiFr))
  for (const [name, english] of flat(uiEn)) {
    expect(french, name).toHaveProperty([name])
    expect(variables(french[name] ?? ''), name).toEqual(variables(english))
    if (english !== '') expect(french[name], name).not.toBe('')
  }
  expect(Object.keys(french)).toHaveLength(flat(uiEn).length)
})

test('French sets a space that does not break before a colon, never a common one', () => {
  for (const [name, sentence] of flat(uiFr)) expect(sentence, name).not.toMatch(/ [:;?!»]/u)
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

test('a French text that is missing does not compile', () => {
  setUpTexts({
    // @ts-expect-error the French catalogue lacks `other`
    app: { en: { one: 'One', other: 'Other' }, fr: { one: 'Un' } },
    locale: 'en',
  })
})
