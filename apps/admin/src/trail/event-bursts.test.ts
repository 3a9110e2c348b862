import { expect, test } from 'vitest'
import { foldBursts } from './event-bursts.ts'

const revised = (time: string, actor = 'telma', mentorship = 'one', type = 'GoalRevised') => ({
  type,
  occurredAt: `2027-01-15T${time}:00Z`,
  actor: { id: actor },
  mentorship: { id: mentorship },
})
const told = (...events: ReturnType<typeof revised>[]) =>
  foldBursts(events).map(({ event, count, since }) => [event.occurredAt.slice(11, 16), count, since.slice(11, 16)])

test('what one person revised within an hour is one line, at its newest moment', () => {
  expect(told(revised('10:50'), revised('10:20'), revised('09:50'), revised('09:40'))).toEqual([
    ['10:50', 3, '09:50'],
    ['09:40', 1, '09:40'],
  ])
})

test('another person, another pair or another act between ends a line', () => {
  expect(
    told(revised('10:50'), revised('10:49', 'mentes'), revised('10:48'), revised('10:47', 'telma', 'two')),
  ).toEqual([
    ['10:50', 1, '10:50'],
    ['10:49', 1, '10:49'],
    ['10:48', 1, '10:48'],
    ['10:47', 1, '10:47'],
  ])
  expect(told(revised('10:50'), revised('10:49', 'telma', 'one', 'GoalCommented'), revised('10:48'))).toHaveLength(3)
})

test('other acts are told one by one', () => {
  const commented = (time: string) => revised(time, 'telma', 'one', 'GoalCommented')
  expect(told(commented('10:50'), commented('10:49'))).toHaveLength(2)
})
