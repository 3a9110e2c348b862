import pg from 'pg'
import { settled } from '../races/race.ts'
import type { House } from './house.ts'

/**
 * Waits until all that follows from what happened is done; answers what is not as it must be: jobs that failed, mails not
 * sent, signed agreements without their paper.
 */
export async function jobsAreDone({ adminUrl, ownerUrl, owner }: House, seconds = 120): Promise<string[]> {
  const url = new URL(adminUrl)
  url.pathname = new URL(ownerUrl).pathname
  const admin = new pg.Client({ connectionString: url.href })
  await admin.connect()
  const broken: string[] = []
  try {
    const waiting = async () => {
      const { rows } = await admin.query<{ count: number }>('SELECT count(*)::int AS count FROM graphile_worker.jobs')
      return rows[0]?.count === 0 ? true : null
    }
    await settled('the jobs are done', waiting, seconds).catch(async () => {
      const { rows } = await admin.query(
        'SELECT task_identifier, attempts, locked_by, run_at, last_error FROM graphile_worker.jobs LIMIT 3',
      )
      broken.push(`jobs are left after ${seconds} s, such as ${JSON.stringify(rows)}`)
    })
    const left = {
      'mails neither sent nor dropped': `SELECT template, state, error FROM delivery WHERE state NOT IN ('sent', 'dropped', 'waiting')`,
      'signed agreements without their paper': `SELECT a.id FROM agreement a WHERE a.state IN ('signed', 'superseded')
        AND NOT EXISTS (SELECT FROM pair_file f WHERE f.organization_id = a.organization_id AND f.agreement_id = a.id)`,
    }
    for (const [what, query] of Object.entries(left)) {
      const { rows } = await owner.query<object>(query)
      if (rows.length > 0) broken.push(`${what}: ${rows.length}, such as ${JSON.stringify(rows[0])}`)
    }
  } finally {
    await admin.end()
  }
  return broken
}
