import { expect, test } from 'vitest'
import { dayInWords, instantInWords } from './dates.ts'

test('days are written out in both languages', () => {
  expect(dayInWords('2027-01-15', 'en')).toBe('15\u00a0January 2027')
  expect(dayInWords('2027-05-01', 'fr')).toBe('1er\u00a0mai 2027')
  expect(dayInWords('2027-05-21', 'fr')).toBe('21\u00a0mai 2027')
})

test('an instant is written in its zone, which is named', () => {
  expect(instantInWords('2027-01-15T14:05:00Z', 'America/Toronto', 'en')).toBe('15\u00a0January 2027, 09:05\u00a0EST')
  expect(instantInWords('2027-07-15T04:05:00Z', 'America/Toronto', 'fr')).toBe(
    '15\u00a0juillet 2027 à 0\u00a0h\u00a005\u00a0HAE',
  )
})
