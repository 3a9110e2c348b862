import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  type Association,
  globalId,
  openScenario,
  type Scenario,
  type TestPerson,
} from '../../../../test/support/scenario.ts'

let scenario: Scenario
let association: Association
let owner: TestPerson
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
  association = await scenario.organization()
  owner = await association.person('Ada Owner', { duties: [{ duty: 'owner' }] })
})
afterAll(() => scenario.close())

const codes = (answer: { errors?: { extensions: { code: string } }[] }) =>
  answer.errors?.map(({ extensions }) => extensions.code)
const send = (payload: object, cookie = owner.cookie) =>
  scenario.app.inject({ method: 'POST', url: `/o/${association.slug}/graphql`, headers: { cookie }, payload })

describe('who is not signed in', () => {
  test('may ask what is public', async () => {
    expect(await association.ask('{ __typename organization { name } viewer { email } }')).toEqual({
      data: { __typename: 'Query', organization: { name: 'Society of Tests' }, viewer: null },
    })
  })

  test.each([
    '{ node(id: "x") { id } }',
    '{ mentorship(id: "x") { id } }',
    'query { ...more } fragment more on Query { organization { name } nodes(ids: []) { id } }',
    'mutation { chooseLanguage(input: { locale: FR }) { __typename } }',
    '{ __schema { types { name } } }',
  ])('is asked to sign in for %s', async (query) => {
    expect(codes(await association.ask(query))).toEqual(['UNAUTHENTICATED'])
  })

  test('is told so by the status where that is asked for', async () => {
    const headers = { cookie: '', accept: 'application/graphql-response+json' }
    const payload = { query: 'mutation { chooseLanguage(input: { locale: FR }) { __typename } }' }
    const url = `/o/${association.slug}/graphql`
    const answer = await scenario.app.inject({ method: 'POST', url, headers, payload })
    expect([answer.statusCode, codes(answer.json())]).toEqual([401, ['UNAUTHENTICATED']])
  })

  test('sees nobody of the association', async () => {
    const { data } = await association.ask('{ organization { people { totalCount } owners { fullName } } }')
    expect(data).toEqual({ organization: { people: { totalCount: 0 }, owners: [] } })
  })
})

test('who belongs elsewhere is a stranger here', async () => {
  const elsewhere = await (await scenario.organization()).person('Otto Elsewhere', { duties: [{ duty: 'owner' }] })
  const ask = (query: string) => scenario.ask(association.slug, elsewhere.cookie, query)
  expect(codes(await ask(`{ node(id: "${owner.globalId}") { id } }`))).toEqual(['FORBIDDEN'])
  expect((await ask('{ viewer { email person { id } } }')).data).toEqual({
    viewer: { email: elsewhere.email, person: null },
  })
  expect((await elsewhere.ask(`{ node(id: "${owner.globalId}") { id } }`)).data).toEqual({ node: null })
})

test('an address without an association says so', async () => {
  const answer = await scenario.app.inject({
    method: 'POST',
    url: '/o/nobody-here/graphql',
    payload: { query: '{ __typename }' },
  })
  expect([answer.statusCode, codes(answer.json())]).toEqual([404, ['NOT_FOUND']])
})

describe('hashes instead of operations', () => {
  const [known] = Object.entries(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../participant/operations.json'), 'utf8')) as Record<
      string,
      string
    >,
  )
  const byHash = (sha256Hash: string) =>
    send({ extensions: { persistedQuery: { version: 1, sha256Hash } } }).then((response) =>
      response.json<{ errors?: never[] }>(),
    )

  test('are known where an app sends them', async () => {
    expect(known).toBeDefined()
    expect(
      createHash('sha256')
        .update(known?.[1] ?? '')
        .digest('hex'),
    ).toBe(known?.[0])
    expect(codes(await byHash(known?.[0] ?? ''))).not.toEqual(['PERSISTED_OPERATION_NOT_FOUND'])
  })
  test('are refused where they are not', async () => {
    expect(codes(await byHash('0'.repeat(64)))).toEqual(['PERSISTED_OPERATION_NOT_FOUND'])
  })
})

