import { expect, test, vi } from 'vitest'
import { clockFrom } from './clock.ts'

const hour = 3_600_000
const told = (ahead: number) => clockFrom(new Date(Date.now() + ahead).toISOString())

test('a clock that is ahead stays the same one as long as it keeps step', () => {
  vi.useFakeTimers({ now: new Date('2027-01-01T12:00:00Z') })
  try {
    expect([clockFrom(undefined), told(2000)]).toEqual([undefined, undefined])
    const ahead = told(hour)
    expect(ahead?.().toISOString()).toBe('2027-01-01T13:00:00.000Z')
    vi.setSystemTime(new Date('2027-01-01T12:05:00Z'))
    expect(told(hour + 900)).toBe(ahead)
    expect(ahead?.().toISOString()).toBe('2027-01-01T13:05:00.000Z')
    expect(told(30 * hour)?.().toISOString()).toBe('2027-01-02T18:05:00.000Z')
    expect(told(0)).toBeUndefined()
  } finally {
    vi.useRealTimers()
  }
})
