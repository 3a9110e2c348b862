import { chooseLocale, isLocale, localDay } from '@ithaca/domain/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Auth } from '../auth/auth.ts'
import { draftFor, draftMail, draftPage } from '../preview/draft-pages.ts'
import { draftPlace } from '../preview/draft-place.ts'
import { missingPage, type Site } from '../public-pages/shell.ts'
import { whoIsAsking } from '../tenancy/actor.ts'
import type { Clock } from '../tenancy/clock.ts'
import type { Database } from '../tenancy/database.ts'
import { headersOf } from './web-request.ts'

type Options = { auth: Auth; database: Database; clock: Clock; site: Site }
type Request = FastifyRequest<{
  Params: { slug: string; program: string }
  Querystring: { language?: string; to?: string; norm?: string }
}>
type Shown = { body: string; policy: string } | null

/** Of a mail: the styles in its elements, as mail programs want them, and images of this house. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The draft of a program drawn as its public page, and as a mail, for those who may read it; for everybody else there is none. */
export function draftPages(app: FastifyInstance, { auth, database, clock, site }: Options) {
  const seen = (what: 'page' | 'mail') => async (request: Request, reply: FastifyReply) => {
    const { slug, program } = request.params
    const wish = request.query.language ?? request.headers['accept-language']
    const actor = await whoIsAsking(headersOf(request), slug, { auth, database })
    const { organizationId = null, personId = null } = actor ?? {}
    const shown: Shown =
      organizationId === null || personId === null
        ? null
        : await database.inside({ organizationId, personId }, async (tx) => {
            const found = await draftFor(tx, personId, program)
            if (found === null) return null
            if (what === 'page') return draftPage(tx, found, wish, site)
            const { to, norm = null, language = '' } = request.query
            const body = await draftMail(tx, found, {
              party: to === 'protege' ? 'protege' : 'mentor',
              normId: norm,
              today: localDay(clock(organizationId), found.row.timeZone),
              locale: isLocale(language) ? language : chooseLocale(request.headers['accept-language']),
              baseUrl: site.baseUrl,
            })
            return body === null ? null : { body, policy: mailPolicy }
          })
    const { body, policy } = shown ?? missingPage(chooseLocale(wish), null, site)
    return reply
      .code(shown === null ? 404 : 200)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('cache-control', 'private, no-store')
      .send(body)
  }
  for (const what of ['page', 'mail'] as const) app.get(draftPlace(':slug', ':program', what), seen(what))
}
