import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { Client, fetchExchange, gql } from '@urql/core'
import type { TypedDocumentNode } from '@urql/core'
import type { ReactNode } from 'react'
import { Provider } from 'urql'
import { afterEach, expect, test } from 'vitest'
import { useAction } from './use-action.ts'
import { usePages } from './use-pages.ts'

type Rename = { rename: { __typename: 'Person'; id: string } | { __typename: 'Refused'; refusals: [] } }
type RenameInput = { input: { name: string; idempotencyKey?: string | null } }
type Sent = { variables: { input?: { name: string; idempotencyKey: string }; after?: string | null } }

const RenameDocument: TypedDocumentNode<Rename, RenameInput> = gql`
  mutation Rename($input: RenameInput!) {
    rename(input: $input) {
      __typename
    }
  }
`

/** A server in a few words: what each request is answered, or a connection that breaks. */
function serverOf(answer: (sent: Sent, count: number) => unknown) {
  const sent: Sent[] = []
  const client = new Client({
    url: 'http://ithaca.test/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: async (_address, init) => {
      const request = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as Sent
      sent.push(request)
      const body = answer(request, sent.length)
      if (body === null) throw new TypeError('connection lost')
      return new Response(JSON.stringify({ data: body }), { headers: { 'content-type': 'application/json' } })
    },
  })
  const wrapper = ({ children }: { children: ReactNode }) => <Provider value={client}>{children}</Provider>
  return { sent, wrapper }
}
afterEach(cleanup)

test('every press has a key of its own', async () => {
  const { sent, wrapper } = serverOf(() => ({ rename: { __typename: 'Person', id: '1' } }))
  const { result } = renderHook(() => useAction(RenameDocument), { wrapper })
  await act(() => result.current.run({ name: 'Amara' }))
  await act(() => result.current.run({ name: 'Amara' }))
  const [first, second] = sent.map(({ variables }) => variables.input)
  expect(first).toMatchObject({ name: 'Amara', idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/) as string })
  expect(second?.idempotencyKey).not.toBe(first?.idempotencyKey)
  expect(result.current).toMatchObject({ pending: false, outcome: { is: 'done', data: { id: '1' } } })
})

test('after a broken connection the same input goes under the same key', async () => {
  const { sent, wrapper } = serverOf((_sent, count) =>
    count === 1 ? null : { rename: { __typename: 'Person', id: '1' } },
  )
  const { result } = renderHook(() => useAction(RenameDocument), { wrapper })
  await act(() => result.current.run({ name: 'Amara' }))
  expect(result.current.outcome).toMatchObject({ is: 'failed', reason: 'offline' })
  await act(() => result.current.retry())
  expect(result.current.outcome).toMatchObject({ is: 'done' })
  expect(sent[1]).toEqual(sent[0])
})

test('an outcome can be put away', async () => {
  const { wrapper } = serverOf(() => ({ rename: { __typename: 'Refused', refusals: [] } }))
  const { result } = renderHook(() => useAction(RenameDocument), { wrapper })
  await act(() => result.current.run({ name: '' }))
  expect(result.current.outcome).toEqual({ is: 'refused', refusals: [] })
  act(() => result.current.clear())
  expect(result.current.outcome).toBeNull()
})

type People = { people: { edges: { node: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
const PeopleDocument: TypedDocumentNode<People, { after?: string | null; search: string }> = gql`
  query People($after: String, $search: String!) {
    people(after: $after, search: $search) {
      edges {
        node
      }
    }
  }
`
const peopleOf = ({ people }: People) => people

test('a list grows by its pages and starts anew with another search', async () => {
  const { wrapper } = serverOf(({ variables }) => ({
    people: {
      edges: [{ node: variables.after === 'c1' ? 'Ben' : 'Amara' }],
      pageInfo: { hasNextPage: variables.after !== 'c1', endCursor: 'c1' },
    },
  }))
  const { result, rerender } = renderHook(({ search }) => usePages(PeopleDocument, { search }, peopleOf), {
    wrapper,
    initialProps: { search: '' },
  })
  await waitFor(() => expect(result.current).toMatchObject({ nodes: ['Amara'], hasMore: true, pending: false }))
  act(() => result.current.loadMore())
  await waitFor(() => expect(result.current).toMatchObject({ nodes: ['Amara', 'Ben'], hasMore: false, pending: false }))
  rerender({ search: 'a' })
  expect(result.current.nodes).toEqual([])
  await waitFor(() => expect(result.current).toMatchObject({ nodes: ['Amara'], hasMore: true }))
})
