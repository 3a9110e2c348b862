import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { chooseLocale, type Refusal } from '@ithaca/domain/core'
import { logoLimits } from '@ithaca/domain/organizations'
import { refusalMessage } from '@ithaca/domain/refusals'
import { encodeGlobalID } from '@pothos/plugin-relay'
import type { Auth } from '../auth/auth.ts'
import { Refused } from '../graphql/refused.ts'
import { keepLogo, mustBeOwner } from '../organizations/keep-logo.ts'
import { logoPath, readLogo } from '../organizations/store.ts'
import { whoIsAsking } from '../tenancy/actor.ts'
import type { Clock } from '../tenancy/clock.ts'
import type { Database } from '../tenancy/database.ts'
import { currentSlugOf, organizationOf } from '../tenancy/organization.ts'
import { headersOf } from './web-request.ts'

type Options = { auth: Auth; database: Database; clock: Clock }
type AtAssociation = { Params: { slug: string } }

const statuses: Record<string, number> = {
  'organization-not-your-duty': 403,
  'logo-too-big': 413,
  'logo-is-drawing': 415,
  'logo-not-an-image': 415,
}

/** The first reason, said as sign-in and invitations say theirs; there is one only for each file. */
function refuse(request: FastifyRequest, reply: FastifyReply, [first]: readonly Refusal[]) {
  const refusal = first ?? { code: 'logo-unreadable' }
  return reply
    .code(statuses[refusal.code] ?? 422)
    .header('cache-control', 'no-store')
    .send({
      code: refusal.code,
      message: refusalMessage(refusal, chooseLocale(request.headers['accept-language'])),
      requestId: request.id,
    })
}

/** The association's logo: uploaded by its owners, read by everybody. */
export function logo(app: FastifyInstance, { auth, database, clock }: Options) {
  const nothing = (request: FastifyRequest, reply: FastifyReply) =>
    reply.code(404).send({ code: 'not-found', message: 'There is no such image here.', requestId: request.id })

  app.get<AtAssociation>('/o/:slug/logo', async (request, reply) => {
    const organizationId = await organizationOf(database, request.params.slug)
    if (organizationId === null) return nothing(request, reply)
    const found = await database.inside({ organizationId, personId: null }, readLogo)
    if (!found) return nothing(request, reply)
    const slug = (await currentSlugOf(database, request.params.slug)) ?? request.params.slug
    return reply.header('cache-control', 'no-cache').redirect(logoPath(slug, found), 302)
  })

  app.get<{ Params: { slug: string; sha256: string } }>('/o/:slug/logo/:sha256.png', async (request, reply) => {
    const { slug, sha256 } = request.params
    const organizationId = /^[0-9a-f]{64}$/.test(sha256) ? await organizationOf(database, slug) : null
    if (organizationId === null) return nothing(request, reply)
    const etag = `"${sha256}"`
    const known = request.headers['if-none-match'] === etag
    const file = await database.inside({ organizationId, personId: null }, (tx) =>
      tx.publicFile.findFirst({ where: { kind: 'logo', sha256 }, select: { name: true, mime: true, bytes: !known } }),
    )
    if (!file) return nothing(request, reply)
    reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('etag', etag)
      .header('x-content-type-options', 'nosniff')
      // Mail programs in a browser and the association's own website show it from elsewhere.
      .header('cross-origin-resource-policy', 'cross-origin')
    if (known) return reply.code(304).send()
    return reply
      .type(file.mime)
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .send(Buffer.from(file.bytes))
  })

  // In a plugin of its own: only here a body is bytes and may be as large as an image.
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: logoLimits.bytes }, (_request, body, done) =>
      done(null, body),
    )
    scope.setErrorHandler((error: Error & { code?: string }, request, reply) => {
      if (error instanceof Refused) return refuse(request, reply, error.refusals)
      if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
        return refuse(request, reply, [{ code: 'logo-too-big', limit: logoLimits.megabytes }])
      throw error
    })
    scope.decorateRequest('uploader', null)

    /** Before the body is read: whoever may not upload sends nothing. */
    async function identify(request: FastifyRequest, reply: FastifyReply) {
      const { slug } = request.params as AtAssociation['Params']
      const actor = await whoIsAsking(headersOf(request), slug, { auth, database })
      if (!actor) return nothing(request, reply)
      const { user, organizationId, personId } = actor
      const say = (code: string, message: string) => ({ code, message, requestId: request.id })
      if (!user) return reply.code(401).send(say('unauthenticated', 'Please sign in first.'))
      if (!personId) return reply.code(403).send(say('forbidden', 'You do not belong to this association.'))
      await mustBeOwner(database, { organizationId, personId })
      request.uploader = { organizationId, personId }
      return undefined
    }

    scope.post<AtAssociation>('/o/:slug/logo', { onRequest: identify }, async (request, reply) => {
      const { uploader } = request
      if (!uploader) return nothing(request, reply)
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const file = await keepLogo(database, { ...uploader, bytes, now: clock(uploader.organizationId) })
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({
          id: encodeGlobalID('PublicFile', file.id),
          url: logoPath(request.params.slug, file),
          width: file.width,
          height: file.height,
        })
    })
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    uploader: { organizationId: string | null; personId: string } | null
  }
}
