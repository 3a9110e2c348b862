import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysBetween } from '../core/index.ts'
import type { Window } from './norm.ts'
import { remindFromOf, stretch, stretchesOf } from './windows.ts'

type Length = 'month' | 'quarter' | 'year'
const of = (
  length: Length,
  counted: Window['counted'],
  startsOn: string,
  endsOn: string | null,
  today = '2150-12-31',
) => stretchesOf({ length, counted }, { startsOn, endsOn }, today).map(({ from, until }) => [from, until])

describe('years of a mentorship', () => {
  test('begin with it, and are told once they have begun', () => {
    expect(of('year', 'from-start', '2027-01-15', null, '2027-01-14')).toEqual([])
    expect(of('year', 'from-start', '2027-01-15', null, '2028-01-14')).toEqual([['2027-01-15', '2028-01-15']])
    expect(of('year', 'from-start', '2027-01-15', null, '2028-01-15')).toHaveLength(2)
    expect(of('year', 'from-start', '2027-01-15', null, '2027-02-01')).toHaveLength(1)
  })

  test('from 29 February end on the last of the month, and come back to the 29th', () => {
    const years = of('year', 'from-start', '2028-02-29', '2033-02-28')
    expect(years.map(([from]) => from)).toEqual(['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29'])
    expect(years.at(-1)?.[1]).toBe('2033-02-28')
  })

  test('a last part counts where at least half of it lies in the term', () => {
    expect(of('year', 'from-start', '2027-01-15', '2028-07-16')).toHaveLength(2)
    expect(of('year', 'from-start', '2027-01-15', '2028-07-14')).toHaveLength(1)
    expect(of('year', 'from-start', '2027-01-15', '2028-07-16').at(-1)).toEqual(['2028-01-15', '2028-07-16'])
  })
})

describe('months', () => {
  test('from 31 January keep the end of each month', () => {
    expect(of('month', 'from-start', '2027-01-31', '2027-04-30').map(([from]) => from)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ])
  })

  test('of the calendar: the first part never counts, the last only if half of it lies in the term', () => {
    expect(of('month', 'calendar', '2027-01-15', '2027-04-16')).toEqual([
      ['2027-02-01', '2027-03-01'],
      ['2027-03-01', '2027-04-01'],
      ['2027-04-01', '2027-04-16'],
    ])
    expect(of('month', 'calendar', '2027-01-02', '2027-03-15')).toEqual([['2027-02-01', '2027-03-01']])
    expect(of('month', 'calendar', '2027-01-01', '2027-02-01')).toEqual([['2027-01-01', '2027-02-01']])
    expect(of('month', 'calendar', '2027-11-20', '2028-02-01').map(([from]) => from)).toEqual([
      '2027-12-01',
      '2028-01-01',
    ])
  })
})

test('quarters and years of the calendar begin with January, April, July and October', () => {
  expect(of('quarter', 'calendar', '2027-02-10', '2028-01-01').map(([from]) => from)).toEqual([
    '2027-04-01',
    '2027-07-01',
    '2027-10-01',
  ])
  expect(of('year', 'calendar', '2027-02-10', null, '2028-06-01')).toEqual([['2028-01-01', '2029-01-01']])
})

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count))
const lengths = fc.constantFrom<Length>('month', 'quarter', 'year')
const counting = fc.constantFrom('calendar' as const, 'from-start' as const)

test('stretches follow one another within the term, whatever was asked before', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 1, max: 60 }),
      lengths,
      counting,
      days,
      (start, months, length, counted, today) => {
        const ends = addMonths(start, months)
        const some = of(length, counted, start, ends, today)
        const all = of(length, counted, start, ends)
        expect(some).toEqual(all.filter(([from]) => from !== undefined && from !== null && from <= today))
        all.forEach(([from, until], index) => {
          expect(from && from >= start && until && until <= ends).toBe(true)
          const next = all[index + 1]
          if (next !== undefined) expect(next[0]).toBe(until)
        })
      },
    ),
  )
})

test('many mentorships do not make the memory grow without end', () => {
  for (let index = 0; index < 10_100; index += 1)
    expect(of('year', 'from-start', addDays('2000-01-01', index), null, '2000-01-01').length).toBeLessThan(2)
})

describe('the reminder window', () => {
  test('never opens where there is no end or nothing missing', () => {
    expect(remindFromOf(stretch('2027-01-15', null), 2, 2)).toBeNull()
    expect(remindFromOf(stretch('2027-01-15', '2028-01-15'), 2, 0)).toBeNull()
  })

  test('opens when less time is left than what is missing takes, and in the last third', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 800 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (from, length, target, missing) => {
          const remaining = Math.min(missing, target)
          const until = addDays(from, length)
          const opens = remindFromOf(stretch(from, until), target, remaining) ?? expect.fail('no window')
          const inWindow = (day: string) => {
            const left = daysBetween(day, until)
            return left * target < remaining * length && left * 3 <= length
          }
          if (opens < until) expect(inWindow(opens)).toBe(true)
          expect(inWindow(addDays(opens, -1))).toBe(false)
        },
      ),
    )
  })
})
