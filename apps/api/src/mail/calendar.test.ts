import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CalendarEntry, calendarFile } from './calendar.ts'

const entry: CalendarEntry = {
  uid: '0199a1b2-0000-7000-8000-000000000001',
  sequence: 3,
  method: 'REQUEST',
  meeting: {
    kind: 'meeting',
    mode: 'in-person',
    starts: { at: '2027-03-14T06:30:00Z', timeZone: 'America/Toronto' },
    minutes: 95,
  },
  partner: 'Margaret Lindqvist-Dvořák',
  program: 'CSCE Mentor & Protégé Program',
  link: 'https://mentoring.example.org/o/csce/m/x/meetings/y',
}
const between = {
  from: { name: 'Society, of; Bridges', address: 'no-reply@example.org' },
  to: 'ada@example.net',
  called: 'Ada',
  at: new Date('2027-02-01T12:00:00Z'),
}
const unfolded = (content: string) => content.replaceAll(/\r\n[ \t]/g, '').split('\r\n')

test('who, when in UTC, how and a link, in the language of its reader', () => {
  const english = unfolded(calendarFile(entry, between, 'en').content)
  for (const line of [
    'METHOD:REQUEST',
    'UID:0199a1b2-0000-7000-8000-000000000001',
    'SEQUENCE:3',
    'DTSTART:20270314T063000Z',
    'DURATION:PT1H35M',
    'SUMMARY:Meeting with Margaret Lindqvist-Dvořák',
    'STATUS:CONFIRMED',
    'URL:https://mentoring.example.org/o/csce/m/x/meetings/y',
  ])
    expect(english).toContain(line)
  expect(english.find((line) => line.startsWith('DESCRIPTION'))).toContain('In person\\, 95 minutes')
  const french = calendarFile({ ...entry, method: 'CANCEL' }, between, 'fr')
  expect(french).toMatchObject({ method: 'CANCEL', filename: 'cancelled.ics' })
  expect(unfolded(french.content)).toEqual(
    expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SUMMARY:Rencontre avec Margaret Lindqvist-Dvořák']),
  )
})

test('whatever somebody is called, no line is added and none is too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
      const odd = `${name}\r\nATTENDEE:everybody`
      const { content } = calendarFile({ ...entry, partner: odd }, { ...between, called: odd }, 'en')
      const lines = content.split('\r\n')
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
      for (const start of ['BEGIN:', 'METHOD:', 'UID:', 'DTSTART:', 'ATTENDEE', 'SUMMARY'])
        expect(unfolded(content).filter((line) => line.startsWith(start))).toHaveLength(start === 'BEGIN:' ? 2 : 1)
    }),
  )
})
