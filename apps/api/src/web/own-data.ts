import { chooseLocale } from '@ithaca/domain/core'
import type { FastifyInstance } from 'fastify'
import type { Auth } from '../auth/auth.ts'
import { ownDataPath } from '../own-data/address.ts'
import { ownArchive } from '../own-data/archive.ts'
import { Attempts } from '../own-data/attempts.ts'
import { ownDataWords } from '../own-data/words.ts'
import { whoIsAsking } from '../tenancy/actor.ts'
import type { Clock } from '../tenancy/clock.ts'
import type { Database } from '../tenancy/database.ts'
import { headersOf } from './web-request.ts'

type Options = {
  auth: Auth
  database: Database
  clock: Clock
  signInFacts: (userId: string) => Promise<Record<string, unknown> | null>
}

const minute = 60_000
export const ownDataLimit = { most: 6, within: 60 * minute }

/** Everything that is somebody's own in an association, for themselves alone. */
export function ownData(app: FastifyInstance, { auth, database, clock, signInFacts }: Options) {
  const attempts = new Attempts(ownDataLimit)
  app.get<{ Params: { slug: string } }>(ownDataPath(':slug'), { exposeHeadRoute: false }, async (request, reply) => {
    const actor = await whoIsAsking(headersOf(request), request.params.slug, { auth, database })
    const say = (status: number, code: string, message: string) =>
      reply.code(status).header('cache-control', 'no-store').send({ code, message, requestId: request.id })
    if (!actor) return say(404, 'not-found', 'There is no association at this address.')
    const { user, organizationId, personId } = actor
    if (!user) return say(401, 'unauthenticated', 'Please sign in first.')
    if (!organizationId || !personId) return say(403, 'forbidden', 'You do not belong to this association.')

    const now = clock(organizationId)
    const wait = attempts.take(`${organizationId} ${personId}`, now.getTime())
    if (wait > 0) {
      const { tooMany } = ownDataWords[chooseLocale(request.headers['accept-language'])]
      reply.header('retry-after', String(Math.ceil(wait / 1000)))
      return say(429, 'too-many-downloads', tooMany(Math.ceil(wait / minute)))
    }
    const sources = { database, signInFacts }
    const { stream, name } = await ownArchive(sources, { organizationId, personId, userId: user.id, now })
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(stream)
  })
}
