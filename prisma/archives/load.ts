import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { onlyRow } from '../only-row.ts'
import type { Part } from './manifest.ts'
import { type Step, stepsOf } from './order.ts'
import type { Archive } from './read-archive.ts'
import { ArchiveRefused } from './refused.ts'
import { jobColumns, jobs } from './sources.ts'
import { list, quoted, type Table } from './tables.ts'

/** Where the rows of a part wait before they go into their table, in a table of the same columns without its rules. */
export interface Arrived {
  table: Table
  waiting: string
  part: Part
}

export interface Loading {
  /** The columns of a table as the archive has them. */
  carried(table: Table): string[]
  /** Types of those that the table itself has not. */
  foreign?: Record<string, string>
  /** What is to be seen to before the rows go in; gives SQL for columns the archive has not. */
  arrived?(arrived: Arrived): Promise<Record<string, string>>
  say(part: Part): void
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.toSorted().join('\n') === other.toSorted().join('\n')

/** The part of every table; an archive with a table too many, or one too few, is none of this schema. */
function partsOf({ manifest, file }: Archive, tables: readonly Table[], { carried }: Loading): Map<Table, Part> {
  const parts = new Map<Table, Part>()
  for (const table of tables) {
    const part = manifest.parts.find((one) => one.table === table.name)
    if (part === undefined || !same(part.columns, carried(table)))
      throw new ArchiveRefused(`${file} does not hold ${table.name} as this schema has it. Nothing was written.`)
    parts.set(table, part)
  }
  const strange = manifest.parts.find(({ table }) => table !== jobs && !tables.some(({ name }) => name === table))
  if (strange)
    throw new ArchiveRefused(`${file} holds ${strange.table}, which this schema has not. Nothing was written.`)
  return parts
}

async function copy(client: pg.ClientBase, archive: Archive, part: Part, into: string): Promise<void> {
  const table = client.query(copyFrom(`COPY ${into} (${list(part.columns)}) FROM STDIN`))
  await pipeline(await archive.open(part), table)
  // A line may say that it is the last.
  if (table.rowCount !== part.rows)
    throw new ArchiveRefused(`${archive.file} does not fit: ${part.file} ends early. Nothing was written.`)
}

async function put(
  client: pg.ClientBase,
  { table, later }: Step,
  { waiting, part }: Arrived,
  made: Record<string, string>,
) {
  const own = table.columns.map(({ name }) => name)
  const values = own.map((name) => {
    if (later.includes(name)) return 'NULL'
    return made[name] ?? `i.${quoted(name)}`
  })
  const { rowCount } = await client.query(
    `INSERT INTO ${table.sql} (${list(own)}) OVERRIDING SYSTEM VALUE SELECT ${values.join(', ')} FROM ${waiting} i`,
  )
  return { rows: rowCount ?? 0, part }
}

/** Columns that refer to rows which came later. */
async function fillIn(client: pg.ClientBase, { table, later }: Step, waiting: string): Promise<void> {
  const key = table.key.map((name) => `t.${quoted(name)} = i.${quoted(name)}`).join(' AND ')
  await client.query(
    `UPDATE ${table.sql} t SET ${later.map((name) => `${quoted(name)} = i.${quoted(name)}`).join(', ')} FROM ${waiting} i
     WHERE ${key} AND (${later.map((name) => `i.${quoted(name)} IS NOT NULL`).join(' OR ')})`,
  )
}

/** What the database counts goes on after the highest that came; never back, for others may count at the same time. */
async function countOn(client: pg.ClientBase, { sql, name, columns }: Table): Promise<void> {
  for (const column of columns.filter(({ counted }) => counted)) {
    await client.query(`LOCK TABLE ${sql} IN SHARE ROW EXCLUSIVE MODE`)
    const { rows } = await client.query<{ sequence: string }>('SELECT pg_get_serial_sequence($1, $2) AS sequence', [
      sql,
      column.name,
    ])
    const { sequence } = onlyRow({ rows })
    if (!sequence) throw new Error(`${name}.${column.name} has lost its sequence.`)
    await client.query(
      `SELECT setval('${sequence}', m.most) FROM (SELECT max(${quoted(column.name)}) AS most FROM ${sql}) m, ${sequence} s
       WHERE m.most > s.last_value OR (m.most = s.last_value AND NOT s.is_called)`,
    )
  }
}

/** Loads every table of an archive, in an order that keeps all references, within the transaction that is open. */
export async function loadTables(
  client: pg.ClientBase,
  archive: Archive,
  tables: readonly Table[],
  loading: Loading,
): Promise<number> {
  const parts = partsOf(archive, tables, loading)
  const unfinished: [Step, string][] = []
  let all = 0
  for (const [index, step] of stepsOf(tables).entries()) {
    const { table, later } = step
    const part = parts.get(table)
    if (part === undefined || part.rows === 0) continue
    const waiting = `pg_temp.arrived_${index}`
    const shape = part.columns.map((name) => {
      const foreign = loading.foreign?.[name]
      return foreign ? `NULL::${foreign} AS ${quoted(name)}` : quoted(name)
    })
    await client.query(
      `CREATE TEMP TABLE arrived_${index} ON COMMIT DROP AS SELECT ${shape.join(', ')} FROM ${table.sql} WITH NO DATA`,
    )
    await copy(client, archive, part, waiting)
    const arrived = { table, waiting, part }
    const made = (await loading.arrived?.(arrived)) ?? {}
    const { rows } = await put(client, step, arrived, made)
    all += rows
    loading.say(part)
    if (later.length > 0) unfinished.push([step, waiting])
    else await client.query(`DROP TABLE ${waiting}`)
  }
  for (const [step, waiting] of unfinished) await fillIn(client, step, waiting)
  return all
}

/** Last of all, as others wait meanwhile. */
export async function countOnAll(client: pg.ClientBase, tables: readonly Table[]): Promise<void> {
  for (const table of tables) await countOn(client, table)
}

/** The jobs of an archive, where `enqueue` can take them from. */
export async function arrivedJobs(client: pg.ClientBase, archive: Archive): Promise<string> {
  const part = archive.manifest.parts.find(({ table }) => table === jobs)
  if (part === undefined || !same(part.columns, jobColumns))
    throw new ArchiveRefused(`${archive.file} lacks the jobs that wait. Nothing was written.`)
  await client.query('CREATE TEMP TABLE arrived_jobs (task text, payload json, key text) ON COMMIT DROP')
  await copy(client, archive, part, 'pg_temp.arrived_jobs')
  return 'pg_temp.arrived_jobs'
}

/** What the database says of rows that do not fit is told in one line; everything else is as it was thrown. */
export function doesNotFit(file: string, error: unknown): unknown {
  const { code, message } = error as { code?: string; message: string }
  return /^2[23]/.test(code ?? '')
    ? new ArchiveRefused(`${file} does not fit: ${message}. Nothing was written.`, { cause: error })
    : error
}
