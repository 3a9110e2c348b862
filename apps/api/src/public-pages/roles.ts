import { type Locale, type Localized, parties, type Party } from '@ithaca/domain/core'
import type { ResolvedBook } from '@ithaca/domain/rules'
import { groupOf } from './asked.ts'
import { html, type Html, type Part } from './html.ts'
import { asWritten, type Saying } from './sayings.ts'
import { publicWords as words } from './words.ts'

/** The two roles beside each other: what each has from it, takes on, and why people join. */
export const rolesPart = (book: ResolvedBook, say: Saying, locale: Locale): Html =>
  html`<section class="part" id="roles" aria-labelledby="roles-title">
    <h2 id="roles-title">${say(words.roles)}</h2>
    <div class="columns">${parties.map((role) => rolePart(role, book, say, locale))}</div>
  </section>`

function rolePart(role: Party, book: ResolvedBook, say: Saying, locale: Locale): Html {
  const written = asWritten(locale)
  const { benefits, documents, reasons } = book.settings.identity
  const document = documents[role]
  const group = book.norms.some((norm) => groupOf(norm) === role) ? role : 'both'
  return html`<article class="role">
    <h3>${say(words.asRole[role])}</h3>
    ${document && html`<p class="serif">${written(document.opening)}</p>`}
    ${items(say(words.gained), benefits[role], written, 'gains serif')}
    ${
      document &&
      items(
        written(document.title),
        document.responsibilities.map(({ label }) => label),
        written,
      )
    }
    ${items(
      say(words.reasons),
      reasons[role].map(({ label }) => label),
      written,
    )}
    <p class="to"><a href="#${group}">${say(words.askedOfRole[role])}</a></p>
  </article>`
}

const items = (title: string, texts: readonly Localized[], written: (text: Localized) => string, style = ''): Part =>
  texts.length > 0 &&
  html`<h4>${title}</h4>
    <ul class="${style}">
      ${texts.map((text) => html`<li>${written(text)}</li>`)}
    </ul>`
