import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetKeptTexts, keptText } from '../app/kept-text.ts'
import type { GoalText, Version } from './saving.ts'
import { useSaving } from './use-saving.ts'
import type { Sent } from './use-saving.ts'

const empty: GoalText = { statement: '', metric: '', deadline: null, kind: null }
const version = (revision: number, statement: string): Version => ({ revision, text: { ...empty, statement } })

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  cleanup()
  forgetKeptTexts()
  vi.useRealTimers()
})

type Send = Parameters<typeof useSaving>[2]

const open = (send: Send, server = version(1, '')) => renderHook(() => useSaving('goal', server, send)).result
const pause = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test('one save goes out after a pause, however many keys were pressed', async () => {
  const sent: Partial<GoalText>[] = []
  const saving = open((change, revision) => {
    sent.push(change)
    return Promise.resolve<Sent>({ is: 'saved', version: version(revision + 1, change.statement ?? '') })
  })
  for (const statement of ['L', 'Le', 'Lead'])
    act(() => saving.current.dispatch({ type: 'typed', change: { statement } }))
  await pause(1_000)
  expect(sent).toEqual([{ statement: 'Lead' }])
  expect(saving.current.state.base.revision).toBe(2)
  expect(keptText('goal')).toBeNull()
})

test('what did not arrive is kept in the tab and sent again by itself', async () => {
  let reachable = false
  const saving = open((change, revision) =>
    Promise.resolve<Sent>(
      reachable ? { is: 'saved', version: version(revision + 1, change.statement ?? '') } : { is: 'unreachable' },
    ),
  )
  act(() => saving.current.dispatch({ type: 'typed', change: { statement: 'Lead' } }))
  await pause(1_000)
  expect(saving.current.state.problem).toBe('unreachable')
  expect(keptText('goal')?.mine.statement).toBe('Lead')
  reachable = true
  await pause(6_000)
  expect(saving.current.state.problem).toBeNull()
  expect(saving.current.state.base.text.statement).toBe('Lead')
})

test('the network coming back is not waited for', async () => {
  let tries = 0
  const saving = open(() => {
    tries += 1
    return Promise.resolve<Sent>({ is: 'unreachable' })
  })
  act(() => saving.current.dispatch({ type: 'typed', change: { statement: 'Lead' } }))
  await pause(1_000)
  await act(async () => {
    window.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(1)
  })
  expect(tries).toBe(2)
})

test('leaving the page sends at once', () => {
  const send = vi.fn<Send>(() => new Promise(() => {}))
  const { result, unmount } = renderHook(() => useSaving('goal', version(1, ''), send))
  act(() => result.current.dispatch({ type: 'typed', change: { statement: 'Lead' } }))
  unmount()
  expect(send).toHaveBeenCalledExactlyOnceWith({ statement: 'Lead' }, 1)
})
