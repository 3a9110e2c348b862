import { expect, test } from 'vitest'
import { inOrder, isLaterAgreement, isPlanned, moreOf, openTasks, placeOf, placeOfTask } from './open-tasks.ts'

type Asked = Parameters<typeof openTasks>[0][number]
const task = (key: string, rest: Partial<Asked> & { measure?: string; most?: number } = {}) => ({
  norm: { key, measure: rest.measure },
  waitsOn: 'PAIR' as const,
  state: 'OPEN' as const,
  strength: 'REQUIRED' as const,
  planned: 0,
  until: '2028-01-01',
  ...rest,
})
const keys = (tasks: readonly { norm: { key: string } }[]) => tasks.map(({ norm }) => norm.key)

test('what is overdue comes before what is due, and what is required before what is advised', () => {
  const tasks = [
    task('advice', { state: 'ADVICE', strength: 'RECOMMENDED' }),
    task('open'),
    task('overdue', { state: 'OVERDUE', strength: 'EXPECTED' }),
    task('met', { state: 'MET' }),
  ]
  expect(keys(openTasks(tasks, 'MENTOR'))).toEqual(['overdue', 'open', 'advice'])
})

test('what waits on the other, or on nobody any more, is not mine', () => {
  const tasks = [
    task('theirs', { waitsOn: 'MENTOR' }),
    task('mine', { waitsOn: 'PROTEGE' }),
    task('both'),
    task('a year that is over', { waitsOn: null, state: 'OVERDUE' }),
  ]
  expect(keys(openTasks(tasks, 'PROTEGE'))).toEqual(['mine', 'both'])
})

test('the promises go with the signature', () => {
  const tasks = [task('agreement-acknowledged'), task('clause-respect', { settledWith: 'agreement-acknowledged' })]
  expect(keys(openTasks(tasks, 'PROTEGE'))).toEqual(['agreement-acknowledged'])
})

test('an amendment is told from the agreement that begins it all', () => {
  expect(isLaterAgreement('agreement-acknowledged/agreement-1/mentor')).toBe(false)
  expect(isLaterAgreement('agreement-acknowledged/agreement-2/mentor')).toBe(true)
  expect(isLaterAgreement('agreement-acknowledged/agreement-12/mentor')).toBe(true)
})

test('who has no goal yet begins with goals', () => {
  const tasks = [task('agreement-acknowledged'), task('goals-three')]
  expect(keys(inOrder(tasks, 0))).toEqual(['goals-three', 'agreement-acknowledged'])
  expect(keys(inOrder(tasks, 1))).toEqual(['agreement-acknowledged', 'goals-three'])
})

test('each task leads to where it is done', () => {
  const places = [
    { key: 'goals-three', measure: 'goals' },
    { key: 'agreement-acknowledged', moment: 'start' },
    { key: 'term-twelve-months', measure: 'months' },
    { key: 'meetings-at-least', measure: 'contacts' },
    { key: 'next-meeting', moment: 'each-meeting' },
    { key: 'renewal-by-both', moment: 'renewal' },
    { key: 'final-evaluation', moment: 'formal-end' },
  ].map((norm) => placeOf(norm))
  expect(places).toEqual(['goals', 'sign', 'agreement', 'plan', 'plan', 'renewal', 'evaluation'])
})

test('what is not planned but told of is noted where the meetings are', () => {
  const norm = { key: 'informal-between', measure: 'contacts' }
  expect(
    ['INFORMAL', 'INTRODUCTION', 'MEETING', null].map((contactKind) => placeOfTask({ key: 'k', norm, contactKind })),
  ).toEqual(['meetings', 'meetings', 'plan', 'plan'])
})

test('what the plans will settle is no task, and a suggested range is said beside what is asked', () => {
  expect(isPlanned({ count: 1, target: 2, planned: 1 })).toBe(true)
  expect(isPlanned({ count: 0, target: 2, planned: 1 })).toBe(false)
  expect(isPlanned({ count: 3, target: 2, planned: 0 })).toBe(false)
  const asked = task('meetings-at-least', { measure: 'contacts' })
  const range = task('meetings-suggested', { measure: 'contacts', state: 'ADVICE', most: 6 })
  expect(moreOf(asked, [range])).toBe(range)
  expect(moreOf(range, [asked])).toBeNull()
  expect(moreOf(asked, [{ ...range, until: '2029-01-01' }])).toBeNull()
})
