import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { onlyRow } from './only-row.ts'

const quiet = new Logger(() => () => {})

/** The one way to add a job: in the transaction of the change, without any right on the queue itself. */
const enqueue = `
  CREATE FUNCTION public.enqueue(task text, payload json, key text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT graphile_worker.add_job(task, payload, job_key => key) $$;
  REVOKE ALL ON FUNCTION public.enqueue(text, json, text) FROM PUBLIC;`

/** How much waits and for how long, in two numbers: asked by the owner's function that tells how the house goes. */
const queueState = `
  CREATE FUNCTION public.queue_state() RETURNS TABLE (waiting int, oldest_seconds int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT count(*)::int, coalesce(extract(epoch FROM clock_timestamp() - min(run_at)), 0)::int
          FROM graphile_worker.jobs WHERE attempts < max_attempts AND run_at <= clock_timestamp() $$;
  REVOKE ALL ON FUNCTION public.queue_state() FROM PUBLIC;`

async function inventory(owner: pg.Client) {
  const found = await owner.query<{ queue: boolean; door: boolean; state: boolean; database: string; owner: string }>(
    `SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'graphile_worker') AS queue,
            EXISTS (SELECT FROM pg_proc WHERE proname = 'enqueue' AND pronamespace = 'public'::regnamespace) AS door,
            EXISTS (SELECT FROM pg_proc WHERE proname = 'queue_state' AND pronamespace = 'public'::regnamespace) AS state,
            quote_ident(current_database()) AS database, quote_ident(current_user) AS owner`,
  )
  return onlyRow(found)
}

/**
 * Installs the queue as the worker's role, which must own it: with all grants but without ownership it would run nothing and say
 * nothing. The rights to make its schema, `enqueue` and `queue_state` are lent for the moment only.
 */
export async function prepareJobs(owner: pg.Client, workerUrl: string): Promise<void> {
  const { queue, door, state, database, owner: ownerName } = await inventory(owner)
  if (queue && door && state) return runMigrations({ connectionString: workerUrl, logger: quiet })
  const worker = new pg.Client({ connectionString: workerUrl })
  worker.on('error', () => {})
  await owner.query(
    `GRANT CREATE ON DATABASE ${database} TO ithaca_worker; GRANT CREATE ON SCHEMA public TO ithaca_worker`,
  )
  try {
    await runMigrations({ connectionString: workerUrl, logger: quiet })
    await worker.connect()
    if (!door) {
      await worker.query(
        `${enqueue} GRANT EXECUTE ON FUNCTION public.enqueue(text, json, text) TO ithaca_app, ${ownerName}`,
      )
    }
    if (!state) await worker.query(`${queueState} GRANT EXECUTE ON FUNCTION public.queue_state() TO ${ownerName}`)
  } finally {
    await worker.end().catch(() => {})
    await owner.query(
      `REVOKE CREATE ON DATABASE ${database} FROM ithaca_worker; REVOKE CREATE ON SCHEMA public FROM ithaca_worker`,
    )
  }
}
