// The thread's own file: solves what it is started with, says how far it is, and answers once.
import { parentPort, workerData } from 'node:worker_threads'
import { MatchingError } from '../errors.ts'
import { readProblem } from '../instance.ts'
import { solveInstance } from '../solve.ts'
import type { Watch } from '../watch.ts'
import { buffersOfResult } from './buffers.ts'
import { memoryOf, within } from './memory.ts'
import { sent, type Reply, type Request } from './message.ts'

const MILLISECONDS_BETWEEN_REPORTS = 50

const { problem, candidates, flag, memoryBound } = workerData as Request
const ended = new Int32Array(flag)
const reply = (message: Reply, buffers: ArrayBuffer[] = []) => parentPort?.postMessage(message, buffers)

let reported = 0
const watch: Watch = {
  look() {
    if (Atomics.load(ended, 0) !== 0) throw new MatchingError('cancelled', 'the run was cancelled')
  },
  report(stage, done, of) {
    const now = performance.now()
    if (now - reported < MILLISECONDS_BETWEEN_REPORTS) return
    reported = now
    reply({ kind: 'progress', stage, done, of })
  },
  claim: (bytes) => within(memoryBound, bytes),
}

try {
  watch.look()
  const instance = readProblem(problem)
  within(memoryBound, memoryOf(instance))
  const assignment = solveInstance(instance, { watch, ...(candidates === undefined ? {} : { candidates }) })
  reply({ kind: 'answer', assignment }, buffersOfResult(assignment))
} catch (error) {
  reply({ kind: 'error', error: sent(error) })
}
