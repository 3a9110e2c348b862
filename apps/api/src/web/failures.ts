import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isUnreachable } from '../graphql/errors.ts'
import { retryAfter } from './busy.ts'
import { emptyPolicy } from './headers.ts'

const said = (status: number, message: string) => {
  if (status === 503)
    return { code: 'unavailable', message: 'Ithaca cannot reach its database just now. Please try again in a moment.' }
  return status >= 500
    ? { code: 'broken', message: 'Something went wrong on our side.' }
    : { code: 'not-accepted', message }
}

/** What was thrown outside of GraphQL: told to whoever asked without anything internal, and noted. */
export function failures(app: FastifyInstance) {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = isUnreachable(error) ? 503 : (error.statusCode ?? 500)
    if (status === 503) {
      request.log.warn({ err: error }, 'database not reached')
      reply.header('retry-after', String(retryAfter))
    } else if (status >= 500) request.log.error({ err: error }, 'request failed')
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .send({ ...said(status, error.message), requestId: request.id })
  })
}

/** An address that cannot even be read: no hook has seen it. */
export const unreadable =
  (headers: Record<string, string>) => (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    void reply
      .code(error.statusCode ?? 400)
      .headers({ ...headers, 'content-security-policy': emptyPolicy, 'cache-control': 'no-store' })
      .send({ code: 'not-accepted', message: 'This address cannot be read.', requestId: request.id })
  }
