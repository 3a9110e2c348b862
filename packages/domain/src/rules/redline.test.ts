import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RedlinePiece, redline } from './redline.ts'

const read = (pieces: readonly RedlinePiece[]) =>
  pieces.map(({ is, text }) => (is === 'same' ? text : is === 'gone' ? `[-${text}-]` : `{+${text}+}`)).join('')

test.each([
  ['the same', 'The pair meets.', 'The pair meets.', 'The pair meets.'],
  [
    'a figure',
    'have at least 2 meetings a year',
    'have at least 3 meetings a year',
    'have at least [-2 -]{+3 +}meetings a year',
  ],
  [
    'how strongly',
    'It is suggested that the pair have 4 meetings.',
    'The pair is asked to have 4 meetings.',
    '[-It is suggested that the pair -]{+The pair is asked to +}have 4 meetings.',
  ],
  ['more', 'The pair meets.', 'The pair meets and talks.', 'The pair [-meets.-]{+meets and talks.+}'],
  ['a new one', '', 'The pair meets.', '{+The pair meets.+}'],
  ['one that is gone', 'The pair meets.', '', '[-The pair meets.-]'],
  ['nothing', '', '', ''],
  ['a lone word among others', 'a b c', 'x b y', '[-a b c-]{+x b y+}'],
  ['words in between', 'a b c d', 'a b x c d', 'a b {+x +}c d'],
])('%s', (_what, before, after, shown) => expect(read(redline(before, after))).toBe(shown))

test('both texts are in it, whole', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '  ', '\n', 'de', '.')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = redline(before, after)
      const without = (kind: RedlinePiece['is']) =>
        pieces
          .filter(({ is }) => is !== kind)
          .map((one) => one.text)
          .join('')
      expect([without('new'), without('gone')]).toEqual([before, after])
    }),
  )
})

test('a text beyond all measure is replaced whole, and at once', () => {
  const long = (word: string) => Array.from({ length: 2000 }, (_nothing, at) => `${word}${at}`).join(' ')
  expect(redline(long('a'), long('b')).map(({ is }) => is)).toEqual(['gone', 'new'])
})
