import pg from 'pg'
import { ArchiveRefused } from './refused.ts'

export interface Installation {
  /** DATABASE_URL: the owner, who may read every row. */
  ownerUrl: string
  /** The queue belongs to the worker's role; nobody else may look into it. */
  workerUrl: string
}

/** Values are written the same whatever the server's and the role's own settings are. */
const plainly = `SET TIME ZONE 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET bytea_output = 'hex';
  SET extra_float_digits = 1; SET client_encoding = 'UTF8'; SET search_path = public, pg_temp; SET statement_timeout = 0;
  SET idle_in_transaction_session_timeout = 0`

/** Works on a connection of its own, and closes it whatever happens. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true })
  // What breaks the connection is told by the statement under way; unheard, it would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw refusedConnection(url, error)
  }
  try {
    await client.query(plainly)
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

function refusedConnection(url: string, cause: unknown): Error {
  const { username } = new URL(url)
  const { code, message } = cause as { code?: string; message: string }
  if (username === 'ithaca_worker' && (code === '28P01' || code === '28000'))
    return new ArchiveRefused('AUTH_SECRET is not the one this installation runs with: give it the same.', { cause })
  return new ArchiveRefused(`The database cannot be reached: ${message}`, { cause })
}

/** One transaction: all of it, or nothing. */
export async function inTransaction<T>(client: pg.Client, begin: string, work: () => Promise<T>): Promise<T> {
  await client.query(begin)
  try {
    const done = await work()
    await client.query('COMMIT')
    return done
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}
