import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as format from './format.ts'

const now = new Date('2027-03-01T12:00:00Z')
const toronto = { locale: 'en', timeZone: 'America/Toronto' } as const
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a moment', () => {
  test('is told as weekday, day, month and time', () => {
    expect(plain(format.formatMoment('2027-03-02T19:00:00Z', toronto, now))).toBe('Tue 2 Mar, 14:00')
    expect(plain(format.formatMoment('2027-03-02T19:00:00Z', { ...toronto, locale: 'fr' }, now))).toBe(
      'mar. 2 mars, 14 h 00',
    )
  })

  test('has its year when that is another one', () => {
    expect(plain(format.formatMoment('2026-12-11T05:05:00Z', toronto, now))).toBe('Fri 11 Dec 2026, 00:05')
  })

  test('is told in the zone of whoever reads', () => {
    expect(format.formatTime('2027-03-02T19:00:00Z', { locale: 'en', timeZone: 'Europe/Paris' })).toBe('20:00')
    expect(format.dayOf('2027-03-02T03:00:00Z', 'America/Vancouver')).toBe('2027-03-01')
  })
})

describe('a day', () => {
  test('reads well in both languages', () => {
    expect(plain(format.formatDay('2027-03-03', 'en'))).toBe('3 Mar 2027')
    expect(plain(format.formatLongDay('2027-05-01', 'fr'))).toBe('1er mai 2027')
    expect(plain(format.formatWeekday('2027-04-30', 'en', now))).toBe('Fri 30 Apr')
  })

  test('never moves, wherever the reader is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (offset) => {
        const day = new Date(offset * 86_400_000).toISOString().slice(0, 10)
        expect(format.formatDay(day, 'en').endsWith(day.slice(0, 4))).toBe(true)
        expect(Number.parseInt(format.formatDay(day, 'en'), 10)).toBe(Number(day.slice(8)))
      }),
    )
  })

  test('is counted from today by the calendar', () => {
    expect(format.formatDaysFrom('2027-03-02', '2027-03-01', 'en')).toBe('tomorrow')
    expect(format.formatDaysFrom('2027-02-17', '2027-03-01', 'fr')).toBe('il y a 12 jours')
  })
})

test('the distance of a moment is told in the unit that fits', () => {
  expect(format.formatAgo('2027-02-26T12:00:00Z', 'en', now)).toBe('3 days ago')
  expect(format.formatAgo('2027-03-01T11:58:00Z', 'en', now)).toBe('2 minutes ago')
  expect(format.formatAgo('2027-03-29T12:00:00Z', 'en', now)).toBe('in 4 weeks')
  expect(format.formatAgo('2025-12-01T12:00:00Z', 'en', now)).toBe('15 months ago')
})

test('names are joined as a sentence joins them', () => {
  expect(format.formatList(['Ada', 'Ben', 'Chloé'], 'en')).toBe('Ada, Ben and Chloé')
  expect(format.formatList(['Ada', 'Ben'], 'fr')).toBe('Ada et Ben')
})
