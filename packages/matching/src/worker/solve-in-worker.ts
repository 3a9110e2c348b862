import { Worker } from 'node:worker_threads'
import type { Assignment } from '../assignment.ts'
import { MatchingError } from '../errors.ts'
import { integer } from '../integers.ts'
import type { Problem } from '../problem.ts'
import { buffersOf } from './buffers.ts'
import { received, type Reply, type Request } from './message.ts'

export interface WorkerOptions {
  /** As `solve` has it. */
  readonly candidates?: number
  /** Ends the run: within 100 ms the promise is rejected with `cancelled`, and the thread is gone. */
  readonly signal?: AbortSignal
  /** Hears at most twenty times a second how far the run is. */
  readonly onProgress?: (stage: string, done: number, of: number) => void
  /** Bytes that the solvers may hold beside the problem. Default: 2 GiB. Beyond it the run ends with `over-memory-bound`. */
  readonly memoryBound?: number
  /** The thread takes the memory of the problem's typed arrays: nothing is copied, and the caller cannot read them any more. */
  readonly transfer?: boolean
}

const MEMORY_BOUND = 2 ** 31
/** A thread that has not ended by itself by then is ended. */
const MILLISECONDS_TO_END = 60
/** What Node and the code itself take of a thread's heap, in MiB. */
const HEAP_OF_CODE = 96

/**
 * Solves in a thread of its own: the caller's stays free. Resolves to what `solve` gives; rejects with the same
 * `MatchingError`s, `cancelled` and `over-memory-bound`.
 */
export async function solveInWorker(problem: Problem, options: WorkerOptions = {}): Promise<Assignment> {
  const { candidates, signal, onProgress, transfer = false } = options
  const memoryBound = integer(options.memoryBound ?? MEMORY_BOUND, [0, Number.MAX_SAFE_INTEGER], 'memoryBound')
  if (signal?.aborted) throw cancelled()
  const flag = new SharedArrayBuffer(4)
  const request: Request = { problem, candidates, flag, memoryBound }
  const worker = new Worker(new URL('solver-thread.ts', import.meta.url), {
    workerData: request,
    transferList: transfer ? buffersOf(problem) : [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_OF_CODE + Math.ceil(memoryBound / 2 ** 20) },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Assignment>()
  let ending: NodeJS.Timeout | undefined
  const end = () => {
    Atomics.store(new Int32Array(flag), 0, 1)
    ending = setTimeout(() => {
      void worker.terminate()
      reject(cancelled())
    }, MILLISECONDS_TO_END)
  }
  signal?.addEventListener('abort', end, { once: true })
  worker.on('message', (reply: Reply) => {
    if (reply.kind === 'progress') onProgress?.(reply.stage, reply.done, reply.of)
    else if (reply.kind === 'error') reject(received(reply.error))
    else if (signal?.aborted) reject(cancelled())
    else resolve(reply.assignment)
  })
  worker.on('error', (error: Error & { code?: string }) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory() : error),
  )
  worker.on('exit', () => reject(signal?.aborted ? cancelled() : new Error('the thread ended without an answer')))
  try {
    return await promise
  } finally {
    clearTimeout(ending)
    signal?.removeEventListener('abort', end)
    await worker.terminate()
  }
}

function cancelled(): MatchingError {
  return new MatchingError('cancelled', 'the run was cancelled')
}

function outOfMemory(): MatchingError {
  return new MatchingError('over-memory-bound', 'the thread ran out of memory', { field: 'memoryBound' })
}
