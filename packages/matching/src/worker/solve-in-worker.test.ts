import { expect, test } from 'vitest'
import { findFlaw } from '../check.ts'
import { readProblem } from '../instance.ts'
import type { Problem } from '../problem.ts'
import { solve } from '../solve.ts'
import { solveInWorker } from './solve-in-worker.ts'

/** A thread is started, on a machine that may be busy. */
const slow = { timeout: 240_000 }

/** Features of many members, so that a run takes seconds. */
function many(members: number): Problem {
  let state = 1
  const draw = () => (state = (Math.imul(state, 48271) >>> 0) % 0x7fffffff)
  const list = (bound: number) => Int32Array.from({ length: members }, () => draw() % bound)
  const side = () => ({ tags: list(0x7fffffff), place: list(1000), group: list(50) })
  return {
    rows: members,
    columns: members,
    objective: 'pairs',
    scores: {
      kind: 'features',
      scorer: 'shared-tags',
      row: side(),
      column: side(),
      settings: { weight: 1000, distance: 3 },
    },
  }
}

const four: Problem = {
  rows: 2,
  columns: 2,
  scores: { kind: 'dense', values: Int32Array.of(4, 3, 2, 5) },
  objective: 'pairs',
}

test.each<Problem['objective']>(['pairs', 'score', 'fairest', 'stable'])(
  'a thread gives what is given without one, by the objective %s',
  async (objective) => {
    const problem: Problem = { ...four, objective }
    expect(await solveInWorker(problem)).toEqual(solve(problem))
  },
)

test('the problem stays the caller’s, or goes with the thread', slow, async () => {
  const values = Int32Array.of(4, 3, 2, 5)
  const problem: Problem = { ...four, scores: { kind: 'dense', values } }
  await solveInWorker(problem)
  expect(values).toHaveLength(4)
  await solveInWorker(problem, { transfer: true })
  expect(values).toHaveLength(0)
})

test('how far it is can be heard, and the result is proved', slow, async () => {
  const problem = many(2000)
  const stages = new Set<string>()
  const assignment = await solveInWorker(problem, { candidates: 5, onProgress: (stage) => stages.add(stage) })
  expect(stages).toContain('pricing')
  expect(findFlaw(readProblem(problem), assignment)).toBeUndefined()
})

test('a run that is cancelled ends within 100 ms', slow, async () => {
  const controller = new AbortController()
  // By a timer of the same thread: what else the machine does then holds up both.
  const later = Promise.withResolvers<string>()
  const run = solveInWorker(many(20_000), {
    signal: controller.signal,
    onProgress() {
      if (controller.signal.aborted) return
      controller.abort()
      setTimeout(() => later.resolve('100 ms later'), 100)
    },
  }).then(
    () => 'solved',
    (error: { fault?: string }) => error.fault,
  )
  expect(await Promise.race([run, later.promise])).toBe('cancelled')
})

test('a run that was cancelled before does not begin', async () => {
  await expect(solveInWorker(four, { signal: AbortSignal.abort() })).rejects.toMatchObject({ fault: 'cancelled' })
})

test('a problem that needs more memory than it may have is refused', slow, async () => {
  const values = new Int32Array(500 * 500)
  const problem: Problem = { rows: 500, columns: 500, scores: { kind: 'dense', values }, objective: 'pairs' }
  await expect(solveInWorker(problem, { memoryBound: 1e6 })).rejects.toMatchObject({ fault: 'over-memory-bound' })
  await expect(solveInWorker(many(2000), { memoryBound: 1.5e6, candidates: 40 })).rejects.toMatchObject({
    fault: 'over-memory-bound',
    place: { field: 'memoryBound' },
  })
})

test('what is wrong with a problem is said as without a thread', async () => {
  const problem: Problem = { ...four, rowCapacity: [1, -1] }
  expect(() => solve(problem)).toThrow(
    await solveInWorker(problem).then(
      () => 'nothing',
      (error: Error) => error.message,
    ),
  )
})
