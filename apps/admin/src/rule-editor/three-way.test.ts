import { expect, test } from 'vitest'
import { changedIn, threeWay } from './three-way.ts'

const clause = { id: 'kind', kind: 'clause', text: { en: 'Be kind.', fr: 'Soyez gentils.' } }

test('a language that one has not touched is as the other has written it', () => {
  const mine = { ...clause, text: { ...clause.text, fr: 'Soyez bienveillants.' } }
  const theirs = { ...clause, text: { ...clause.text, en: 'Be good.' } }
  expect(threeWay(clause, mine, theirs)).toEqual({
    value: { ...clause, text: { en: 'Be good.', fr: 'Soyez bienveillants.' } },
    clashes: [],
  })
  expect(changedIn(clause, theirs)).toEqual([{ at: 'text.en', value: 'Be good.' }])
})

test('the ends of a range are two', () => {
  const range = (least: number, most: number) => ({ bound: { is: 'between', least, most } })
  expect(threeWay(range(4, 2), range(4, 8), range(9, 2))).toEqual({ value: range(9, 8), clashes: [] })
})

test('only what both have changed is asked', () => {
  const mine = { delegation: { least: 1, most: 5 }, strength: 'required' }
  const theirs = { delegation: { least: 1, most: 7 }, strength: 'expected' }
  const base = { delegation: { least: 1, most: 3 }, strength: 'expected' }
  expect(threeWay(base, mine, theirs)).toEqual({ value: mine, clashes: ['delegation.most'] })
  expect(threeWay(base, mine, theirs, 'theirs').value).toEqual({ ...theirs, strength: 'required' })
})

test('members of two kinds are not put together', () => {
  const base = { bound: { is: 'at-least', count: 3 } }
  const theirs = { bound: { is: 'between', least: 2, most: 4 } }
  expect(threeWay(base, { bound: { is: 'at-least', count: 4 } }, theirs).clashes).toEqual(['bound'])
})

test('items are told apart by their code, words by themselves, and others by their place', () => {
  const item = (code: string, en: string) => ({ code, label: { en, fr: code } })
  const [one, two] = [item('a', 'A'), item('b', 'B')]
  const fresh = { code: '', label: { en: 'New', fr: '' } }
  expect(threeWay([one, two], [one, item('b', 'Mine'), fresh], [item('a', 'Theirs'), two, item('c', 'C')])).toEqual({
    value: [item('a', 'Theirs'), item('b', 'Mine'), item('c', 'C'), fresh],
    clashes: [],
  })
  expect(threeWay([one, two], [one], [item('a', 'Theirs'), two]).value).toEqual([item('a', 'Theirs')])
  expect(threeWay(['x', 'y'], ['y', 'z'], ['x', 'y', 'w'])).toEqual({ value: ['y', 'w', 'z'], clashes: [] })
  expect(threeWay([[1], [2]], [[3], [2]], [[1], [4]])).toEqual({ value: [[3], [4]], clashes: [] })
  expect(threeWay([[1], [2]], [[3]], [[1], [4]])).toEqual({ value: [[3]], clashes: [''] })
})
