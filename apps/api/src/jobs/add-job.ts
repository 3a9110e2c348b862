import type { Transaction } from '../tenancy/database.ts'

/** Adds a job from within a job, in its transaction; the worker's role owns the queue. The same key is one job. */
export async function addJob(tx: Transaction, name: string, payload: object, key: string): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, job_key => ${key})`
}

/** The same for many, in one statement. */
export async function addJobs(
  tx: Transaction,
  name: string,
  jobs: readonly { payload: object; key: string }[],
): Promise<void> {
  if (jobs.length === 0) return
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}, j.payload, job_key => j.key)
    FROM json_to_recordset(${JSON.stringify(jobs)}::json) AS j (payload json, key text)`
}
