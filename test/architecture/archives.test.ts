import { carriedColumns, ofInstallation } from '@ithaca/database/archives/sources'
import { ownedBy, tablesOf } from '@ithaca/database/archives/tables'
import { afterAll, expect, test } from 'vitest'
import { closeArchives, countsOf, installation, populated } from '../support/archives.ts'
import { writtenIn } from '../support/rewritten.ts'

afterAll(closeArchives)

test('a table that somebody adds is in backup and export without a word, wherever it refers to', async () => {
  const [home, there, elsewhere] = [await installation(), await installation(), await installation()]
  for (const { owner } of [home, there, elsewhere]) {
    await owner.query(
      `CREATE TABLE a_new_one (organization_id uuid NOT NULL, id uuid NOT NULL, person_id uuid NOT NULL, next_id uuid, words text,
         doubled text GENERATED ALWAYS AS (words || words) STORED, at timestamptz, part numeric, nothing jsonb, many text[],
         PRIMARY KEY (organization_id, id),
         FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id),
         FOREIGN KEY (organization_id, next_id) REFERENCES a_new_one (organization_id, id))`,
    )
  }
  const { organizationId, mentor } = await populated(home, 'home')
  await home.owner.query(
    `INSERT INTO a_new_one (organization_id, id, person_id, next_id, words, at, part, nothing, many)
     SELECT $1, md5(n::text)::uuid, $2, md5((n % 100 + 1)::text)::uuid, E'tab\\t, line\\n, \\\\N, "quotes", \\\\. é 🪢 ' || n,
            '2027-03-28 01:59:59.123456+00', 1.10, 'null', ARRAY['a', NULL, '{}', '"'] FROM generate_series(1, 100) n`,
    [organizationId, mentor],
  )
  await home.backUp('whole.zip')
  await there.restore('whole.zip')
  const content = await home.export('home', 'home.zip')
  expect(content.parts.find(({ table }) => table === 'public.a_new_one')).toMatchObject({ rows: 100 })
  await elsewhere.import('home.zip')
  const all = `SELECT md5(string_agg(t::text, '' ORDER BY id)) AS all FROM a_new_one t`
  const [{ all: wanted }] = (await home.owner.query<{ all: string }>(all)).rows as [{ all: string }]
  for (const { owner } of [there, elsewhere]) expect((await owner.query(all)).rows).toEqual([{ all: wanted }])
})

test('every tenant table is in the archive of an association, with every row', async () => {
  const home = await installation()
  const { organizationId } = await populated(home, 'home')
  const { parts } = await home.export('home', 'home.zip')
  const held = Object.fromEntries(parts.map(({ table, rows }) => [table.replace('public.', ''), rows]))
  expect(held).toMatchObject(await countsOf(home, organizationId))
})

/** Columns that sound like a secret and are none, with the reason. A new one needs a decision: carried, or made anew where it arrives. */
const noSecrets = {
  'edition.hash': 'of a rule book that is carried too',
  'request.input_hash': 'of an input that was answered',
  'pressed.token_hash': 'of a token that hangs on the secret of where it was made',
}

test('nothing that opens anything leaves with an association', async () => {
  const { owner } = await installation()
  const tables = (await tablesOf(owner)).filter((table) => ownedBy(table) !== undefined)
  const sounding = tables.flatMap((table) =>
    carriedColumns(table)
      .filter((name) => /token|secret|password|hash|session|key_hash|api_key/.test(name))
      .map((name) => `${table.name.replace('public.', '')}.${name}`),
  )
  expect(sounding.toSorted()).toEqual(Object.keys(noSecrets).toSorted())
  const left = tables.flatMap((table) =>
    table.columns.flatMap(({ name }) => (ofInstallation(table, name) ? [`${table.name}.${name}`] : [])),
  )
  expect(left).toEqual(['public.invitation.token_hash', 'public.person.user_id'])
})

test('no column of a tenant table but the known one names a sign-in', async () => {
  const home = await installation()
  await populated(home, 'home')
  await home.export('home', 'home.zip')
  const text = await writtenIn('home.zip')
  const { rows } = await home.owner.query<{ id: string }>('SELECT id::text FROM auth."user"')
  expect(rows.filter(({ id }) => text.includes(id))).toEqual([])
})
