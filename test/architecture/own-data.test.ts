import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toldOfSignIn } from '@ithaca/api/auth/sign-in-facts'
import { ownDocument } from '@ithaca/api/own-data/document'
import { readTheirs, toldOfActs } from '@ithaca/api/own-data/read'
import { whatIsTheirs } from '@ithaca/api/own-data/what-is-theirs'
import { connect } from '@ithaca/api/tenancy/database'
import { freshDatabase, type TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { untoldColumns, untoldEverywhere, untoldTables } from './own-data-known.ts'
import { type Stories, tellStories } from './wall-story.ts'

const root = join(import.meta.dirname, '../..')
const wordsOf = (path: string) => readFileSync(join(root, path), 'utf8')

let urls: TestDatabase
let owner: pg.Client
let database: ReturnType<typeof connect>
let stories: Stories
beforeAll(async () => {
  urls = await freshDatabase(inject('cluster'))
  owner = new pg.Client({ connectionString: urls.ownerUrl })
  await owner.connect()
  database = connect({ url: urls.appUrl, connections: 2 })
  stories = await tellStories(owner)
})
afterAll(async () => {
  await database.close()
  await owner.end()
  await urls.drop()
})

type Field = { column: string | null; model: string | null }
type Model = { table: string; fields: Map<string, Field> }

/** Tables and columns as Prisma's schema names them. */
function models(): Map<string, Model> {
  const text = globSync('prisma/schema/*.prisma', { cwd: root }).map(wordsOf).join('\n')
  const found = [...text.matchAll(/^model (\w+) \{$([\s\S]*?)^\}$/gm)]
  const names = new Set(found.map(([, name]) => name))
  return new Map(
    found.map(([, name = '', body = '']) => {
      const fields = [...body.matchAll(/^ {2}(\w+)\s+(\w+)(.*)$/gm)].map(
        ([, field = '', type = '', rest = '']): [string, Field] => [
          field,
          names.has(type)
            ? { column: null, model: type }
            : { column: /@map\("(\w+)"\)/.exec(rest)?.[1] ?? field, model: null },
        ],
      )
      return [name, { table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? '', fields: new Map(fields) }]
    }),
  )
}

/** The columns that a selection asks for. */
function selected(select: object, model: Model, all: Map<string, Model>): string[] {
  return Object.entries(select).flatMap(([name, value]: [string, unknown]) => {
    const field = model.fields.get(name)
    if (field?.column) return [`${model.table}.${field.column}`]
    const inner = all.get(field?.model ?? '')
    const asked = typeof value === 'object' && value !== null && 'select' in value ? value.select : undefined
    if (!inner || typeof asked !== 'object' || asked === null)
      throw new Error(`${name} of ${model.table} is not understood`)
    return selected(asked, inner, all)
  })
}

async function columns(): Promise<{ table: string; column: string }[]> {
  const { rows } = await owner.query<{ table: string; column: string }>(
    `SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS table, a.attname AS column
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
     WHERE n.nspname IN ('public', 'auth') AND c.relkind = 'r' AND NOT a.attisdropped AND c.relname <> '_prisma_migrations'`,
  )
  return rows
}

test('every column of every table is in what people download of themselves, or left out by name', async () => {
  const all = models()
  const person = all.get('Person')
  if (!person) throw new Error('there are no people')
  const told = new Set([
    ...selected(whatIsTheirs(''), person, all),
    ...toldOfActs.map((column) => `event.${column}`),
    // The bytes are asked for when their turn comes.
    'pair_file.bytes',
    ...Object.entries(toldOfSignIn).flatMap(([table, names]) => names.map((name) => `auth.${table}.${name}`)),
  ])
  const found = await columns()
  const names = (one: { table: string; column: string }) => `${one.table}.${one.column}`
  const open = found.filter(
    (one) => !(one.table in untoldTables) && !untoldEverywhere.includes(one.column) && !(names(one) in untoldColumns),
  )
  expect(open.filter((one) => !told.has(names(one))).map(names), 'neither told nor left out').toEqual([])
  const known = new Set(found.map(names))
  const both = Object.keys(untoldColumns).filter((name) => told.has(name) || !known.has(name))
  expect(both, 'left out, and told or not there').toEqual([])
  const tables = new Set(found.map(({ table }) => table))
  expect(Object.keys(untoldTables).filter((table) => !tables.has(table))).toEqual([])
})

/** Each word anybody may have written, marked with where it lies. */
async function markWords() {
  const { rows } = await owner.query<{ table: string; column: string }>(
    `SELECT c.relname AS table, a.attname AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT a.attisdropped AND a.atttypid = 'text'::regtype
       AND split_part(obj_description(c.oid, 'pg_class'), ':', 1) IN ('self', 'pair', 'oversight')
       AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.contype IN ('c', 'p') AND k.conrelid = c.oid AND a.attnum = ANY (k.conkey)
                       AND pg_get_constraintdef(k.oid) ~ '^PRIMARY|= ANY|[~=] ''')`,
  )
  for (const { table, column } of rows) await owner.query(`UPDATE "${table}" SET "${column}" = '«${table}.${column}»'`)
  return rows.map(({ table, column }) => `${table}.${column}`)
}

async function ownDataOf(personId: string) {
  const whose = { organizationId: stories.pair.organizationId, personId }
  const { papers: _papers, ...read } = await readTheirs(database, whose)
  return ownDocument({ ...read, personId, signIn: null, now: new Date('2027-01-15T12:00:00Z') })
}
const marksIn = (value: unknown) => [
  ...new Set([...JSON.stringify(value).matchAll(/«([^»]+)»/g)].map(([, mark]) => mark)),
]

/** Every name in a document, at any depth; what a slice keeps as JSON has names of its own. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (typeof value !== 'object' || value === null || value instanceof Date) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    ['answers', 'data', 'consents', 'acknowledged', 'advice'].includes(name) ? [name] : [name, ...namesIn(inner)],
  )
}

test('whoever wrote all of it finds every word; the other only what was written for both', async () => {
  const { pair } = stories
  const marked = await markWords()
  const left = marked.filter((name) => {
    const [table = ''] = name.split('.')
    return table in untoldTables || name in untoldColumns
  })
  const his = await ownDataOf(pair.mentor)
  // The story's question is the protégé's; everything else is by the mentor.
  expect(marksIn(his).toSorted()).toEqual(marked.filter((name) => !left.includes(name)).toSorted())
  const hers = await ownDataOf(pair.protege)
  const forBoth = [
    'agreement_text',
    'agreement_section',
    'goal_text',
    'goal_comment',
    'contact_text',
    'contact_preparation',
    'contact_question',
    'farewell',
    'plan_item_text',
    'own_goal',
    'pair_file',
  ]
  const shared = marked.filter((name) => forBoth.includes(name.split('.')[0] ?? ''))
  expect(marksIn(hers).toSorted()).toEqual(shared.toSorted())
  for (const who of [pair.coordinator, pair.owner]) expect(marksIn(await ownDataOf(who))).toEqual([])

  const page = wordsOf('docs/own-data.md')
  expect(
    [...new Set(namesIn(his.told))].filter((name) => !page.includes(`\`${name}\``)),
    'docs/own-data.md',
  ).toEqual([])
})

test('what one did is one’s own to read, also what the history tells nobody of the pair; an invitation once accepted', async () => {
  const { pair } = stories
  const { organizationId } = pair
  const as = (personId: string) =>
    database.inside({ organizationId, personId }, async (tx) => ({
      acts: await tx.$queryRaw<unknown[]>`SELECT FROM own_acts()`,
      invitations: await tx.invitation.findMany(),
    }))
  await owner.query(
    `INSERT INTO event (organization_id, id, type, program_id, mentorship_id, actor_id, occurred_at, subject_type, subject_id)
     VALUES ($1, gen_random_uuid(), 'ConcernReported', $2, $3, $4, now(), 'concern', gen_random_uuid())`,
    [organizationId, pair.programId, pair.rows['mentorship']?.[0]?.['id'], pair.mentor],
  )
  expect(await as(pair.mentor)).toMatchObject({ acts: { length: 2 }, invitations: [] })
  expect(await as(pair.protege)).toMatchObject({ acts: [], invitations: [] })
  await owner.query(
    `UPDATE invitation SET state = 'accepted', accepted_at = now(), accepted_by = $2 WHERE organization_id = $1 AND email = $3`,
    [organizationId, pair.mentor, `${pair.mentor}@example.org`],
  )
  expect(await as(pair.mentor)).toMatchObject({ invitations: [{ email: `${pair.mentor}@example.org` }] })
  expect(await as(pair.protege)).toMatchObject({ invitations: [] })
  const nobody = await database.inside(
    { organizationId: null, personId: pair.mentor },
    (tx) => tx.$queryRaw<unknown[]>`SELECT FROM own_acts()`,
  )
  expect(nobody).toEqual([])
})
