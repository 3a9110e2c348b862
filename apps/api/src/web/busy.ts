import { createHash } from 'node:crypto'
import { chooseLocale } from '@ithaca/domain/core'
import { emptyPolicy } from './headers.ts'

/** Seconds after which a request that was turned away may be sent again. */
export const retryAfter = 2

const words = {
  en: {
    title: 'Ithaca is busy',
    message: 'Ithaca is busy just now, and nothing was changed. Please try again in a moment.',
    page: 'Many people are here at the same time. This page tries again by itself in a moment.',
  },
  fr: {
    title: 'Ithaca est très sollicité',
    message: 'Ithaca est très sollicité en ce moment ; rien n’a été modifié. Réessayez dans un instant.',
    page: 'Beaucoup de personnes sont là en même temps. Cette page réessaie d’elle-même dans un instant.',
  },
}

const style =
  'body{margin:0;font:1.125rem/1.5 system-ui,sans-serif;color-scheme:light dark}main{max-width:34rem;margin:20vh auto;padding:0 1.5rem}h1{font-weight:500}'
const styleHash = createHash('sha256').update(style).digest('base64')

/** The page in place of one that could not be made: no script, its one style known by its hash. */
const page = (locale: 'en' | 'fr') => {
  const { title, page: text } = words[locale]
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="${retryAfter + 1}"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`
}
const pages = { en: page('en'), fr: page('fr') }

type Asked = { url: string; accept: string | undefined; language: string | undefined; requestId: string }

const isGraphql = (url: string) => /^(?:\/o\/[^/?]+)?\/graphql(?:[/?]|$)/.test(url)
const isPage = (url: string, accept: string | undefined) =>
  accept?.includes('text/html') === true && !isGraphql(url) && !url.startsWith('/api/')

/** What is said to who is turned away, in the shape and language they understand. */
export function busyAnswer({ url, accept, language, requestId }: Asked) {
  const locale = chooseLocale(language)
  const { message } = words[locale]
  const common = { 'retry-after': String(retryAfter), 'cache-control': 'no-store', 'x-request-id': requestId }
  if (isPage(url, accept)) {
    const policy = `${emptyPolicy}; style-src 'sha256-${styleHash}'`
    return {
      headers: { ...common, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      body: pages[locale],
    }
  }
  const body = isGraphql(url)
    ? { errors: [{ message, extensions: { code: 'SERVICE_UNAVAILABLE', requestId } }] }
    : { code: 'busy', message, requestId }
  return {
    headers: {
      ...common,
      'content-type': 'application/json; charset=utf-8',
      'content-security-policy': emptyPolicy,
    },
    body: JSON.stringify(body),
  }
}
