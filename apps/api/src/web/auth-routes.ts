import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Auth } from '../auth/auth.ts'
import type { Invitations } from '../auth/invitations.ts'
import type { Database } from '../tenancy/database.ts'
import { reach } from '../tenancy/organization.ts'
import { sendWebResponse, webRequest } from './web-request.ts'

type Options = { auth: Auth; database: Database; invitations: Invitations; baseUrl: string }

/** Sign-in as better-auth speaks it, and the two addresses of an invitation's link. */
export function authRoutes(app: FastifyInstance, { auth, database, invitations, baseUrl }: Options) {
  async function answer(request: FastifyRequest, reply: FastifyReply, path: string) {
    const response = await auth.handler(webRequest(request, new URL(path, baseUrl).href))
    // It tells nothing of the cause; a database that is gone is said as everywhere else.
    if (response.status >= 500) await reach(database)
    return sendWebResponse(reply, response)
  }

  app.route({
    url: '/api/auth/*',
    method: ['GET', 'POST'],
    handler: (request, reply) => answer(request, reply, request.url),
  })

  app.get<{ Params: { token: string } }>('/api/invitations/:token', async (request, reply) => {
    const seen = await invitations.look(request.params.token, request.headers['accept-language'])
    return reply
      .code(seen.status)
      .header('cache-control', 'no-store')
      .send({ ...seen.body, requestId: request.id })
  })

  // One door for limits, origin and cookies: better-auth's own, where accepting is an endpoint of a plugin of ours.
  app.post('/api/invitations/accept', (request, reply) => answer(request, reply, '/api/auth/accept-invitation'))
}
