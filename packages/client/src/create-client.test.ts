import { createServer } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gql } from '@urql/core'
import type { TypedDocumentNode } from '@urql/core'
import { parse } from 'graphql'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createClient } from './create-client.ts'

type Asked = { url: string; headers: IncomingHttpHeaders; body: { query?: string; extensions?: unknown } }

let server: Server
let origin = ''
let asked: Asked[] = []
let answer: { status: number; body: unknown; headers?: Record<string, string> } = {
  status: 200,
  body: { data: { viewer: { __typename: 'Viewer', email: 'a' } } },
}
const fine = answer
/** What is answered after that. */
let next: typeof answer | null = null
/** Until then the next answer waits, whatever others are given meanwhile. */
let held: Promise<void> | null = null

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      asked.push({ url: request.url ?? '', headers: request.headers, body: JSON.parse(body) as Asked['body'] })
      const { status, body: said, headers } = answer
      const waited = held ?? Promise.resolve()
      held = null
      answer = next ?? answer
      void waited.then(() =>
        response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(said)),
      )
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(() => {
  asked = []
  answer = fine
  next = null
  held = null
})

const Viewer = gql`
  query Viewer {
    viewer {
      __typename
      email
    }
  }
`
const Rename = gql`
  mutation Rename {
    rename {
      __typename
    }
  }
`
const client = (options: Partial<Parameters<typeof createClient>[0]> = {}) =>
  createClient({
    organizationSlug: 'csce',
    locale: () => 'fr',
    onSignedOut: () => {},
    origin,
    persisted: false,
    ...options,
  })

test('a query goes to the association, in the language of the page, past a scanner for forged requests', async () => {
  const { data } = await client().query(Viewer, {}).toPromise()
  expect(data).toEqual({ viewer: { __typename: 'Viewer', email: 'a' } })
  const [first] = asked
  expect(first).toMatchObject({
    url: '/o/csce/graphql',
    headers: { 'accept-language': 'fr', 'apollo-require-preflight': '1' },
  })
  expect(first?.body.query).toContain('query Viewer')
})

test('without an association the common address is asked', async () => {
  await client({ organizationSlug: null }).query(Viewer, {}).toPromise()
  expect(asked[0]?.url).toBe('/graphql')
})

test('in production only the hash of a document is sent, for changes too', async () => {
  // As the generated documents come: with their hash from the start.
  const hashed = (text: string, hash: string) => ({ ...parse(text), __meta__: { hash } }) as TypedDocumentNode
  const production = client({ persisted: true })
  await production.query(hashed('query Known { viewer { __typename } }', 'abc'), {}).toPromise()
  await production.mutation(hashed('mutation Known { rename { __typename } }', 'def'), {}).toPromise()
  expect(asked.map(({ body }) => [body.query, body.extensions])).toEqual([
    [undefined, { persistedQuery: { version: 1, sha256Hash: 'abc' } }],
    [undefined, { persistedQuery: { version: 1, sha256Hash: 'def' } }],
  ])
})

test('a change reads again what is on screen; a quiet one does not', async () => {
  const screen = client()
  const seen: unknown[] = []
  const { unsubscribe } = screen.query(Viewer, {}).subscribe(({ data, stale }) => {
    if (!stale) seen.push(data)
  })
  await expect.poll(() => seen.length).toBe(1)
  await screen.mutation(Rename, {}, { quiet: true }).toPromise()
  expect(asked).toHaveLength(2)
  await screen.mutation(Rename, {}).toPromise()
  await expect.poll(() => seen.length).toBe(2)
  expect(asked).toHaveLength(4)
  unsubscribe()
})

test('who is signed out is told so, once for each answer', async () => {
  answer = { status: 200, body: { errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] } }
  let signedOut = 0
  await client({ onSignedOut: () => (signedOut += 1) })
    .query(Viewer, {})
    .toPromise()
  expect(signedOut).toBe(1)
})

test('a busy server: what reads is asked again, what changes is told', async () => {
  const errors = [{ message: 'busy', extensions: { code: 'SERVICE_UNAVAILABLE' } }]
  answer = { status: 503, body: { errors }, headers: { 'retry-after': '0' } }
  const { error } = await client().mutation(Rename, {}).toPromise()
  expect(error?.response).toMatchObject({ status: 503 })
  expect(asked).toHaveLength(1)
  next = fine
  const { data } = await client().query(Viewer, {}).toPromise()
  expect(data).toEqual({ viewer: { __typename: 'Viewer', email: 'a' } })
  expect(asked).toHaveLength(3)
})

test('what was being read while something was changed is read again, and shown as it is now', async () => {
  const behind = Promise.withResolvers<void>()
  held = behind.promise
  answer = { status: 200, body: { data: { viewer: { __typename: 'Viewer', email: 'before' } } } }
  next = { status: 200, body: { data: { rename: { __typename: 'Viewer' } } } }
  const here = client()
  const seen: unknown[] = []
  const watching = here.query(Viewer, {}).subscribe(({ data }) => seen.push(data))
  await expect.poll(() => asked.length).toBe(1)
  await here.mutation(Rename, {}).toPromise()
  answer = { status: 200, body: { data: { viewer: { __typename: 'Viewer', email: 'after' } } } }
  next = null
  behind.resolve()
  await expect.poll(() => seen.at(-1)).toEqual({ viewer: { __typename: 'Viewer', email: 'after' } })
  expect(asked).toHaveLength(3)
  watching.unsubscribe()
})
