import { expect, test } from 'vitest'
import type { Day } from '../core/index.ts'
import { hraco, resolve } from '../rules/index.ts'
import { csceBook } from '../samples/index.ts'
import { termEndTold, termEndToTell } from './term-end.ts'

const book = resolve(hraco)
const running = { phase: 'active', startsOn: '2027-01-15', endsOn: '2028-01-15' } as const

test.each<[string, Parameters<typeof termEndToTell>[0], Day, string | null]>([
  ['from a month before on', running, '2027-12-16', '2028-01-14'],
  ['not sooner', running, '2027-12-15', null],
  ['on its last day still', running, '2028-01-14', '2028-01-14'],
  ['not once it is over', running, '2028-01-15', null],
  ['not where it is open', { ...running, endsOn: null }, '2027-12-16', null],
  ['not before it began', { ...running, startsOn: null }, '2027-12-16', null],
  ['not where it was ended', { ...running, phase: 'ended' }, '2027-12-16', null],
  ['not where all of it is short', { ...running, startsOn: '2027-11-20' }, '2027-12-20', null],
])('the end of a term that nobody can renew is announced %s', (_when, facts, today, lastDay) => {
  expect(termEndToTell(facts, book, today)).toBe(lastDay)
})

test('where the two can go on, they are asked about that instead', () => {
  expect(termEndToTell(running, csceBook, '2027-12-16')).toBeNull()
})

test('it is told of the mentorship, to both', () => {
  const data = { mentorId: 'ana', protegeId: 'ben', lastDay: '2028-01-14' }
  expect(termEndTold({ id: 'm1', mentorId: 'ana', protegeId: 'ben' }, '2028-01-14')).toEqual({
    ...{ type: 'TermEndAnnounced', subjectType: 'mentorship', subjectId: 'm1', data },
  })
})
