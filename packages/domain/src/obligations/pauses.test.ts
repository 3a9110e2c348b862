import { describe, expect, test } from 'vitest'
import type { Day } from '../core/index.ts'
import { bookOf, contactsNorm, csceBook, year } from '../samples/index.ts'
import type { MentorshipFacts } from './facts.ts'
import { obligations } from './obligations.ts'

describe('a pause', () => {
  const paused = (from: Day, until: Day | null) => year({ pauses: [{ from, until }] })
  const meetings = (facts: MentorshipFacts, today: Day) =>
    obligations(facts, csceBook, today).find(({ normId }) => normId === 'meetings-at-least')

  test('reminds of nothing while it lasts, and leaves a period that lies mostly in it out', () => {
    expect(meetings(paused('2027-09-01', '2027-11-01'), '2027-10-01')).toMatchObject({
      state: 'open',
      remindFrom: null,
    })
    expect(meetings(paused('2027-09-01', '2027-11-01'), '2027-11-01')).toMatchObject({ state: 'due' })
    expect(meetings(paused('2027-02-01', '2027-10-01'), '2027-10-01')).toBeUndefined()
    expect(meetings(paused('2027-02-01', null), '2027-10-01')).toBeUndefined()
    expect(meetings(paused('2026-01-01', '2026-10-01'), '2027-10-01')).toMatchObject({ state: 'due' })
    expect(meetings(paused('2027-09-01', null), '2028-02-01')).toMatchObject({ state: 'overdue' })
    const term = bookOf(contactsNorm('term', { window: { length: 'term', counted: 'from-start' } }))
    const open = { ...paused('2027-02-01', null), endsOn: null }
    expect(obligations({ ...open, agreement: null }, term, '2027-10-01')).toEqual([])
  })
})
