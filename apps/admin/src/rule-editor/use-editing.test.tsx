import type { Outcome } from '@ithaca/client'
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type ReadDraft, useEditing } from './use-editing.ts'

type Sent = { revision: number; patches?: object[] }
const { run } = vi.hoisted(() => ({ run: vi.fn<(input: Sent) => Promise<Outcome<object>>>() }))
vi.mock('@ithaca/client', () => ({
  useAction: () => ({ run, retry: () => run({ revision: -1 }), clear: () => {}, pending: false, outcome: null }),
}))

const norms = (one: number, two: number) => ({
  norms: [
    { id: 'one', count: one },
    { id: 'two', count: two },
  ],
})
const draft = (revision: number, book: object, by = 'me'): ReadDraft => ({ revision, book, changedBy: { id: by } })
const done = (revision: number, book: object) =>
  ({ is: 'done', data: { draft: { revision, book } } }) as Outcome<object>
const stale: Outcome<object> = { is: 'stale', message: null }
const replace = (norm: string, count: number) => ({ replace: { norm, by: { id: norm, count } } })
const reread = vi.fn<() => Promise<ReadDraft | null>>()
const hook = (first: ReadDraft) =>
  renderHook((now: ReadDraft) => useEditing({ programId: 'p', draft: now, me: 'me', reread }), { initialProps: first })

beforeEach(() => {
  run.mockReset()
  reread.mockReset()
})
afterEach(cleanup)

test('two that are kept at once are sent one after the other, the second over the first', async () => {
  const { result } = hook(draft(1, norms(1, 1)))
  let answer: (outcome: Outcome<object>) => void = () => {}
  run.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
  run.mockResolvedValueOnce(done(3, norms(5, 6)))
  await act(async () => {
    const both = [result.current.patch('one', replace('one', 5)), result.current.patch('two', replace('two', 6))]
    await Promise.resolve()
    expect(run).toHaveBeenCalledTimes(1)
    answer(done(2, norms(5, 1)))
    expect((await Promise.all(both)).map(({ is }) => is)).toEqual(['done', 'done'])
  })
  expect(run.mock.calls.map(([{ revision }]) => revision)).toEqual([1, 2])
  expect(result.current).toMatchObject({ pending: false, doing: 'two', overtaken: false })
})

test('what another keeps meanwhile elsewhere refuses nothing', async () => {
  const { result } = hook(draft(1, norms(1, 1)))
  run.mockResolvedValueOnce(stale).mockResolvedValueOnce(done(3, norms(5, 9)))
  reread.mockResolvedValue(draft(2, norms(1, 9), 'priya'))
  await act(() => result.current.patch('one', replace('one', 5)))
  expect(result.current.outcome).toMatchObject({ is: 'done' })
  expect(run.mock.calls[1]?.[0]).toMatchObject({ revision: 2, patches: [replace('one', 5)] })
})

test('what another keeps meanwhile of the very same is not written over', async () => {
  const { result, rerender } = hook(draft(1, norms(1, 1)))
  run.mockResolvedValue(stale)
  reread.mockResolvedValue(draft(2, norms(7, 1), 'priya'))
  await act(() => result.current.patch('one', replace('one', 5)))
  expect(run).toHaveBeenCalledTimes(1)
  expect(result.current).toMatchObject({ doing: 'one', outcome: stale })
  // Looked at, it is one's own to say.
  rerender(draft(2, norms(7, 1), 'priya'))
  run.mockResolvedValue(done(3, norms(5, 1)))
  await act(() => result.current.patch('one', replace('one', 5)))
  expect(run.mock.lastCall?.[0]).toMatchObject({ revision: 2 })
})

test('one’s own other window is oneself', async () => {
  const { result, rerender } = hook(draft(1, norms(1, 1)))
  run.mockResolvedValue(done(2, norms(5, 1)))
  await act(() => result.current.patch('one', replace('one', 5)))
  rerender(draft(2, norms(5, 1)))
  expect(result.current).toMatchObject({ overtaken: false, isOwnElsewhere: false })
  rerender(draft(3, norms(5, 2)))
  expect(result.current).toMatchObject({ overtaken: true, isOwnElsewhere: true, undo: null })
  rerender(draft(4, norms(5, 3), 'priya'))
  expect(result.current).toMatchObject({ overtaken: true, isOwnElsewhere: false })
})
