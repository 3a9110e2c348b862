import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAhead, dayBehind, dayInWords, monthInWords } from './day-in-words.ts'
import { addDays, addMonths, daysBetween, isDay, localDay } from './day.ts'
import { contains, nthPeriod, term } from './period.ts'

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2120-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const months = fc.integer({ min: 0, max: 120 })

describe('months', () => {
  test('31 January and one month is the last of February, and two months the last of March', () => {
    expect([addMonths('2027-01-31', 1), addMonths('2027-01-31', 2)]).toEqual(['2027-02-28', '2027-03-31'])
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
  })

  test('twelve months from 15 January 2027 end on 15 January 2028 (CSCE-25)', () => {
    expect(term('2027-01-15', 12)).toEqual({ from: '2027-01-15', until: '2028-01-15' })
  })

  test('a day keeps its number in the month, or takes the last one there is', () => {
    fc.assert(
      fc.property(day, months, (start, count) => {
        const end = addMonths(start, count)
        const lastOfMonth = addDays(end, 1).slice(8) === '01'
        expect(end.slice(8) === start.slice(8) || (lastOfMonth && end.slice(8) < start.slice(8))).toBe(true)
      }),
    )
  })

  test('the calendar month is exactly so many later', () => {
    const index = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7))
    fc.assert(fc.property(day, months, (start, count) => index(addMonths(start, count)) - index(start) === count))
  })

  test('periods follow one another without gap or overlap, each counted from the start', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 20 }), (start, length, nth) => {
        const [one, next] = [nthPeriod(start, length, nth), nthPeriod(start, length, nth + 1)]
        expect(one.until).toBe(next.from)
        expect(one.from).toBe(addMonths(start, length * nth))
      }),
    )
  })

  test('a term holds its first day and not the day it ends on', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, length) => {
        const period = term(start, length)
        expect([contains(period, start), contains(period, period.until)]).toEqual([true, false])
        expect(contains(period, addDays(period.until, -1))).toBe(true)
      }),
    )
  })
})

test('a day is said in words, the first of a French month as an ordinal', () => {
  expect(dayInWords('2027-01-15', 'en')).toBe('15\u00a0January 2027')
  expect(dayInWords('2027-05-01', 'fr')).toBe('1er\u00a0mai 2027')
  expect(dayInWords('2027-05-21', 'fr')).toBe('21\u00a0mai 2027')
})

test('a day to come is said by its name while it is near', () => {
  const said = (day: string, locale: 'en' | 'fr') => dayAhead(day, '2027-03-01', locale)
  const days = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-07', '2027-03-08', '2027-02-27']
  expect(days.map((day) => said(day, 'en'))).toEqual([
    'today',
    'tomorrow',
    'on Wednesday',
    'on Sunday',
    'on 8\u00a0March 2027',
    'on 27\u00a0February 2027',
  ])
  expect(days.map((day) => said(day, 'fr'))).toEqual([
    'aujourd’hui',
    'demain',
    'mercredi',
    'dimanche',
    'le 8\u00a0mars 2027',
    'le 27\u00a0février 2027',
  ])
})

test('so is a day that is past', () => {
  const days = ['2027-03-01', '2027-02-28', '2027-02-27', '2027-02-22', '2027-03-03']
  expect(days.map((day) => dayBehind(day, '2027-03-01', 'en'))).toEqual([
    'today',
    'yesterday',
    'on Saturday',
    'on 22\u00a0February 2027',
    'on 3\u00a0March 2027',
  ])
  expect(days.map((day) => dayBehind(day, '2027-03-01', 'fr')).slice(1, 3)).toEqual(['hier', 'samedi'])
})

test('a month is said with its year once it could be mistaken', () => {
  expect(monthInWords('2027-01-15', '2027-11-30', 'en')).toBe('January')
  expect(monthInWords('2027-01-15', '2028-01-20', 'fr')).toBe('janvier 2027')
})

describe('days', () => {
  test.each(['2027-02-30', '2027-13-01', '2027-1-1', '', '0001-01-01', 'tomorrow', '2027-06-30T00:00'])(
    '%s is no day',
    (text) => expect(isDay(text)).toBe(false),
  )

  test('every day that exists is one', () => {
    fc.assert(fc.property(day, isDay))
  })

  test('days are added as the calendar has them, leap years and centuries too', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400_000, max: 200_000 }), (start, count) => {
        const calendar = new Date(Date.parse(`${start}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
        expect(addDays(start, count)).toBe(calendar)
      }),
    )
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01')
  })

  test('counting days undoes adding them', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (start, count) => {
        expect(daysBetween(start, addDays(start, count))).toBe(count)
      }),
    )
  })

  test('the day is that of the zone, not of the server', () => {
    const night = new Date('2027-01-15T03:30:00Z')
    expect(localDay(night, 'America/Toronto')).toBe('2027-01-14')
    expect(localDay({ epochMilliseconds: night.getTime() }, 'Pacific/Auckland')).toBe('2027-01-15')
  })
})
