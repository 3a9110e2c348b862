import type pg from 'pg'

export interface Column {
  name: string
  /** Sorted by byte, whatever the database's own order is. */
  words: boolean
  optional: boolean
  /** Numbered by the database. */
  counted: boolean
}
export interface Reference {
  to: string
  columns: string[]
}
export interface Table {
  /** With its schema, as people name it. */
  name: string
  /** The same, as SQL names it. */
  sql: string
  columns: Column[]
  /** Its primary key; all columns where it has none. */
  key: string[]
  references: Reference[]
}

/**
 * Every table of the installation, by the catalogue, so that a new one is never forgotten. The queue is its library's own:
 * its jobs are read apart. What was migrated is in every archive's manifest. Columns go by name: in which order they came into being
 * is nobody's business.
 */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT n.nspname || '.' || c.relname AS name, format('%I.%I', n.nspname, c.relname) AS sql, f.columns,
       coalesce((SELECT json_agg(a.attname ORDER BY array_position(i.indkey::int2[], a.attnum))
                 FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
                 WHERE i.indrelid = c.oid AND i.indisprimary),
                (SELECT json_agg(x ->> 'name') FROM json_array_elements(f.columns) x)) AS key,
       coalesce((SELECT json_agg(json_build_object('to', t.nspname || '.' || p.relname, 'columns',
                   (SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (k.conkey)))
                   ORDER BY k.conname)
                 FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid JOIN pg_namespace t ON t.oid = p.relnamespace
                 WHERE k.contype = 'f' AND k.conrelid = c.oid), '[]') AS references
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN LATERAL (
       SELECT json_agg(json_build_object('name', a.attname, 'words', a.attcollation <> 0, 'optional', NOT a.attnotnull,
                'counted', pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) IS NOT NULL) ORDER BY a.attname) AS columns
       FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') f
     WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT LIKE 'pg\\_%'
       AND n.nspname NOT IN ('information_schema', 'graphile_worker') AND c.relname <> '_prisma_migrations'
     ORDER BY n.nspname || '.' || c.relname COLLATE "C"`,
  )
  return rows
}

/** By which column a row belongs to an association; undefined for what belongs to the installation. */
export function ownedBy({ name, columns }: Table): string | undefined {
  if (name === 'public.organization') return 'id'
  return name.startsWith('public.') && columns.some((column) => column.name === 'organization_id')
    ? 'organization_id'
    : undefined
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const list = (names: readonly string[]): string => names.map(quoted).join(', ')
/** How rows are sorted: the same everywhere. */
export const inOrder = ({ columns, key }: Table): string =>
  key
    .map((name) => `t.${quoted(name)}${columns.find((one) => one.name === name)?.words ? ' COLLATE "C"' : ''}`)
    .join(', ')
