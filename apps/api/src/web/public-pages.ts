import { readdirSync } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { chooseLocale, type Locale, locales } from '@ithaca/domain/core'
import { isUnreachable } from '../graphql/errors.ts'
import { type Found, readPublic } from '../public-pages/association.ts'
import { placesOf } from '../public-pages/places.ts'
import { programPage } from '../public-pages/program-page.ts'
import { programsPage } from '../public-pages/programs-page.ts'
import { type Drawn, localeFor, missingPage, type Site, unreadPage } from '../public-pages/shell.ts'
import type { Font } from '../public-pages/style.ts'
import type { Database } from '../tenancy/database.ts'
import { retryAfter } from './busy.ts'

type Options = { database: Database; baseUrl: string; assets: { folder: string; prefix: string } }
type Address = { slug: string; program?: string }
type Request = FastifyRequest<{ Params: Address }>

const mostKept = 200

/** Pages everybody may read, drawn here and without a script: an association's programs, and each by itself. */
export function publicPages(app: FastifyInstance, { database, baseUrl, assets }: Options): Site {
  const site: Site = { baseUrl, fonts: fontsIn(assets) }
  const kept = new Map<string, Drawn>()

  /** What goes into a page decides whether it was drawn before. */
  function once(key: string, draw: () => Drawn): Drawn {
    const found = kept.get(key)
    if (found) return found
    const page = draw()
    const oldest = kept.size >= mostKept ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    kept.set(key, page)
    return page
  }

  function send(request: Request, reply: FastifyReply, { body, policy, etag }: Drawn) {
    reply.header('content-security-policy', policy).header('etag', etag).header('cache-control', 'public, no-cache')
    if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send()
    return reply.type('text/html; charset=utf-8').send(body)
  }

  const nothing = (request: Request, reply: FastifyReply, found: Found | null, asked: Locale | null) => {
    const locale = asked ?? chooseLocale(request.headers['accept-language'], found?.association.locale)
    const { body, policy } = missingPage(locale, found?.association ?? null, site)
    return reply
      .code(404)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('cache-control', 'no-store')
      .send(body)
  }

  const page = (asked: Locale | null) => async (request: Request, reply: FastifyReply) => {
    const { slug, program: programSlug = null } = request.params
    if (asked === null) reply.header('vary', 'accept-language')
    const found = await readPublic(database, slug, programSlug)
    if (!found) return nothing(request, reply, null, asked)
    const { association, programs } = found
    const at = placesOf(association.slug, programSlug)
    // Not to be kept by browsers: an association may go back to an address it had.
    if (association.slug !== slug) return reply.code(308).header('cache-control', 'no-store').redirect(at(asked), 308)
    const wish = asked ?? request.headers['accept-language']
    const what = programs.map(({ rules, ...program }) => [program, rules.id])
    if (programSlug === null) {
      const locale = localeFor(wish, association.locale, locales)
      const key = JSON.stringify([programSlug, locale, association, what])
      return send(
        request,
        reply,
        once(key, () => programsPage(found, locale, site)),
      )
    }
    const [program] = programs
    if (!program) return nothing(request, reply, found, asked)
    const locale = localeFor(wish, program.locale, program.rules.book.settings.identity.locales)
    if (asked !== null && locale !== asked)
      return reply.code(302).header('cache-control', 'no-store').redirect(at(null), 302)
    const key = JSON.stringify([programSlug, locale, association, what])
    return send(
      request,
      reply,
      once(key, () => programPage(association, program, locale, site)),
    )
  }

  /** A browser is told in words that nothing can be read just now; everything else is told as everywhere. */
  function unread(error: Error, request: FastifyRequest, reply: FastifyReply): void {
    if (!isUnreachable(error)) throw error
    request.log.warn({ err: error }, 'database not reached')
    const { body, policy } = unreadPage(chooseLocale(request.headers['accept-language']), site)
    void reply
      .code(503)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('cache-control', 'no-store')
      .header('retry-after', String(retryAfter))
      .send(body)
  }

  for (const locale of [null, ...locales]) {
    const start = `/o/:slug${locale === null ? '' : `/${locale}`}/programs`
    app.get<{ Params: Address }>(start, { errorHandler: unread }, page(locale))
    app.get<{ Params: Address }>(`${start}/:program`, { errorHandler: unread }, page(locale))
  }
  return site
}

/** A proxy that packs a page weakens its tag. */
const isKnown = (given: string | undefined, etag: string): boolean =>
  given?.split(',').some((each) => each.trim().replace(/^W\//, '') === etag) ?? false

/** The fonts of the apps, by the names their build gave them; none before the first build. */
function fontsIn({ folder, prefix }: Options['assets']): Font[] {
  const names = filesIn(folder)
  return (['Newsreader', 'Figtree'] as const).flatMap((family) =>
    [false, true].flatMap((more) => {
      const pattern = new RegExp(`^${family.toLowerCase()}-latin${more ? '-ext' : ''}-wght-normal-[\\w-]+\\.woff2$`)
      const name = names.find((each) => pattern.test(each))
      return name === undefined ? [] : [{ family, url: `${prefix}/${name}`, more }]
    }),
  )
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
