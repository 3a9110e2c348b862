import { expect, test } from 'vitest'
import { isTimeZone } from './zone.ts'

test.each(['America/Toronto', 'America/Argentina/Ushuaia', 'Asia/Calcutta', 'Etc/GMT+5', 'UTC'])(
  '%s is a zone',
  (zone) => expect(isTimeZone(zone)).toBe(true),
)

test.each(['Mars/Base', 'Paris', '', ' UTC', '+05:00', 'PST', 'SystemV/AST4', 'Europe/', 'Europe/Paris\0'])(
  '%j is none',
  (zone) => expect(isTimeZone(zone)).toBe(false),
)
