import { CombinedError } from '@urql/core'
import { describe, expect, test } from 'vitest'
import { readOutcome } from './outcome.ts'

type SignAgreement = {
  __typename?: 'Mutation'
  signAgreement:
    | { __typename: 'Agreement'; id: string }
    | { __typename: 'Refused'; refusals: { code: string; message: string }[] }
    | { __typename: 'Stale'; message: string }
}

const read = (data: SignAgreement | undefined, error?: CombinedError) => readOutcome<SignAgreement>(data, error)
const answered = (status: number, body: string | null = null) =>
  new Response(body, { status, headers: { 'x-request-id': 'r-1' } })

describe('how a mutation ended', () => {
  test('done: the member that is no refusal', () => {
    const outcome = read({ __typename: 'Mutation', signAgreement: { __typename: 'Agreement', id: 'a' } })
    expect(outcome).toEqual({ is: 'done', data: { __typename: 'Agreement', id: 'a' } })
    // Typed as an agreement, with nothing left to tell apart.
    expect(outcome.is === 'done' && outcome.data.id).toBe('a')
  })

  test('refused: every refusal with its code and its sentence', () => {
    const refusals = [
      { code: 'clause-not-acknowledged', message: 'Tick it', at: 'clauses.2', norm: { id: 'n' } },
      { code: 'x' },
    ]
    expect(read({ signAgreement: { __typename: 'Refused', refusals: refusals as [] } })).toEqual({
      is: 'refused',
      refusals: [refusals[0], { code: 'x', message: 'x', at: null, norm: null }],
    })
  })

  test('stale: somebody else was faster', () => {
    expect(read({ signAgreement: { __typename: 'Stale', message: 'Changed meanwhile' } })).toEqual({
      is: 'stale',
      message: 'Changed meanwhile',
    })
  })

  test('failed: with what the person can do about it', () => {
    const code = (name: string) => new CombinedError({ graphQLErrors: [{ message: 'no', extensions: { code: name } }] })
    const network = (response?: Response) => new CombinedError({ networkError: new Error('no'), response })
    expect(read(undefined, network())).toMatchObject({ is: 'failed', reason: 'offline' })
    expect(read(undefined, network(answered(503)))).toMatchObject({ reason: 'too-busy', requestId: 'r-1' })
    expect(read(undefined, network(answered(401)))).toMatchObject({ reason: 'signed-out' })
    expect(read(undefined, network(answered(500)))).toMatchObject({ reason: 'broken', requestId: 'r-1' })
    expect(read(undefined, code('UNAUTHENTICATED'))).toMatchObject({ reason: 'signed-out' })
    expect(read(undefined, code('BAD_USER_INPUT'))).toMatchObject({ reason: 'not-accepted' })
    expect(read(undefined)).toMatchObject({ is: 'failed', reason: 'broken' })
  })
})
