import type pg from 'pg'

/** A check reads the database's own catalogue and answers with what it found wrong; empty is well. */
export type Check = (client: pg.ClientBase) => Promise<string[]>

export const classes = ['self', 'pair', 'oversight', 'program', 'public'] as const
export type Class = (typeof classes)[number]

export interface Table {
  name: string
  class: string
  secured: boolean
  forced: boolean
}

/** Prisma's ledger of migrations belongs to no organization and is granted to nobody. */
const notTenant = new Set(['_prisma_migrations'])

export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name, coalesce(split_part(obj_description(c.oid, 'pg_class'), ':', 1), '') AS class,
            c.relrowsecurity AS secured, c.relforcerowsecurity AS forced
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`,
  )
  return rows.filter((table) => !notTenant.has(table.name))
}

export const everyTableHasAClass: Check = async (client) => {
  const known: readonly string[] = classes
  return (await tablesOf(client))
    .filter((table) => !known.includes(table.class))
    .map((table) => `${table.name} has no class in its comment`)
}

export const rowSecurityIsForced: Check = async (client) =>
  (await tablesOf(client))
    .filter((table) => !table.secured || !table.forced)
    .map((table) => `${table.name} does not ${table.secured ? 'force' : 'enable'} row security`)

/** A view or a foreign table would be read with its owner's eyes. */
export const onlyTablesHoldRows: Check = async (client) => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm', 'f')`,
  )
  return rows.map((row) => `${row.name} is a view or a foreign table`)
}

export const organizationComesFirst: Check = async (client) => {
  const { rows: columns } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
     LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id' AND a.attnotnull AND a.attnum > 0
     LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND c.relname NOT IN ('organization', '_prisma_migrations')
       AND coalesce(pg_get_expr(d.adbin, d.adrelid), '') <> 'app_organization()'`,
  )
  const { rows: indexes } = await client.query<{ name: string }>(
    `SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
     WHERE c.relnamespace = 'public'::regnamespace AND a.attname <> 'organization_id'
       AND c.relname NOT IN ('organization', '_prisma_migrations')
       -- The bearer of a link names no organization, and an address is nobody else's.
       AND i.indexrelid::regclass::text NOT IN ('invitation_token_hash_key', 'former_slug_slug_key')`,
  )
  return [
    ...columns.map((row) => `${row.name} has no organization_id that is set by itself`),
    ...indexes.map((row) => `${row.name} does not begin with the organization`),
  ]
}

/** Reference checks pass row security, so only a reference that names the organization too cannot cross. */
export const referencesNameTheOrganization: Check = async (client) => {
  const { rows } = await client.query<{ name: string; cascades: boolean; composite: boolean }>(
    `SELECT k.conrelid::regclass || '.' || k.conname AS name,
            k.confupdtype NOT IN ('a', 'r') OR k.confdeltype NOT IN ('a', 'r') AS cascades,
            EXISTS (SELECT FROM unnest(k.conkey, k.confkey) AS pair(here, there)
                    JOIN pg_attribute h ON h.attrelid = k.conrelid AND h.attnum = pair.here
                    JOIN pg_attribute t ON t.attrelid = k.confrelid AND t.attnum = pair.there
                    WHERE h.attname = 'organization_id' AND t.attname = CASE k.confrelid::regclass::text
                      WHEN 'organization' THEN 'id' ELSE 'organization_id' END) AS composite
     FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`,
  )
  return [
    ...rows.filter((row) => !row.composite).map((row) => `${row.name} does not name the organization`),
    ...rows.filter((row) => row.cascades).map((row) => `${row.name} changes rows of its own accord`),
  ]
}

/**
 * Ids that refer to nothing in these tables: the sign-in's user, the request, an event's subject, which may be of any table, and
 * where a pass stands, which is a place in an order and no thing.
 */
const freeIds = new Set(['person.user_id', 'event.subject_id', 'event.request_id', 'tick.cursor'])

export const everyIdRefers: Check = async (client) => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.atttypid = 'uuid'::regtype AND NOT a.attisdropped
       AND a.attname NOT IN ('id', 'organization_id')
       AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = c.oid AND a.attnum = ANY (k.conkey))`,
  )
  return rows.filter((row) => !freeIds.has(row.name)).map((row) => `${row.name} refers to nothing`)
}

/**
 * Where words may stand that duty holders read: names, addresses, reasons why mail failed, images everybody may see, and codes
 * whose vocabulary a program's rule book gives. A new one is a decision, because the words of a pair belong in a table of class pair.
 */
const wordsInTheOpen = new Set([
  ...['organization.name', 'organization.time_zone', 'program.name', 'program.preset', 'program.time_zone'],
  ...['edition.book', 'edition.hash', 'edition.note', 'person.full_name', 'person.called', 'person.sort_key'],
  ...['person.search', 'person.time_zone', 'participation.career_stage', 'invitation.email', 'invitation.full_name'],
  ...['invitation.token_hash', 'invitation.mail_error', 'mentorship.advice', 'pin.consents', 'signature.acknowledged'],
  ...['public_file.bytes', 'rule_draft.book', 'norm_override.reason'],
  ...['edition_proposal.note', 'edition_proposal.reason', 'edition_theme.words'],
  ...['event.type', 'event.subject_type', 'event.data', 'delivery.template', 'delivery.error', 'delivery.message_id'],
])

export const wordsLieWhereTheyMay: Check = async (client) => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' AND NOT a.attisdropped
       AND split_part(coalesce(obj_description(c.oid, 'pg_class'), ''), ':', 1) NOT IN ('self', 'pair', 'oversight')
       AND a.atttypid NOT IN (SELECT oid FROM pg_type WHERE typcategory IN ('N', 'D', 'B') OR typname = 'uuid')
       -- A vocabulary or a strict shape leaves no room for words.
       AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.contype = 'c' AND k.conrelid = c.oid AND k.conkey = ARRAY[a.attnum]
                       AND pg_get_constraintdef(k.oid) ~ '(= ANY \\(ARRAY\\[|= ''[a-z-]+''::text|~ ''\\^)')`,
  )
  return rows.filter((row) => !wordsInTheOpen.has(row.name)).map((row) => `${row.name} holds words in the open`)
}
