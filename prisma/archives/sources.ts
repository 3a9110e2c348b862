import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { inOrder, ownedBy, quoted, type Table } from './tables.ts'
import type { Source } from './write-archive.ts'

/** The queue's part of an archive. */
export const jobs = 'jobs'
export const jobColumns = ['task', 'payload', 'key']

/** Stands in an archive of an association for the sign-in of a person, which is the installation's: by it they are known again. */
export const address = 'user_email'

/**
 * What means something in one installation only. A sign-in is carried as its address; how the link of an invitation is known
 * hangs on the installation's secret, and is made anew where it arrives.
 */
export const ofInstallation = ({ name }: Table, column: string): 'sign-in' | 'link' | undefined => {
  if (column === 'user_id') return 'sign-in'
  return name === 'public.invitation' && column === 'token_hash' ? 'link' : undefined
}

const copied = (client: pg.Client, query: string) => () => client.query(copyTo(`COPY (${query}) TO STDOUT`))

/** All rows of a table. */
export function wholeTable(client: pg.Client, table: Table): Source {
  const columns = table.columns.map(({ name }) => name)
  const values = columns.map((name) => `t.${quoted(name)}`).join(', ')
  return {
    table: table.name,
    columns,
    open: copied(client, `SELECT ${values} FROM ${table.sql} t ORDER BY ${inOrder(table)}`),
  }
}

/** The columns of a table as an archive of an association has them. */
export function carriedColumns(table: Table): string[] {
  const carried = table.columns.flatMap(({ name }) => (ofInstallation(table, name) ? [] : [name]))
  return table.columns.some(({ name }) => ofInstallation(table, name) === 'sign-in') ? [...carried, address] : carried
}

/** The rows of a table that belong to an association. */
export function ownRows(client: pg.Client, table: Table, organizationId: string): Source {
  const columns = carriedColumns(table)
  const values = columns.map((name) =>
    name === address ? `(SELECT u.email FROM auth."user" u WHERE u.id = t.user_id)` : `t.${quoted(name)}`,
  )
  const where = `t.${quoted(ownedBy(table) ?? '')} = ${client.escapeLiteral(organizationId)}`
  const query = `SELECT ${values.join(', ')} FROM ${table.sql} t WHERE ${where} ORDER BY ${inOrder(table)}`
  return { table: table.name, columns, open: copied(client, query) }
}

/** Jobs that wait, of one association or all. What is locked is taken too: it is done twice rather than never. */
export function waitingJobs(worker: pg.Client, organizationId?: string): Source {
  const whose = organizationId ? `AND j.payload ->> 'organizationId' = ${worker.escapeLiteral(organizationId)}` : ''
  const query = `SELECT t.identifier, j.payload::text, j.key FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE j.attempts < j.max_attempts ${whose}
    ORDER BY t.identifier COLLATE "C", j.payload::text COLLATE "C", j.key COLLATE "C"`
  return { table: jobs, columns: jobColumns, open: copied(worker, query.replaceAll(/\s+/g, ' ')) }
}
