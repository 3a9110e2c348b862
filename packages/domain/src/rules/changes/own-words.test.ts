import { expect, test } from 'vitest'
import type { RuleChange } from '../changes.ts'
import { asideOf } from './marked.ts'
import { wordsBetween } from './own-words.ts'

test('words of a role beside other facts about it: by one and by many, wherever they stand', () => {
  const called = (one: string) => ({
    en: { role: { one, many: `${one}s` }, gender: 'none' },
    fr: { role: { one: 'mentor', many: 'mentors' }, gender: 'm' },
  })
  expect(wordsBetween(called('mentor'), called('advisor'))).toEqual({
    en: [
      { before: 'mentor', after: 'advisor' },
      { before: 'mentors', after: 'advisors' },
    ],
    fr: [],
  })
})

test('more texts than before: those that went, then those that came', () => {
  const list = (...texts: string[]) => texts.map((text) => ({ en: text, fr: text }))
  expect(wordsBetween(list('A', 'B'), list('B', 'C', 'D')).en).toEqual([
    { before: 'A', after: null },
    { before: null, after: 'C' },
    { before: null, after: 'D' },
  ])
})

const one = { en: 'One.', fr: 'Un.' }
test.each([
  ['what is new', null, one],
  ['what is gone', one, null],
  ['what is the same', one, one],
])('%s says itself all there is to say', (_what, before, after) => {
  const change: RuleChange = { key: 'k', chapter: 'goals', is: 'changed', parts: [], before, after }
  expect(asideOf(change, 'en')).toEqual({ note: null, words: [] })
})
