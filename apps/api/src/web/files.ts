import type { FastifyInstance } from 'fastify'
import type { Auth } from '../auth/auth.ts'
import { whoIsAsking } from '../tenancy/actor.ts'
import type { Database } from '../tenancy/database.ts'
import { headersOf } from './web-request.ts'

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const asciiName = (name: string) => name.replaceAll(/[^\w.-]+/g, '-')

/** The pair's files, for the two alone: row security decides; for everybody else there is nothing here. */
export function files(app: FastifyInstance, { auth, database }: { auth: Auth; database: Database }) {
  app.get<{ Params: { slug: string; id: string } }>('/o/:slug/files/:id', async (request, reply) => {
    const { slug, id } = request.params
    const actor = await whoIsAsking(headersOf(request), slug, { auth, database })
    const nothing = () =>
      reply.code(404).send({ code: 'not-found', message: 'There is no such file for you.', requestId: request.id })
    if (!actor?.user)
      return reply.code(401).send({ code: 'unauthenticated', message: 'Please sign in first.', requestId: request.id })
    if (!actor.personId || !uuid.test(id)) return nothing()
    const file = await database.inside(actor, (tx) => tx.pairFile.findFirst({ where: { id } }))
    if (!file) return nothing()
    return reply
      .type(file.mime)
      .header(
        'content-disposition',
        `attachment; filename="${asciiName(file.name)}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      )
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .header('etag', `"${file.sha256}"`)
      .send(Buffer.from(file.bytes))
  })
}
