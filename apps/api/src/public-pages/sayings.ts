import { dayInWords, fill, type Labels, type Locale, type Localized, type Values } from '@ithaca/domain/core'
import { type ResolvedBook, type Source, spaced } from '@ithaca/domain/rules'
import { html, type Part } from './html.ts'
import { publicWords as words } from './words.ts'

/** How a page speaks: a text of ours or of the book in its language, roles under the program's own labels. */
export type Saying = (text: Localized, values?: Values) => string

export const sayingIn =
  (labels: Labels, locale: Locale): Saying =>
  (text, values = {}) =>
    spaced(fill(text, { labels, locale, values }), locale)

/** The association's own words hold no places to fill: braces in them are theirs. */
export const asWritten =
  (locale: Locale) =>
  (text: Localized): string =>
    spaced(text[locale], locale)

export const labelsIn = ({ settings }: ResolvedBook): Labels => settings.identity.labels

/** Where something comes from: the place at once, what it says there when it is opened. */
export function sourceLine(source: Source | null, say: Saying, locale: Locale): Part {
  const written = asWritten(locale)
  if (source === null) return html`<span>${say(words.ownSetting)}</span>`
  switch (source.kind) {
    case 'default':
      return html`<span>${say(words.byDefault)}</span>`
    case 'decided':
      return html`<span
        >${say(words.decidedBy)} ${written(source.by)} ${say(words.onDay)}
        <time datetime="${source.on}">${dayInWords(source.on, locale)}</time></span
      >`
    case 'stated':
      return html`<details>
        <summary>${written(source.document)}, ${written(source.place)}</summary>
        <p>${written(source.says)}${source.inferred && html` ${say(words.inferredToo)} ${written(source.inferred)}`}</p>
      </details>`
    case 'inferred':
      return html`<details>
        <summary>${say(words.inferred)} ${written(source.document)}, ${written(source.place)}</summary>
        <p>${written(source.why)}</p>
      </details>`
  }
}
