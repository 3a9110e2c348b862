import type pg from 'pg'

/** A row as text, column by column, as it stands in a fixture. */
export type Row = Record<string, string | null>
export interface Table {
  /** With its schema, quoted. */
  name: string
  columns: string[]
  rows: Row[]
  references: Reference[]
}
interface Reference {
  to: string
  from: string[]
  at: string[]
  optional: boolean
}

/** A few mentorships of each kind: in each association one for each phase, amended or not, signed in part or not. */
const mentorshipsOfEachKind = `SELECT DISTINCT ON (m.organization_id, m.phase, a.number, a.state) m.id
  FROM public.mentorship m JOIN public.agreement a ON a.mentorship_id = m.id
  ORDER BY m.organization_id, m.phase, a.number, a.state, m.id`

/** Which rows of a table; what they refer to comes by itself. `$1` are the mentorships. */
const chosen: Record<string, string> = {
  'public.mentorship': 'id = ANY ($1)',
  'public.event': `id IN (SELECT DISTINCT ON (type) id FROM public.event WHERE mentorship_id = ANY ($1) OR mentorship_id IS NULL)`,
  'public.delivery': `id IN (SELECT DISTINCT ON (d.template) d.id FROM public.delivery d JOIN public.event e ON e.id = d.event_id
    WHERE e.mentorship_id = ANY ($1) OR e.mentorship_id IS NULL)`,
  'public.invitation': 'id IN (SELECT DISTINCT ON (role, state, mail_state) id FROM public.invitation)',
  'public.request': 'key IN (SELECT min(key) FROM public.request GROUP BY mutation)',
  'public.tick': 'day IN (SELECT max(day) FROM public.tick)',
  'public.person': 'id IN (SELECT person_id FROM public.duty)',
  'outbox.clock': 'true',
  'auth.session': 'id IN (SELECT min(id::text)::uuid FROM auth.session)',
  'outbox.mail': 'id IN (SELECT DISTINCT ON (subject) id FROM outbox.mail ORDER BY subject LIMIT 3)',
}

function whereOf(name: string, columns: readonly string[]): string {
  const own = chosen[name]
  if (own !== undefined) return own
  if (columns.includes('mentorship_id')) return 'mentorship_id = ANY ($1) OR mentorship_id IS NULL'
  return name.startsWith('public.') ? 'true' : 'false'
}

const asText = (columns: readonly string[]) => columns.map((name) => `"${name}"::text AS "${name}"`).join(', ')
const same = (a: Row, b: Row, columns: readonly string[]) => columns.every((name) => a[name] === b[name])

async function emptyTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Omit<Table, 'rows'>>(
    `SELECT n.nspname || '.' || c.relname AS name,
       (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       coalesce((SELECT json_agg(json_build_object('to', t.nspname || '.' || p.relname,
           'from', (SELECT json_agg(a.attname ORDER BY i) FROM unnest(k.conkey) WITH ORDINALITY u(n, i) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.n),
           'at', (SELECT json_agg(a.attname ORDER BY i) FROM unnest(k.confkey) WITH ORDINALITY u(n, i) JOIN pg_attribute a ON a.attrelid = p.oid AND a.attnum = u.n),
           'optional', EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (k.conkey) AND NOT a.attnotnull)))
         FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid JOIN pg_namespace t ON t.oid = p.relnamespace
         WHERE k.contype = 'f' AND k.conrelid = c.oid), '[]') AS references
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname IN ('public', 'auth', 'outbox') AND c.relname <> '_prisma_migrations' ORDER BY 1`,
  )
  return rows.map((table) => ({ ...table, rows: [] }))
}

const quoted = (name: string) =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')

/** A few rows of every table, and all that they refer to. */
export async function thinned(client: pg.ClientBase): Promise<Table[]> {
  const tables = await emptyTables(client)
  const named = new Map(tables.map((table) => [table.name, table]))
  const { rows } = await client.query<{ id: string }>(mentorshipsOfEachKind)
  const mentorships = rows.map(({ id }) => id)
  for (const { name, columns, rows: kept } of tables) {
    if (['public.organization', 'public.program', 'public.edition', 'public.participation'].includes(name)) continue
    const where = whereOf(name, columns)
    const found = await client.query<Row>(
      `SELECT ${asText(columns)} FROM ${quoted(name)} WHERE ${where} ORDER BY 1, 2`,
      where.includes('$1') ? [mentorships] : [],
    )
    kept.push(...found.rows)
  }
  // Grows while it is walked: what a row refers to may refer further.
  const walk = tables.flatMap((table) => table.rows.map((row) => ({ table, row })))
  for (const { table, row } of walk) {
    for (const { to, from, at } of table.references) {
      const parent = named.get(to)
      const wanted = from.map((name) => row[name] ?? null)
      if (parent === undefined || wanted.includes(null)) continue
      if (parent.rows.some((one) => at.every((name, index) => one[name] === wanted[index]))) continue
      const condition = at.map((name, index) => `"${name}"::text = $${index + 1}`).join(' AND ')
      const found = await client.query<Row>(
        `SELECT ${asText(parent.columns)} FROM ${quoted(to)} WHERE ${condition}`,
        wanted,
      )
      for (const one of found.rows) {
        parent.rows.push(one)
        walk.push({ table: parent, row: one })
      }
    }
  }
  await addUsers(client, named)
  return inOrderOfReference(tables)
}

/** The sign-ins of the people: their ids are known to the organization, but no reference leads there. */
async function addUsers(client: pg.ClientBase, named: ReadonlyMap<string, Table>): Promise<void> {
  const users = [
    ...(named.get('public.person')?.rows ?? []).map(({ user_id }) => user_id),
    ...(named.get('auth.session')?.rows ?? []).map(({ userId }) => userId),
  ]
  for (const [name, column] of [
    ['auth.user', 'id'],
    ['auth.account', 'userId'],
  ] as const) {
    const table = named.get(name)
    if (!table) continue
    const found = await client.query<Row>(
      `SELECT ${asText(table.columns)} FROM ${quoted(name)} WHERE "${column}" = ANY ($1) ORDER BY 1`,
      [users],
    )
    table.rows.push(...found.rows.filter((row) => !table.rows.some((one) => same(one, row, ['id']))))
  }
}

/** Parents before children; where two refer to each other, the reference that may be empty waits. */
function inOrderOfReference(tables: readonly Table[]): Table[] {
  const sorted: Table[] = []
  while (sorted.length < tables.length) {
    const rest = tables.filter((table) => !sorted.includes(table))
    const missing = ({ name, references }: Table) =>
      references.filter(({ to }) => to !== name && rest.some((one) => one.name === to))
    const mutual = (table: Table) =>
      missing(table).every(
        ({ to, optional }) =>
          optional && rest.some((one) => one.name === to && one.references.some((back) => back.to === table.name)),
      )
    const next = rest.find((table) => missing(table).length === 0) ?? rest.find(mutual)
    if (next === undefined) throw new Error(`no order for ${rest.map(({ name }) => name).join(', ')}`)
    sorted.push(next)
  }
  return sorted
}
