import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { chooseLocale } from '@ithaca/domain/core'
import { longestFile } from '@ithaca/program-file'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLError } from 'graphql'
import type { AddressBook } from '../auth/address-book.ts'
import type { Auth } from '../auth/auth.ts'
import { type Actor, Context } from '../graphql/context.ts'
import { type ErrorCode, explain, failure } from '../graphql/errors.ts'
import { limits } from '../graphql/limits.ts'
import { lookUp } from '../graphql/persisted-operations.ts'
import { whoIsAsking } from '../tenancy/actor.ts'
import type { Clock } from '../tenancy/clock.ts'
import type { Database } from '../tenancy/database.ts'
import { Session } from '../tenancy/session.ts'
import { headersOf } from './web-request.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null
  }
}

type Options = {
  server: ApolloServer<Context>
  auth: Auth
  database: Database
  operations: ReadonlyMap<string, string>
  baseUrl: string
  addressBook: () => AddressBook
  secret: string
  clock: Clock
}

/** An answer in GraphQL's own shape to a request that never became an operation. */
function turnAway(reply: FastifyReply, status: number, { message, extensions }: GraphQLError) {
  const { http: _http, ...rest } = extensions
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ errors: [{ message, extensions: { ...rest, requestId: reply.request.id } }] })
}

const bytes = (count: number) => count.toLocaleString('en')

/** It is read no further, so nothing is known of what it asks. */
const tooLarge = () =>
  failure(
    'BAD_USER_INPUT',
    `This request is longer than ${bytes(limits.bodyBytes)} bytes. Nothing that is asked here needs so many; a program’s file has at most ${bytes(longestFile)}.`,
    { limit: limits.bodyBytes },
  )

/** Of an operation of the apps; each has one. */
const nameOf = (text: string) => /\b(?:query|mutation)\s+(\w+)/.exec(text)?.[1] ?? 'other'

const status: Partial<Record<ErrorCode, number>> = { SERVICE_UNAVAILABLE: 503, NOT_FOUND: 404 }

/** `/o/<slug>/graphql` speaks of one association, `/graphql` of none: the viewer and where they belong. */
export function graphqlRoutes(
  app: FastifyInstance,
  { server, auth, database, operations, baseUrl, addressBook, secret, clock }: Options,
) {
  app.decorateRequest('actor', null)
  const names = new Map([...operations.values()].map((text) => [text, nameOf(text)]))

  async function identify(request: FastifyRequest, reply: FastifyReply) {
    const { slug = null } = request.params as { slug?: string }
    try {
      const actor = await whoIsAsking(headersOf(request), slug, { auth, database })
      if (!actor) return turnAway(reply, 404, failure('NOT_FOUND', 'There is no association at this address.'))
      request.actor = actor
    } catch (error) {
      const said = explain(error)
      if (!said) throw error
      return turnAway(reply, status[said.extensions['code'] as ErrorCode] ?? 400, said)
    }
    return undefined
  }

  /** A hash alone stands for an operation of the apps. */
  async function recall(request: FastifyRequest, reply: FastifyReply) {
    const found = lookUp(request.body, operations)
    if (found.is === 'unknown') {
      return turnAway(
        reply,
        200,
        failure('PERSISTED_OPERATION_NOT_FOUND', 'This operation is not known here. Please reload the page.'),
      )
    }
    const operation = found.is === 'known' ? (names.get(found.query) ?? 'other') : 'other'
    request.asked = { operation, codes: [] }
    if (found.is === 'known') {
      const { extensions: _hash, ...rest } = request.body as Record<string, unknown>
      request.body = { ...rest, query: found.query }
    }
    return undefined
  }

  const handler = fastifyApolloHandler(server, {
    context: async ({ actor, asked, headers, id }) => {
      const known = actor ?? { user: null, organizationId: null, personId: null }
      return new Context({
        actor: known,
        session: new Session(database, known),
        locale: chooseLocale(headers['accept-language']),
        now: clock(known.organizationId),
        requestId: id,
        baseUrl,
        addresses: addressBook(),
        secret,
        failed: (code) => asked?.codes.push(code),
      })
    },
  })

  for (const url of ['/o/:slug/graphql', '/graphql']) {
    app.route({
      url,
      method: ['GET', 'POST', 'OPTIONS'],
      bodyLimit: limits.bodyBytes,
      preHandler: [identify, recall],
      errorHandler: (error: Error & Pick<Partial<FastifyError>, 'code'>, _request, reply) => {
        if (error.code !== 'FST_ERR_CTP_BODY_TOO_LARGE') throw error
        void turnAway(reply, 413, tooLarge())
      },
      handler,
    })
  }
}
