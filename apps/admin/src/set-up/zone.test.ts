import { expect, test } from 'vitest'
import { zoneOf } from './zone.ts'

test('a new program lives where another one does, else the association, else the person', () => {
  const programs = [{ timeZone: 'Europe/Paris' }, { timeZone: 'America/Halifax' }]
  expect(zoneOf({ timeZone: 'UTC', programs }, 'Asia/Tokyo')).toBe('America/Halifax')
  expect(zoneOf({ timeZone: 'America/Toronto', programs: [] }, 'Asia/Tokyo')).toBe('America/Toronto')
  expect(zoneOf({ timeZone: 'UTC', programs: [] }, 'Asia/Tokyo')).toBe('Asia/Tokyo')
})
