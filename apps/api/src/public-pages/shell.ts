import { createHash } from 'node:crypto'
import { chooseLocale, type Locale, locales, type Localized } from '@ithaca/domain/core'
import { html, Html, type Part } from './html.ts'
import type { PublicAssociation } from './association.ts'
import { placesOf } from './places.ts'
import { type Font, styleOf } from './style.ts'
import { ogLocale, publicWords as words } from './words.ts'

/** A page as it is sent: its policy knows its one style by hash, so that a page kept by a browser stays whole. */
export type Drawn = { body: string; policy: string; etag: string }

export type Site = { baseUrl: string; fonts: readonly Font[] }

type Page = {
  locale: Locale
  title: string
  description: string | null
  main: Html
  foot?: Html | null
  /** Where the page is in a language, and where without one; null for what is no page of its own. */
  at: ((locale: Locale | null) => string) | null
  /** In which languages there is one. */
  spoken?: readonly Locale[]
}

/** Whoever may load nothing but this style, the apps' fonts and images of this house, runs nothing. */
const policyOf = (style: string) =>
  `default-src 'none'; style-src 'sha256-${hashOf(style, 'base64')}'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const hashOf = (text: string, how: 'base64' | 'base64url') => createHash('sha256').update(text).digest(how)

/** The language of who asks, where the page is spoken in it; else the program's. */
export const localeFor = (wish: string | undefined, otherwise: string, spoken: readonly Locale[]): Locale => {
  const wished = chooseLocale(wish, otherwise)
  return spoken.includes(wished) ? wished : (spoken[0] ?? wished)
}

export function drawn(page: Page, association: PublicAssociation | null, site: Site): Drawn {
  const { locale, title, main, foot = null, at, spoken = locales } = page
  const style = styleOf(association?.colour ?? null, site.fonts)
  // The policy knows the style as it stands between its tags, to the last space.
  const { markup } = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${head(page, association, site)}
        ${site.fonts.filter(({ more }) => !more).map(({ url }) => html`<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin />`)}
        ${new Html(`<style>${style}</style>`)}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip[locale]}</a>
        ${association === null ? null : bar(association, { locale, at, spoken })}
        <main id="content" tabindex="-1">${main}</main>
        <footer>${foot}<span>${sail} ${words.madeWith[locale]}</span></footer>
      </body>
    </html> `
  return { body: markup, policy: policyOf(style), etag: `"${hashOf(markup, 'base64url').slice(0, 27)}"` }
}

/** For those who find the page by a search, or pass it on. */
function head(
  { locale, title, description, at, spoken = locales }: Page,
  association: PublicAssociation | null,
  { baseUrl }: Site,
): Part {
  if (at === null || association === null) return html`<meta name="robots" content="noindex" />`
  const url = (wanted: Locale | null) => new URL(at(wanted), baseUrl).href
  const alternate = (code: string, wanted: Locale | null) =>
    html`<link rel="alternate" hreflang="${code}" href="${url(wanted)}" /> `
  const alternates =
    spoken.length > 1 && html`${spoken.map((each) => alternate(each, each))}${alternate('x-default', null)}`
  const told =
    description === null
      ? null
      : html`<meta name="description" content="${description}" />
          <meta property="og:description" content="${description}" />`
  const { logo } = association
  return html`${told}
    <link rel="canonical" href="${url(locale)}" />
    ${alternates}
    <meta property="og:type" content="website" />
    <meta property="og:title" content="${title}" />
    <meta property="og:url" content="${url(locale)}" />
    <meta property="og:site_name" content="${association.name}" />
    <meta property="og:locale" content="${ogLocale[locale]}" />
    ${logo && html`<meta property="og:image" content="${new URL(logo.url, baseUrl).href}" />`}`
}

const mostWide = 2.5
const tall = 34

function bar(
  { slug, name, logo }: PublicAssociation,
  { locale, at, spoken }: { locale: Locale; at: Page['at']; spoken: readonly Locale[] },
): Html {
  const others = at === null ? [] : spoken.filter((each) => each !== locale)
  const scale = logo ? Math.min(tall / logo.height, (tall * mostWide) / logo.width) : 0
  const mark = logo
    ? html`<img
        class="logo"
        src="${logo.url}"
        alt=""
        width="${Math.round(logo.width * scale)}"
        height="${Math.round(logo.height * scale)}"
      />`
    : html`<svg class="tile" width="${tall}" height="${tall}" viewBox="0 0 34 34" aria-hidden="true">
        <rect width="34" height="34" rx="8" fill="var(--accent)" />
        <text x="17" y="22.2" text-anchor="middle" font-size="16" font-weight="600" fill="var(--on-accent)">
          ${Array.from(name.trim())[0]?.toLocaleUpperCase() ?? '·'}
        </text>
      </svg>`
  return html`<header class="bar">
    <a class="home serif" href="${placesOf(slug, null)(locale)}">${mark}<span>${name}</span></a>
    <nav aria-label="${words.languages[locale]}">
      ${others.map((each) => html`<a href="${at?.(each) ?? ''}" lang="${each}" hreflang="${each}">${words.itself[each]}</a>`)}<a
        href="/o/${slug}"
        >${words.signIn[locale]}</a
      >
    </nav>
  </header>`
}

const sail = html`<svg width="16" height="16" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
  <path d="M11 2.5v13.2H3.2C7.1 12.4 9.9 8 11 2.5Z" />
  <path d="M13.2 6.2c.9 3.9 3.2 7 6.6 9.5h-6.6V6.2Z" opacity="0.55" />
  <path d="M2 18.4h20v1.9c-3.3 0-3.3 1.5-6.6 1.5S12 20.3 8.7 20.3 5.3 21.8 2 21.8v-3.4Z" />
</svg>`

/** An address that leads nowhere, said as what it is. */
export function missingPage(locale: Locale, association: PublicAssociation | null, site: Site): Drawn {
  return association
    ? plainPage(locale, [words.missing, words.missingProgram], association, site, {
        to: placesOf(association.slug, null)(locale),
        says: words.toPrograms,
      })
    : plainPage(locale, [words.missing, words.missingAssociation], null, site, { to: '/', says: words.toStart })
}

/** What is said while nothing can be read: who is asked for is not even known. */
export const unreadPage = (locale: Locale, site: Site): Drawn =>
  plainPage(locale, [words.unread, words.unreadWhy], null, site, null)

function plainPage(
  locale: Locale,
  [title, why]: [Localized, Localized],
  association: PublicAssociation | null,
  site: Site,
  link: { to: string; says: Localized } | null,
): Drawn {
  const main = html`<div class="hero alone">
    <div>
      <h1>${title[locale]}</h1>
      <p class="purpose serif">${why[locale]}</p>
      ${link && html`<p class="joining"><a href="${link.to}">${link.says[locale]}</a></p>`}
    </div>
  </div>`
  return drawn({ locale, title: title[locale], description: null, main, at: null }, association, site)
}
