import type { FastifyInstance } from 'fastify'
import type { Auth } from '../auth/auth.ts'
import type { Invitations } from '../auth/invitations.ts'
import { sendWebResponse, webRequest } from './web-request.ts'

type Options = { auth: Auth; invitations: Invitations; baseUrl: string }

/** Sign-in as better-auth speaks it, and the two addresses of an invitation's link. */
export function authRoutes(app: FastifyInstance, { auth, invitations, baseUrl }: Options) {
  app.route({
    url: '/api/auth/*',
    method: ['GET', 'POST'],
    handler: async (request, reply) =>
      sendWebResponse(reply, await auth.handler(webRequest(request, new URL(request.url, baseUrl).href))),
  })

  app.get<{ Params: { token: string } }>('/api/invitations/:token', async (request, reply) => {
    const seen = await invitations.look(request.params.token, request.headers['accept-language'])
    return reply
      .code(seen.status)
      .header('cache-control', 'no-store')
      .send({ ...seen.body, requestId: request.id })
  })

  // One door for limits, origin and cookies: better-auth's own, where accepting is an endpoint of a plugin of ours.
  app.post('/api/invitations/accept', async (request, reply) =>
    sendWebResponse(
      reply,
      await auth.handler(webRequest(request, new URL('/api/auth/accept-invitation', baseUrl).href)),
    ),
  )
}
