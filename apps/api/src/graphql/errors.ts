import { PothosValidationError } from '@pothos/core'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Actor } from './context.ts'

/** The stable codes of top-level errors. What people can do something about is a `Refused`, never one of these. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'PERSISTED_OPERATION_NOT_FOUND'
  | 'SERVICE_UNAVAILABLE'
  | 'UNAUTHENTICATED'

export const failure = (code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) =>
  new GraphQLError(message, { extensions: { code, ...extensions } })

/** Unknown, another organization's and not to be seen are one answer. */
export const notFound = () => failure('NOT_FOUND', 'There is nothing here by that id.')
export const badInput = (message: string, at?: string) => failure('BAD_USER_INPUT', message, at ? { at } : {})
export const unauthenticated = ({ user }: Pick<Actor, 'user'>) =>
  user
    ? failure('FORBIDDEN', 'You do not belong to this association.')
    : failure('UNAUTHENTICATED', 'Please sign in first.')
const unavailable = () =>
  failure('SERVICE_UNAVAILABLE', 'Ithaca cannot reach its database just now. Please try again in a moment.', {
    http: { status: 503 },
  })

const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** PostgreSQL's own code, also when Prisma only passes it on. */
function sqlState(error: unknown): string {
  if (/^[0-9A-Z]{5}$/.test(codeOf(error))) return codeOf(error)
  const text = error instanceof Error ? error.message : ''
  return /Code: `(\w{5})`/.exec(text)?.[1] ?? /\b(22P02|22021|42501)\b/.exec(text)?.[1] ?? ''
}

export function isUnreachable(error: unknown): boolean {
  const code = codeOf(error)
  if (['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code))
    return true
  if (/^(57P0|08)/.test(code)) return true
  const text = error instanceof Error ? error.message : ''
  // Prisma's adapter says no more of a connection that broke in a transaction than the kind of it.
  if (/^(ConnectionClosed|DatabaseNotReachable|SocketTimeout)$/.test(text)) return true
  return /ECONNREFUSED|ECONNRESET|Connection terminated|connection error and is not queryable|connection timeout|timeout exceeded when trying to connect|Can't reach database|57P0\d|server has closed/i.test(
    text,
  )
}

/** Turns what was thrown into what may be said; null when it is a fault of ours. */
export function explain(original: unknown): GraphQLError | null {
  if (original instanceof PothosValidationError) return badInput(original.message)
  if (original instanceof GraphQLError) return original
  if (isUnreachable(original)) return unavailable()
  if (codeOf(original) === 'P2025') return notFound()
  if (codeOf(original) === 'P2023' || codeOf(original) === 'P2007') return badInput('An id is malformed.')
  const state = sqlState(original)
  if (state === '22P02' || state === '22021') return badInput('A value is malformed.')
  if (state === '42501') return failure('FORBIDDEN', 'You may not do that.')
  return null
}

/** What is said of a value that does not fit names the place: `at "input.deadline"`. */
const namesVariable = ({ message }: GraphQLFormattedError) => message.startsWith('Variable "$')

type Log = { error(detail: object, message: string): void }

/** Apollo's `formatError`: nothing internal leaves; what is ours to fix is logged. */
export const formatError =
  (log: Log) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error
    const said = explain(original)
    const where = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    }
    const code = said?.extensions['code'] ?? formatted.extensions?.['code']
    if (said && code && code !== 'INTERNAL_SERVER_ERROR') {
      const { http: _http, stacktrace: _stack, exception: _exception, ...extensions } = said.extensions
      return {
        message: namesVariable(formatted) ? formatted.message : said.message,
        ...where,
        extensions: { ...extensions, code },
      }
    }
    log.error({ err: original, path: formatted.path }, 'graphql: unexpected error')
    return { message: 'Something went wrong on our side.', ...where, extensions: { code: 'INTERNAL_SERVER_ERROR' } }
  }
