import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type Table, tablesOf } from './catalogue.ts'
import type { Key, Stories, Story } from './wall-story.ts'

/** Whom a transaction acts for; empty is nobody. */
export interface Stamp {
  label: string
  organizationId: string
  personId: string
}

export type Attempt = { rows: number } | { refused: string }

/**
 * Tries one statement as the app's role and takes it back. The client is the app itself, or a superuser, who then takes the app's
 * role; either way inside a transaction that somebody else rolls back.
 */
async function attempt(client: pg.ClientBase, stamp: Stamp, statement: string, values: unknown[]): Promise<Attempt> {
  await client.query('SAVEPOINT attempt')
  try {
    await client.query('SET LOCAL ROLE ithaca_app')
    await client.query(`SELECT set_config('app.organization_id', $1, true), set_config('app.person_id', $2, true)`, [
      stamp.organizationId,
      stamp.personId,
    ])
    const { rowCount } = await client.query(statement, values)
    return { rows: rowCount ?? 0 }
  } catch (error) {
    return { refused: (error as { code?: string }).code ?? String(error) }
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT attempt')
  }
}

interface Shape {
  table: Table
  columns: string[]
  updatable: string[]
}

async function shapesOf(client: pg.ClientBase): Promise<Shape[]> {
  const { rows } = await client.query<{ table: string; columns: string[]; updatable: string[] }>(
    `SELECT c.relname AS table,
            array_agg(a.attname::text) FILTER (WHERE a.attidentity = '') AS columns,
            coalesce(array_agg(a.attname::text) FILTER (WHERE has_column_privilege('ithaca_app', c.oid, a.attnum, 'UPDATE')), '{}') AS updatable
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY c.relname`,
  )
  return (await tablesOf(client)).map((table) => {
    const { columns, updatable } = rows.find((row) => row.table === table.name)!
    return { table, columns, updatable }
  })
}

const where = (key: Key, from = 1) =>
  Object.keys(key)
    .map((name, i) => `"${name}"::text = $${from + i}`)
    .join(' AND ')

/** Reads, changes and deletes that reach the row, said by name. */
async function reaches(
  client: pg.ClientBase,
  stamp: Stamp,
  { table, columns, updatable }: Shape,
  key: Key,
  reading: boolean,
): Promise<string[]> {
  const values = Object.values(key)
  const column = updatable[0] ?? columns[0]!
  const statements = {
    ...(reading ? { reads: `SELECT FROM "${table.name}" WHERE ${where(key)}` } : {}),
    changes: `UPDATE "${table.name}" SET "${column}" = "${column}" WHERE ${where(key)}`,
    deletes: `DELETE FROM "${table.name}" WHERE ${where(key)}`,
  }
  const found: string[] = []
  for (const [verb, statement] of Object.entries(statements)) {
    const result = await attempt(client, stamp, statement, values)
    if ('rows' in result ? result.rows > 0 : result.refused !== '42501')
      found.push(`${stamp.label} ${verb} a row of ${table.name}`)
  }
  return found
}

const fresh = (key: Key) =>
  Object.fromEntries(
    Object.keys(key)
      .filter((name) => name === 'id' || name === 'key')
      .map((name) => [name, randomUUID()]),
  )

/** A copy of the row under a new id, put where the row is. The row is read by whoever may see everything. */
async function inserts(
  client: pg.ClientBase,
  stamp: Stamp,
  { table, columns }: Shape,
  key: Key,
  row: unknown,
): Promise<string[]> {
  const names = columns.map((name) => `"${name}"`).join()
  const result = await attempt(
    client,
    stamp,
    `INSERT INTO "${table.name}" (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::"${table.name}", $1)`,
    [JSON.stringify({ ...(row as object), ...fresh(key) })],
  )
  return 'refused' in result && result.refused === '42501'
    ? []
    : [`${stamp.label} adds a row to ${table.name}: ${JSON.stringify(result)}`]
}