describe('limits', () => {
  const nested = (depth: number) =>
    `{ organization { programs { ${'organization { programs { '.repeat(depth)} id ${'} }'.repeat(depth)} } } }`
  test.each([
    ['depth', nested(9)],
    ['aliases', `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
    ['directives', `{ ${Array.from({ length: 11 }, () => 'organization @include(if: true) { id }').join(' ')} }`],
    ['tokens', `{ ${'organization { id } '.repeat(2000)} }`],
    [
      'cost',
      '{ organization { people(first: 100) { edges { node { duties { program { duties { program { duties { program { duties { id } } } } } } } } } } } }',
    ],
  ])('on %s', async (_what, query) => {
    const answer = await owner.ask(query)
    expect(answer.data ?? null).toBeNull()
    expect(answer.errors?.length).toBeGreaterThan(0)
    expect(codes(answer)).not.toContain('INTERNAL_SERVER_ERROR')
  })
})

describe('ids', () => {
  test.each([
    '',
    'x',
    '%%%',
    globalId('Person', 'not-a-uuid'),
    globalId('', ''),
    'é'.repeat(300),
    globalId('Person', "x' OR 1=1"),
  ])('that are malformed are the caller’s mistake: %s', async (id) => {
    expect(codes(await owner.ask('query ($id: ID!) { node(id: $id) { id } }', { id }))).toEqual(['BAD_USER_INPUT'])
  })
  test('that come from the address in a mail, without padding, are the same', async () => {
    const bare = owner.globalId.replace(/=+$/, '')
    expect(bare).not.toBe(owner.globalId)
    const { data } = await owner.ask('query ($id: ID!) { node(id: $id) { id } }', { id: bare })
    expect(data).toEqual({ node: { id: owner.globalId } })
  })
  test('that lead nowhere lead to null, one by one', async () => {
    const unknown = globalId('Person', '01990000-0000-7000-8000-000000000000')
    const other = globalId('Nothing', '01990000-0000-7000-8000-000000000000')
    const { data } = await owner.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [unknown, 'x', owner.globalId, other],
    })
    expect(data).toEqual({ nodes: [null, null, { id: owner.globalId }, null] })
  })
})

test.each([
  [
    'a NUL byte in a variable',
    'query ($s: String) { organization { people(search: $s) { totalCount } } }',
    { s: 'a\0b' },
  ],
  [
    'half a character in a variable',
    'query ($s: String) { organization { people(search: $s) { totalCount } } }',
    { s: '\ud800' },
  ],
  ['a NUL byte in the operation', '{ organization { people(search: "a\\u0000b") { totalCount } } }', {}],
  ['a negative page', '{ organization { people(first: -1) { totalCount } } }', {}],
  ['a cursor that was made up', '{ organization { people(after: "x") { totalCount } } }', {}],
  ['a date that does not exist', '{ organization { events(filter: { from: "2027-02-30" }) { totalCount } } }', {}],
])('%s is the caller’s mistake', async (_what, query, variables) => {
  const answer = await owner.ask(query, variables)
  expect(codes(answer)?.[0]).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/)
  expect(JSON.stringify(answer)).not.toMatch(/prisma|postgres|node_modules/i)
})

test('an answer names its request and the contract’s version', async () => {
  const answer = await send({ query: '{ nothing }' })
  const [error] = answer.json<{ errors: { extensions: { requestId: string } }[] }>().errors
  expect(error?.extensions.requestId).toBe(answer.headers['x-request-id'])
  expect(answer.headers['x-ithaca-schema']).toMatch(/^[0-9a-f]{12}$/)
})

test('the statements of a list do not grow with it', async () => {
  const sql: string[] = []
  const counting = await openScenario(inject('database'), { onQuery: (text) => sql.push(text) })
  const large = await counting.organization()
  const asker = await large.person('Olga Owner', { duties: [{ duty: 'owner' }] })
  for (let count = 0; count < 30; count++) await large.person(`Person Number${count}`, { duties: [{ duty: 'owner' }] })
  const statements = async (first: number) => {
    sql.length = 0
    await asker.ask(
      'query ($first: Int) { organization { people(first: $first) { edges { node { fullName duties { kind program { name } } } } } } }',
      { first },
    )
    return sql.length
  }
  expect(await statements(30)).toBe(await statements(3))
  await counting.close()
})
