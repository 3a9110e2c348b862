import { expect, test } from 'vitest'
import { withKinds } from './agreement-kinds.ts'
import { termRows } from './term-rows.ts'

type Told = Parameters<typeof termRows>[0]
const term = (number: number, from: string, until: string | null) => ({
  __typename: 'MentorshipTerm' as const,
  number,
  from,
  until,
})
const year = term(1, '2027-01-15', '2028-01-15')
const next = term(2, '2028-01-15', '2029-01-15')
const lookBack = (given: number) => ({
  ...{ __typename: 'LookBack' as const, term: 1, opensOn: '2028-01-01', closesOn: '2028-03-14', given, asked: 2 },
})
const rows = (today: string, told: Partial<Told>) =>
  termRows({ terms: [year], evaluations: [], ending: null, ...told }, today)
const states = (today: string, told: Partial<Told>) => rows(today, told).map(({ state }) => state)
const ended = (kind: 'TERM_OVER' | 'BY_ONE' | 'BY_PROGRAM') => ({
  ending: { __typename: 'MentorshipEnding' as const, kind },
})

test('a term runs, is over, was agreed ahead, or ended early', () => {
  expect(states('2027-06-01', {})).toEqual(['runs'])
  expect(states('2027-12-24', { terms: [year, next] })).toEqual(['runs', 'agreed'])
  expect(states('2028-01-15', { terms: [year, next] })).toEqual(['over', 'runs'])
  expect(states('2028-02-01', ended('TERM_OVER'))).toEqual(['over'])
  expect(states('2028-06-01', { terms: [year, term(2, '2028-01-15', '2028-06-02')], ...ended('BY_PROGRAM') })).toEqual([
    ...['over', 'early'],
  ])
  expect(rows('2027-06-01', { terms: [term(1, '2027-01-15', null)] })).toMatchObject([{ lastDay: null, state: 'runs' }])
})

test('how many looked back is told with the day that matters', () => {
  const told = (today: string) => rows(today, { evaluations: [lookBack(1)] })[0]?.lookBack
  expect(told('2027-06-01')).toMatchObject({ words: 'lookBackFrom', day: '2028-01-01' })
  expect(told('2028-03-14')).toEqual({ words: 'lookBack', given: 1, asked: 2, day: '2028-03-14' })
  expect(told('2028-03-15')).toMatchObject({ words: 'lookBackOver', day: '2028-03-14' })
})

test('renewals are told from amendments, and what amends a renewal is none', () => {
  const agreements = [
    { number: 5, continuesFrom: '2029-01-15' },
    { number: 4, continuesFrom: '2028-01-15' },
    { number: 3, continuesFrom: '2028-01-15' },
    { number: 2, continuesFrom: null },
    { number: 1, continuesFrom: null },
  ]
  expect(withKinds(agreements).map(({ number, kind, nth }) => [number, kind, nth])).toEqual([
    [5, 'renewal', 2],
    [4, 'amendment', 2],
    [3, 'renewal', 1],
    [2, 'amendment', 1],
    [1, 'first', 1],
  ])
})
