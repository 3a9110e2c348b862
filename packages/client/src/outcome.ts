import type { CombinedError } from '@urql/core'

/** Why something was not possible: a code for programs, a sentence for people, the field it is about, the rule it follows from. */
export type Refusal = {
  code: string
  message: string
  at?: string | null | undefined
  norm?: unknown
}

export type FailureReason = 'offline' | 'signed-out' | 'too-busy' | 'not-accepted' | 'broken'

type Turned = { __typename?: 'Refused' | 'Stale' }

/** The root fields of a mutation, without the `Refused` and `Stale` members of their unions. */
export type Done<Data> = unknown extends Data
  ? unknown
  : Exclude<Data[Exclude<keyof Data, '__typename'>], Turned | null | undefined>

export type Outcome<Data> =
  | { is: 'done'; data: Done<Data> }
  | { is: 'refused'; refusals: Refusal[] }
  | { is: 'stale'; message: string | null }
  | { is: 'failed'; reason: FailureReason; requestId: string | null }

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

const textOr = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise)

function readRefusal(value: unknown): Refusal {
  const { code, message, at, norm } = fields(value)
  return {
    code: textOr(code, 'refused'),
    message: textOr(message, textOr(code, '')),
    at: typeof at === 'string' ? at : null,
    norm: norm ?? null,
  }
}

function failure(error: CombinedError): { reason: FailureReason; requestId: string | null } {
  const response: unknown = error.response
  const answer = response instanceof Response ? response : null
  const codes = error.graphQLErrors.map(({ extensions }) => extensions['code'])
  const requestId = answer?.headers.get('x-request-id') ?? null
  if (codes.includes('UNAUTHENTICATED') || answer?.status === 401) return { reason: 'signed-out', requestId }
  if (answer?.status === 503 || answer?.status === 429) return { reason: 'too-busy', requestId }
  if (codes.includes('BAD_USER_INPUT')) return { reason: 'not-accepted', requestId }
  if (error.networkError && answer === null) return { reason: 'offline', requestId }
  return { reason: 'broken', requestId }
}

/** Tells the four ends of a mutation apart by the member of its result union. */
export function readOutcome<Data>(data: Data | undefined, error: CombinedError | undefined): Outcome<Data> {
  const entry = Object.entries(fields(data)).find(([name, value]) => name !== '__typename' && value !== null)
  if (error || !entry) return { is: 'failed', ...(error ? failure(error) : { reason: 'broken', requestId: null }) }
  const member = fields(entry[1])
  if (member['__typename'] === 'Refused')
    return { is: 'refused', refusals: Array.isArray(member['refusals']) ? member['refusals'].map(readRefusal) : [] }
  if (member['__typename'] === 'Stale')
    return { is: 'stale', message: typeof member['message'] === 'string' ? member['message'] : null }
  return { is: 'done', data: entry[1] as Done<Data> }
}
