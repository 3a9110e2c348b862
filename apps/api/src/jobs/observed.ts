import type { Histogram } from 'prom-client'
import { traced } from '../tracing.ts'
import type { Attempt, Log, Task, Workshop } from './task.ts'

export type JobSeconds = Pick<Histogram<'job' | 'outcome'>, 'observe'>
type Handed = { job: { id: string; attempts: number; max_attempts: number } }

/** As the queue hands a job over: done in a trace of its own, with one line and one observation. Its payload stays its own. */
export const observed =
  (name: string, work: Task, workshop: Workshop & { log: Log }, seconds: JobSeconds | undefined) =>
  async (given: unknown, { job }: Handed) => {
    const attempt: Attempt = { number: job.attempts, last: job.attempts >= job.max_attempts }
    const since = performance.now()
    const tell = (outcome: 'done' | 'failed', more: object = {}) => {
      const ms = Math.round((performance.now() - since) * 10) / 10
      seconds?.observe({ job: name, outcome }, ms / 1000)
      return { job: name, jobId: job.id, attempt: attempt.number, outcome, ms, ...more }
    }
    try {
      await traced(`job ${name}`, { kind: 'CONSUMER', 'ithaca.job_id': job.id }, () => work(given, workshop, attempt))
      workshop.log.info(tell('done'), 'job')
    } catch (error) {
      workshop.log.warn(tell('failed', { last: attempt.last, err: error }), 'job')
      throw error
    }
  }
