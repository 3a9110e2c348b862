import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockAt, meantBy, showTheSame } from './when.ts'

const toronto = 'America/Toronto'
const at = (day: string, time: string, zone = toronto) => meantBy({ day, time }, zone)

test('an ordinary time is one instant', () => {
  expect(at('2027-03-03', '14:00')).toEqual({ is: 'once', at: new Date('2027-03-03T19:00:00Z') })
  expect(at('2028-02-29', '23:30')).toEqual({ is: 'once', at: new Date('2028-03-01T04:30:00Z') })
})

test('clocks put forward skip an hour, and say what they show instead', () => {
  expect(at('2027-03-14', '02:30')).toEqual({ is: 'skipped', next: { day: '2027-03-14', time: '03:30' } })
  expect(at('2027-03-14', '03:00')).toEqual({ is: 'once', at: new Date('2027-03-14T07:00:00Z') })
})

test('clocks put back show an hour twice', () => {
  expect(at('2027-11-07', '01:30')).toEqual({
    is: 'twice',
    first: new Date('2027-11-07T05:30:00Z'),
    second: new Date('2027-11-07T06:30:00Z'),
  })
})

test('half hours and changes of half an hour are right too', () => {
  expect(at('2027-06-01', '09:00', 'America/St_Johns')).toEqual({ is: 'once', at: new Date('2027-06-01T11:30:00Z') })
  expect(at('2027-10-03', '02:15', 'Australia/Lord_Howe')).toMatchObject({ is: 'skipped' })
  expect(at('2027-04-04', '01:45', 'Australia/Lord_Howe')).toMatchObject({ is: 'twice' })
})

test('what a clock shows at an instant means that instant', () => {
  const zones = fc.constantFrom(
    toronto,
    'America/St_Johns',
    'Europe/Paris',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'UTC',
  )
  const minutes = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2029, 0) / 60_000 })
  fc.assert(
    fc.property(minutes, zones, (minute, zone) => {
      const instant = new Date(minute * 60_000)
      const meant = meantBy(clockAt(instant, zone), zone)
      const found = meant.is === 'once' ? [meant.at] : meant.is === 'twice' ? [meant.first, meant.second] : []
      expect(found.map((one) => one.getTime())).toContain(instant.getTime())
    }),
  )
})

test('two zones show the same or not, by the season', () => {
  expect(showTheSame('2027-03-03T19:00:00Z', toronto, 'America/Montreal')).toBe(true)
  expect(showTheSame('2027-03-03T19:00:00Z', toronto, 'America/Halifax')).toBe(false)
})
