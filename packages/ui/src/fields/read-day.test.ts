import { expect, test } from 'vitest'
import { formatDay, formatLongDay } from '../texts/format.ts'
import { readDay } from './read-day.ts'

test.each([
  ['31 Mar 2027', 'en'],
  ['31 march 2027', 'en'],
  ['March 31, 2027', 'en'],
  ['31st mar 2027', 'en'],
  ['2027-03-31', 'en'],
  ['2027-3-31', 'fr'],
  ['31 mars 2027', 'fr'],
  ['31 mars 2027', 'en'],
  ['31/03/2027', 'fr'],
  ['31/03/2027', 'en'],
  ['03/31/2027', 'en'],
] as const)('“%s” is a day (%s)', (text, locale) => expect(readDay(text, locale)).toBe('2027-03-31'))

test.each([
  ['1er août 2027', '2027-08-01'],
  ['3 févr. 2027', '2027-02-03'],
  ['3 dec 2027', '2027-12-03'],
  ['04/03/2027', '2027-03-04'],
])('French reads “%s”', (text, day) => expect(readDay(text, 'fr')).toBe(day))

test.each([
  '',
  '5',
  'tomorrow',
  '31 Feb 2027',
  '31 jui 2027',
  '31 Mar 27',
  '31 Mar',
  '04/03/2027',
  '2027-13-01',
  '0003-01-01',
])('“%s” is none, and nothing is guessed', (text) => expect(readDay(text, 'en')).toBeNull())

test('whatever is shown can be typed', () => {
  for (let month = 1; month <= 12; month += 1)
    for (const locale of ['en', 'fr'] as const) {
      const day = `2027-${String(month).padStart(2, '0')}-01`
      expect(readDay(formatDay(day, locale), locale)).toBe(day)
      expect(readDay(formatLongDay(day, locale), locale)).toBe(day)
    }
})
