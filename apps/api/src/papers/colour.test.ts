import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, deepSeaTeal, readable } from './colour.ts'

test('a colour that reads stays itself', () => {
  expect(readable(deepSeaTeal, '#FBFAF7', '#1B2430').toUpperCase()).toBe(deepSeaTeal)
})

test('any colour of an association can be read, by day and by night', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colour, (wanted) => {
      expect(contrast(readable(wanted, '#FBFAF7', '#1B2430'), '#FBFAF7')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(readable(wanted, '#14181E', '#ffffff'), '#14181E')).toBeGreaterThanOrEqual(4.5)
    }),
  )
})
