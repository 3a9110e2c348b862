import { expect, test } from 'vitest'
import { instantInWords } from './dates.ts'

test('an instant is written in its zone, which is named', () => {
  expect(instantInWords('2027-01-15T14:05:00Z', 'America/Toronto', 'en')).toBe('15\u00a0January 2027, 09:05\u00a0EST')
  expect(instantInWords('2027-07-15T04:05:00Z', 'America/Toronto', 'fr')).toBe(
    '15\u00a0juillet 2027 à 0\u00a0h\u00a005\u00a0HAE',
  )
})
