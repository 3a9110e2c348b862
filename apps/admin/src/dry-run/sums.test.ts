import { describe, expect, test } from 'vitest'
import { type Group, sumOf } from './sums.ts'

const group = (key: string, more: Partial<Group> = {}): Group => ({
  __typename: 'DryRunGroup',
  ...{ key, kind: 'APPEARS', party: 'MENTOR', before: null, after: key, mentorships: 1, from: '2027-06-01' },
  ...more,
})
const page = (groups: Group[], looked: number) => ({
  __typename: 'DryRun' as const,
  ...{ revision: 3, total: 5, looked, endCursor: null, byConsent: looked, atRenewal: 0, keeps: 0 },
  ...{ untouched: 1, mails: 2 * looked, groups },
})

describe('the pages of a dry run', () => {
  test('add up, a group of the same key as one from its first day on', () => {
    const sums = sumOf([
      page([group('calls', { mentorships: 2, from: '2027-07-01' })], 3),
      page([group('calls', { mentorships: 1, from: '2027-06-01' }), group('talks')], 2),
    ])
    expect(sums).toMatchObject({ total: 5, looked: 5, byConsent: 5, untouched: 2, mails: 10 })
    expect(sums?.groups).toMatchObject([
      { key: 'calls', mentorships: 3, from: '2027-06-01' },
      { key: 'talks', mentorships: 1 },
    ])
  })

  test('put first what presses most, then what concerns most', () => {
    const found = [
      group('gone', { kind: 'DISAPPEARS', mentorships: 9 }),
      group('few'),
      group('many', { mentorships: 4 }),
      group('late', { kind: 'TURNS_OVERDUE' }),
    ]
    expect(sumOf([page(found, 5)])?.groups.map(({ key }) => key)).toEqual(['late', 'many', 'few', 'gone'])
  })

  test('are nothing before the first', () => expect(sumOf([])).toBeNull())
})
