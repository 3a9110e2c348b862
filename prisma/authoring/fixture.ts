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
const later = '2026-12-22T00:00:00Z'
const id = '00000000-0000-7000-8000-000000000001'
/** What a demonstration and a year in it leave empty, for one of its pairs. */
function never(rowsOf: (table: string) => readonly Row[]): Record<string, Row> {
  const first = (table: string) => rowsOf(table)[0] ?? {}
  const pairOf = (row: Row) => rowsOf('public.mentorship').find(({ id: each }) => each === row['mentorship_id']) ?? {}
  const { organization_id = null, ...pair } = first('public.mentorship')
  const { id: user = null } = first('auth.user')
  const agreement = first('public.agreement')
  const contact = first('public.contact')
  const edition = first('public.edition')
  const of = { organization_id, mentorship_id: pair['id'] ?? null }
  const [mentor = null, program_id = null, edition_id = null] = [pair['mentor_id'], pair['program_id'], edition['id']]
  const read = { ...of, program_id, author_id: mentor, reader: 'coordinator', written_at: at }
  return {
    'public.request': {
      ...{ organization_id, person_id: mentor, key: 'fixture', mutation: 'chooseLanguage' },
      ...{ input_hash: sha256('fixture'), outcome: '{}', at },
    },
    'public.concern': { ...read, id, reason: 'other', text: 'A concern.' },
    'public.ending': { ...read, ground: 'other', text: 'A reason.' },
    'public.former_slug': { organization_id, id, slug: 'fixture-before' },
    'public.erasure': { organization_id, person_id: mentor, asked_at: at, due_at: later, taken_back_at: at },
    'public.retention': { ...of, program_id, announced_at: at, erases_on: later },
    'public.agreement_section': {
      ...{ organization_id, agreement_id: agreement['id'] ?? null, code: 'fixture', text: 'A section.' },
      ...{ mentorship_id: agreement['mentorship_id'] ?? null, text_by: 'both', revision: '1' },
      ...{ mentor_id: pairOf(agreement)['mentor_id'] ?? null, protege_id: pairOf(agreement)['protege_id'] ?? null },
    },
    'public.contact_note': {
      ...{ organization_id: contact['organization_id'] ?? null, contact_id: contact['id'] ?? null },
      ...{ mentorship_id: contact['mentorship_id'] ?? null, person_id: pairOf(contact)['mentor_id'] ?? null },
      ...{ text: 'A note.', revision: '1' },
    },
    'public.edition_consent': { ...of, edition_id, person_id: mentor, consented_at: at },
    'public.norm_override': {
      ...of,
      edition_id,
      norm_id: 'fixture',
      person_id: mentor,
      reason: 'A.',
      overridden_at: at,
    },
    'public.rule_draft': {
      ...{ organization_id, program_id: edition['program_id'] ?? null, book: edition['book'] ?? null },
      ...{ revision: '1', changed_at: at, changed_by: mentor },
    },
    'public.pressed': { ...of, token_hash: sha256('fixture'), person_id: mentor, action: 'hold', pressed_at: at },
    'auth.session': { id, token: id, userId: user, expiresAt: at, createdAt: at, updatedAt: at },
    'auth.verification': { id, identifier: id, value: id, expiresAt: at, createdAt: at, updatedAt: at },
    'auth.rateLimit': { id, key: id, count: '1', lastRequest: '0' },
  }
}

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
  const invented = never((wanted) => tables.find((table) => table.name === wanted)?.rows ?? [])
  for (const table of tables) {
    const missing = invented[table.name]
    if (table.rows.length === 0 && missing) table.rows.push(missing)
    table.rows = table.rows.map((row) => instead[table.name]?.(row) ?? row)
  }
  const empty = tables.filter(({ rows }) => rows.length === 0)
  if (empty.length > 0) throw new Error(`the demonstration has no row of ${empty.map(({ name }) => name).join(', ')}`)
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
