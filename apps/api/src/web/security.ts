import { randomBytes } from 'node:crypto'
import helmet from '@fastify/helmet'
import type { FastifyInstance, FastifyReply } from 'fastify'

declare module 'fastify' {
  interface FastifyReply {
    nonce: string
  }
}

type Options = { baseUrl: string; trustedOrigins: readonly string[] }

/** Nothing inline without this request's nonce, nothing from elsewhere, never in a frame. */
const contentSecurityPolicy = (nonce: string) => ({
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'script-src': ["'self'", `'nonce-${nonce}'`],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  },
})

export async function secure(app: FastifyInstance, { baseUrl, trustedOrigins }: Options) {
  const https = baseUrl.startsWith('https:')
  await app.register(helmet, {
    global: false,
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  })
  app.decorateReply('nonce', '')
  app.addHook('onRequest', async (_request, reply: FastifyReply) => {
    reply.nonce = randomBytes(18).toString('base64')
    reply.helmet({ contentSecurityPolicy: contentSecurityPolicy(reply.nonce) })
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
