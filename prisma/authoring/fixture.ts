// npm run fixture -w prisma -- NAME DATA_DIR: keeps a landed database, thinned, as prisma/fixtures/NAME.sql. The data are those
// of a demonstration that the landed version has made (DATA_DIR=… npm start, then Ctrl-C).
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { embeddedPostgres } from '../launcher.ts'
import { type Row, type Table, thinned } from './thinning.ts'

const [name, dataDir] = process.argv.slice(2)
if (name === undefined || dataDir === undefined) {
  console.error('Name the fixture and the data folder: npm run fixture -w prisma -- house /tmp/landed')
  process.exit(1)
}
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const paper = '%PDF-1.7'

/** What must not rest in a repository, or is needlessly long: passwords, tokens, letters with links, papers. */
const instead: Record<string, (row: Row) => Row> = {
  'public.invitation': (row) => ({ ...row, token_hash: sha256(String(row['id'])) }),
  'public.pair_file': (row) => ({ ...row, bytes: `\\x${Buffer.from(paper).toString('hex')}`, sha256: sha256(paper) }),
  'auth.account': (row) => ({ ...row, password: null }),
  'auth.session': (row) => ({ ...row, token: `fixture ${row['id']}`, expiresAt: row['createdAt'] ?? null }),
  'outbox.mail': (row) => ({ ...row, text: 'A letter.', html: '<p>A letter.</p>', attachments: '[]' }),
}
const at = '2026-11-22T00:00:00Z'
const id = '00000000-0000-7000-8000-000000000001'
/** What a demonstration leaves empty, for one of its pairs. */
const never = ({ organization_id, ...pair }: Row, user: Row): Record<string, Row> => ({
  'public.request': {
    ...{ organization_id, person_id: pair['mentor_id'], key: 'fixture', mutation: 'chooseLanguage' },
    ...{ input_hash: sha256('fixture'), outcome: '{}', at },
  } as Row,
  'public.concern': {
    ...{ organization_id, id, program_id: pair['program_id'], mentorship_id: pair['id'], author_id: pair['mentor_id'] },
    ...{ reader: 'coordinator', reason: 'other', text: 'A concern.', written_at: at },
  } as Row,
  'auth.session': { id, token: id, userId: user['id'] ?? null, expiresAt: at, createdAt: at, updatedAt: at },
  'auth.verification': { id, identifier: id, value: id, expiresAt: at, createdAt: at, updatedAt: at },
  'auth.rateLimit': { id, key: id, count: '1', lastRequest: '0' },
})

const literal = (value: string | null | undefined) => (value == null ? 'NULL' : pg.escapeLiteral(value))
const list = (names: readonly string[]) => names.map((each) => `"${each}"`).join(', ')
const quoted = (table: string) => table.replace('.', '."').concat('"')

function statements({ name: table, columns, rows, references }: Table, before: ReadonlySet<string>): string[] {
  const early = references.filter(({ to }) => to !== table && !before.has(to))
  const late = new Set(early.flatMap(({ from, at }) => from.filter((_, index) => at[index] === 'id')))
  const values = rows.map(
    (row) => `(${columns.map((each) => (late.has(each) ? 'NULL' : literal(row[each]))).join(', ')})`,
  )
  const insert = `INSERT INTO ${quoted(table)} (${list(columns)}) OVERRIDING SYSTEM VALUE VALUES\n  ${values.join(',\n  ')};`
  const updates = rows.flatMap((row) =>
    [...late].flatMap((each) =>
      row[each] == null
        ? []
        : `UPDATE ${quoted(table)} SET "${each}" = ${literal(row[each])} WHERE id = ${literal(row['id'])};`,
    ),
  )
  return [insert, ...updates]
}

const server = await embeddedPostgres(dataDir)
const owner = new pg.Client({ connectionString: server.url })
try {
  await owner.connect()
  await owner.query(`SET TIME ZONE 'UTC'`)
  const { rows: ledger } = await owner.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM _prisma_migrations ORDER BY migration_name',
  )
  const tables = await thinned(owner)
  const first = (wanted: string) => tables.find((table) => table.name === wanted)?.rows[0] ?? {}
  const invented = never(first('public.mentorship'), first('auth.user'))
  for (const table of tables) {
    const missing = invented[table.name]
    if (table.rows.length === 0 && missing) table.rows.push(missing)
    if (table.rows.length === 0) throw new Error(`the demonstration has no row of ${table.name}`)
    table.rows = table.rows.map((row) => instead[table.name]?.(row) ?? row)
  }
  // Later ones refer to those before; what refers to a later one is filled in when all are there.
  const before = new Set<string>()
  const parts = tables.map((table) => {
    const [insert = '', ...updates] = statements(table, before)
    before.add(table.name)
    return { insert, updates }
  })
  const text = [
    `-- A landed database, thinned: a few rows of every table of a demonstration. Made by prisma/authoring/fixture.ts; never edited.`,
    ...ledger.map(({ migration_name, checksum }) => `-- migration ${migration_name} ${checksum}`),
    ...parts.map(({ insert }) => insert),
    ...parts.flatMap(({ updates }) => updates),
    `SELECT setval(pg_get_serial_sequence('public.event', 'sequence'), (SELECT max(sequence) FROM public.event));`,
  ].join('\n')
  const folder = path.join(import.meta.dirname, '../fixtures')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, `${name}.sql`), `${text}\n`)
  console.log(tables.map(({ name: table, rows }) => `${rows.length} ${table}`).join(', '))
} finally {
  await owner.end()
  if (!server.reused) await server.stop()
}