/** One's own row, moved to the other side. */
async function moves(
  client: pg.ClientBase,
  stamp: Stamp,
  { table, columns }: Shape,
  own: Key,
  to: Story,
): Promise<string[]> {
  const places: Record<string, string> = {
    ...(table.name === 'organization' ? {} : { organization_id: to.organizationId }),
    ...{
      mentorship_id: to.rows.mentorship![0]!.id!,
      mentor_id: to.mentor,
      protege_id: to.protege,
      person_id: to.mentor,
    },
  }
  const found: string[] = []
  for (const [column, value] of Object.entries(places)) {
    if (!columns.includes(column)) continue
    const statement = `UPDATE "${table.name}" SET "${column}" = $1 WHERE ${where(own, 2)}`
    const result = await attempt(client, stamp, statement, [value, ...Object.values(own)])
    if ('rows' in result ? result.rows > 0 : result.refused !== '42501')
      found.push(`${stamp.label} moves a row of ${table.name} by ${column}`)
  }
  return found
}

const by = (label: string, { organizationId }: Story, personId: string): Stamp => ({ label, organizationId, personId })

/** Who tries what on whose rows: the same statements for every table the catalogue names. */
function trials({ pair, neighbours, abroad }: Stories) {
  const strangers = [
    by('the neighbours', neighbours, neighbours.mentor),
    by('the neighbours', neighbours, neighbours.protege),
  ]
  const acrossOrganizations = [
    ...[
      by('a mentor abroad', pair, pair.mentor),
      by('a coordinator abroad', pair, pair.coordinator),
      by('an owner abroad', pair, pair.owner),
    ],
    { label: 'somebody of no organization', organizationId: '', personId: abroad.mentor },
    { label: 'nobody', organizationId: '', personId: '' },
    { label: 'a foreign person', organizationId: pair.organizationId, personId: abroad.mentor },
  ]
  const staff = [
    ...[by('the coordinator', pair, pair.coordinator), by('the owner', pair, pair.owner)],
    { label: 'nobody in the organization', organizationId: pair.organizationId, personId: '' },
  ]
  return { strangers, acrossOrganizations, staff }
}

/** Every breach found, table by table. `client` is inside a transaction; `see` reads rows whole. */
export async function breaches(
  client: pg.ClientBase,
  see: pg.ClientBase,
  stories: Stories,
  isMeant: (table: string) => boolean = () => true,
): Promise<string[]> {
  const found: string[] = []
  const { strangers, acrossOrganizations, staff } = trials(stories)
  const { pair, neighbours, abroad } = stories
  for (const shape of await shapesOf(see)) {
    const { name, class: its } = shape.table
    if (!isMeant(name)) continue
    const theirs = pair.rows[name] ?? []
    const foreign = abroad.rows[name] ?? []
    if (foreign.length === 0) found.push(`${name} has no row in the story: tell one, so that its walls are tried`)
    const rowOf = async (key: Key) =>
      (
        await see.query<{ row: unknown }>(
          `SELECT to_jsonb(t) AS row FROM "${name}" t WHERE ${where(key)}`,
          Object.values(key),
        )
      ).rows[0]!.row
    for (const key of foreign) {
      const row = await rowOf(key)
      for (const stamp of acrossOrganizations) {
        found.push(
          ...(await reaches(client, stamp, shape, key, true)),
          ...(await inserts(client, stamp, shape, key, row)),
        )
      }
    }
    if (its !== 'public') {
      for (const key of theirs) {
        const row = await rowOf(key)
        for (const stamp of strangers) {
          found.push(
            ...(await reaches(client, stamp, shape, key, true)),
            ...(await inserts(client, stamp, shape, key, row)),
          )
        }
        if (its !== 'pair' && its !== 'self') continue
        for (const stamp of staff) {
          found.push(
            ...(await reaches(client, stamp, shape, key, true)),
            ...(await inserts(client, stamp, shape, key, row)),
          )
        }
      }
    }
    for (const key of theirs)
      found.push(...(await moves(client, by('the mentor', pair, pair.mentor), shape, key, abroad)))
    for (const key of theirs)
      found.push(...(await moves(client, by('the mentor', pair, pair.mentor), shape, key, neighbours)))
  }
  return [...new Set(found)]
}

/** How many of the pair's own rows somebody reads, by table; so that a wall that stops everybody is noticed too. */
export async function readable(client: pg.ClientBase, stamp: Stamp, story: Story): Promise<Record<string, number>> {
  const seen: Record<string, number> = {}
  for (const [table, keys] of Object.entries(story.rows)) {
    seen[table] = 0
    for (const key of keys) {
      const result = await attempt(client, stamp, `SELECT FROM "${table}" WHERE ${where(key)}`, Object.values(key))
      if ('rows' in result) seen[table] += result.rows
    }
  }
  return seen
}
