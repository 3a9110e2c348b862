import { expect, test } from 'vitest'
import { inOrder, openTasks, placeOf, withoutCovered } from './open-tasks.ts'

const task = (key: string, rest: Partial<Parameters<typeof openTasks>[0][number]> = {}) => ({
  norm: { key },
  party: 'EACH' as const,
  state: 'OPEN' as const,
  strength: 'REQUIRED' as const,
  ...rest,
})

test('what is overdue comes before what is due, and what is required before what is advised', () => {
  const tasks = [
    task('advice', { state: 'ADVICE', strength: 'RECOMMENDED' }),
    task('open'),
    task('overdue', { state: 'OVERDUE', strength: 'EXPECTED' }),
    task('met', { state: 'MET' }),
  ]
  expect(openTasks(tasks, 'MENTOR').map(({ norm }) => norm.key)).toEqual(['overdue', 'open', 'advice'])
})

test('what waits on the other is not mine', () => {
  const tasks = [task('theirs', { waitsOn: 'MENTOR' }), task('mine', { party: 'PROTEGE' }), task('both')]
  expect(openTasks(tasks, 'PROTEGE').map(({ norm }) => norm.key)).toEqual(['mine', 'both'])
})

test('who has no goal yet begins with goals', () => {
  const tasks = [task('agreement-acknowledged'), task('goals-three')]
  expect(inOrder(tasks, 0).map(({ norm }) => norm.key)).toEqual(['goals-three', 'agreement-acknowledged'])
  expect(inOrder(tasks, 1).map(({ norm }) => norm.key)).toEqual(['agreement-acknowledged', 'goals-three'])
})

test('the promises go with the signature', () => {
  const tasks = [task('agreement-acknowledged'), task('clause-respect'), task('goals-three')]
  expect(withoutCovered(tasks).map(({ norm }) => norm.key)).toEqual(['agreement-acknowledged', 'goals-three'])
  expect(withoutCovered(tasks.slice(1))).toHaveLength(2)
})

test('each task leads to where it is done', () => {
  expect([placeOf('goals-three'), placeOf('agreement-acknowledged'), placeOf('term-twelve-months')]).toEqual([
    'goals',
    'sign',
    'agreement',
  ])
})
