import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { fixedHeaders, pagePolicy } from './headers.ts'

declare module 'fastify' {
  interface FastifyReply {
    nonce: string
  }
}

type Options = { baseUrl: string; trustedOrigins: readonly string[] }

export async function secure(app: FastifyInstance, { baseUrl, trustedOrigins }: Options) {
  const fixed = fixedHeaders(baseUrl.startsWith('https:'))
  app.decorateReply('nonce', '')
  app.addHook('onRequest', (_request, reply, done) => {
    reply.nonce = randomBytes(18).toString('base64')
    reply.headers(fixed)
    reply.header('content-security-policy', pagePolicy(reply.nonce))
    done()
  })

  // Apollo checks its own route; every other change must come from one of our pages, or from no browser at all.
  const allowed = new Set([baseUrl, ...trustedOrigins])
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
    const { origin, 'sec-fetch-site': site } = request.headers
    if (
      (origin !== undefined && !allowed.has(origin)) ||
      (origin === undefined && site !== undefined && site !== 'same-origin' && site !== 'none')
    ) {
      return reply.code(403).send({
        code: 'foreign-origin',
        message: 'This request came from another site and was not carried out.',
        requestId: request.id,
      })
    }
  })
}
