import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

type App = { folder: string; prefix: '/' | '/admin/' }

/** The page with this request's nonce where scripts and styles need it. */
export const withNonce = (html: string, nonce: string) =>
  html
    .replaceAll('__CSP_NONCE__', nonce)
    .replace(/<meta[^>]+csp-nonce[^>]*>/i, '')
    .replace(/<head>/i, `<head><meta name="csp-nonce" property="csp-nonce" nonce="${nonce}" content="${nonce}">`)
    .replaceAll(/<(script|style)(?![^>]*\bnonce=)/gi, `<$1 nonce="${nonce}"`)

const reserved =
  /^\/(?:api|assets|demo|graphql|livez|metrics|readyz|admin\/assets)(?:\/|$)|^\/o\/[^/]+\/(?:graphql|files|logo)(?:\/|$)/

/** The association's part of a page's address. */
const atAssociation = /^(\/o\/|\/admin\/)([a-z0-9-]+)(?=[/?]|$)/

/** A page as it was last built: building again needs no restart. */
function latest(file: string): () => string {
  let known = { at: 0, html: '' }
  return () => {
    const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? known.at
    if (at !== known.at) known = { at, html: readFileSync(file, 'utf8') }
    return known.html
  }
}

/**
 * The two built apps: files as they are, and for every other address of theirs the app's page. `slugNow` tells where an
 * association is whose address somebody asks for; null when there is none.
 */
export async function pages(
  app: FastifyInstance,
  apps: readonly App[],
  slugNow: (slug: string) => Promise<string | null> = async () => null,
) {
  const built: { prefix: string; html: () => string }[] = []
  for (const [index, { folder, prefix }] of apps.entries()) {
    const page = path.join(folder, 'index.html')
    if (!existsSync(page)) continue
    built.push({ prefix, html: latest(page) })
    await app.register(fastifyStatic, {
      root: folder,
      prefix,
      index: false,
      decorateReply: index === 0,
      cacheControl: false,
      // Files have an ending; every other address is the page's, which goes out with a nonce only.
      allowedPath: (file) => /\.[a-z0-9]+$/i.test(file) && !file.endsWith('/index.html'),
      setHeaders: (reply, file) => {
        const hashed = file.includes(`${path.sep}assets${path.sep}`)
        void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
      },
    })
  }

  const send = (reply: FastifyReply, url: string) => {
    const owner = built.find(({ prefix }) => (prefix === '/admin/') === (url === '/admin' || url.startsWith('/admin/')))
    if (!owner) return reply.code(503).type('text/plain').send('The apps are not built yet: run `npm run build`.\n')
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(withNonce(owner.html(), reply.nonce))
  }

  /** The same page at the association's present address, where it has moved. */
  async function movedTo(url: string): Promise<string | null> {
    const [start, prefix = '', slug = ''] = atAssociation.exec(url) ?? []
    if (start === undefined) return null
    const now = await slugNow(slug)
    return now === null || now === slug ? null : `${prefix}${now}${url.slice(start.length)}`
  }

  app.setNotFoundHandler(async (request, reply) => {
    const url = request.url.split('?')[0] ?? '/'
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') && !reserved.test(url) && !/\.[a-z0-9]{2,5}$/i.test(url)
    if (isPage) {
      const elsewhere = await movedTo(request.url)
      // Not to be kept by browsers: an association may go back to an address it had.
      if (elsewhere !== null) return reply.code(308).header('cache-control', 'no-store').redirect(elsewhere, 308)
      return send(reply, url)
    }
    return reply
      .code(404)
      .send({ code: 'not-found', message: 'There is nothing at this address.', requestId: request.id })
  })
}
