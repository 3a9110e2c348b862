import { expect, test } from 'vitest'
import { wordsChanged } from './words-changed.ts'

test('what is the same stays, what is new and what is gone is told apart', () => {
  expect(wordsChanged('Lead a design review', 'Lead two design reviews')).toEqual([
    { kind: 'same', text: 'Lead ' },
    { kind: 'gone', text: 'a' },
    { kind: 'new', text: 'two' },
    { kind: 'same', text: ' design ' },
    { kind: 'gone', text: 'review' },
    { kind: 'new', text: 'reviews' },
  ])
})

test('nothing changed is one piece, and nothing at all none', () => {
  expect(wordsChanged('same', 'same')).toEqual([{ kind: 'same', text: 'same' }])
  expect(wordsChanged('', '')).toEqual([])
})

test('both texts can be read back from the pieces', () => {
  const [before, now] = ['one two three\nfour', 'two  three five four six']
  const pieces = wordsChanged(before, now)
  const read = (without: string) =>
    pieces
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join('')
  expect(read('new')).toBe(before)
  expect(read('gone')).toBe(now)
})

test('a text written anew is shown as a whole', () => {
  expect(wordsChanged('Text from the first tab', 'Lead a small design review').map(({ kind }) => kind)).toEqual([
    'gone',
    'new',
  ])
})

test('a text too long to compare is shown as a whole', () => {
  const long = 'word '.repeat(700)
  expect(wordsChanged(long, 'short').map(({ kind }) => kind)).toEqual(['gone', 'new'])
})
