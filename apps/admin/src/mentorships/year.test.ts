import { expect, test } from 'vitest'
import { contactsOn, silentYear } from './year.ts'

const line = {
  from: '2027-01-02',
  until: '2028-01-15',
  today: '2027-06-01',
  spans: [{ kind: 'TERM' as const, from: '2027-01-15', until: '2028-01-15' }],
  marks: [
    { kind: 'MEETING' as const, on: '2027-02-01' },
    { kind: 'IN_PERSON' as const, on: '2027-03-01' },
    { kind: 'INFORMAL' as const, on: '2027-03-09' },
    { kind: 'PLANNED' as const, on: '2027-05-20' },
    { kind: 'PLANNED' as const, on: '2027-07-01' },
    { kind: 'DUE' as const, on: '2028-01-14' },
  ],
}

test('what was held is told apart from what is planned, due, or was never confirmed', () => {
  expect(contactsOn(line)).toEqual({ held: 3, last: '2027-03-09', next: '2027-07-01', unanswered: 1 })
  expect(contactsOn({ ...line, marks: [] })).toEqual({ held: 0, last: null, next: null, unanswered: 0 })
})

test('a row’s line has every mark and says none', () => {
  const { marks, spans, until } = silentYear(line)
  expect([marks.length, spans.length, until]).toEqual([6, 1, '2028-01-15'])
  expect(marks.every(({ label }) => label === '')).toBe(true)
})
