import type { Transaction } from '../tenancy/database.ts'

/** Adds a job from within a job, in its transaction; the worker's role owns the queue. The same key is one job. */
export async function addJob(tx: Transaction, name: string, payload: object, key: string): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, job_key => ${key})`
}
