import { AsyncLocalStorage } from 'node:async_hooks'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Told, WaitingRoom } from './waiting-room.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Enters so many, and lists what each was told so far. */
function entering(room: WaitingRoom, count: number) {
  const told: (Told | null)[] = []
  const goAway = Array.from({ length: count }, (_, number) => {
    told[number] = null
    return room.enter((answer) => (told[number] = answer))
  })
  return { told, goAway }
}

test('so many at once, so many wait, the others are told at once', () => {
  const room = new WaitingRoom({ atOnce: 2, waiting: 1, waitMs: 100 })
  expect(entering(room, 4).told).toEqual(['in', 'in', null, 'full'])
  expect([room.inFlight, room.waiting, room.full]).toEqual([2, 1, true])
})

test('a place that becomes free goes to who has waited longest', () => {
  const room = new WaitingRoom({ atOnce: 1, waiting: 2, waitMs: 100 })
  const { told } = entering(room, 3)
  room.leave()
  expect(told).toEqual(['in', 'in', null])
  room.leave()
  room.leave()
  expect([told[2], room.inFlight, room.full]).toEqual(['in', 0, false])
})

test('in a burst the wait is twice as long', () => {
  const room = new WaitingRoom({ atOnce: 1, waiting: 2, waitMs: 300 })
  const { told } = entering(room, 2)
  vi.advanceTimersByTime(599)
  expect(told).toEqual(['in', null])
  vi.advanceTimersByTime(1)
  expect([told[1], room.waiting]).toEqual(['late', 0])
  room.leave()
  expect(room.inFlight).toBe(0)
})

test('in a queue that does not end nobody waits longer than is said', () => {
  const room = new WaitingRoom({ atOnce: 1, waiting: 3, waitMs: 300 })
  entering(room, 2)
  vi.advanceTimersByTime(500)
  const { told } = entering(room, 1)
  vi.advanceTimersByTime(299)
  expect(told).toEqual([null])
  vi.advanceTimersByTime(1)
  expect([told[0], room.waiting]).toEqual(['late', 0])
})

test('an empty queue is a new beginning', () => {
  const room = new WaitingRoom({ atOnce: 1, waiting: 3, waitMs: 300 })
  entering(room, 2)
  vi.advanceTimersByTime(550)
  room.leave()
  const { told } = entering(room, 1)
  vi.advanceTimersByTime(550)
  expect(told).toEqual([null])
})

test('who goes away is not waited for', () => {
  const room = new WaitingRoom({ atOnce: 1, waiting: 2, waitMs: 100 })
  const { told, goAway } = entering(room, 3)
  goAway[1]?.()
  room.leave()
  expect(told).toEqual(['in', null, 'in'])
  goAway[2]?.()
  expect([room.inFlight, room.waiting]).toEqual([1, 0])
})

test('what follows belongs to who waited, not to who left', () => {
  const whose = new AsyncLocalStorage<string>()
  const room = new WaitingRoom({ atOnce: 1, waiting: 1, waitMs: 100 })
  const seen: (string | undefined)[] = []
  for (const name of ['first', 'second']) whose.run(name, () => room.enter(() => seen.push(whose.getStore())))
  whose.run('first', () => room.leave())
  expect(seen).toEqual(['first', 'second'])
})
