import { contactModeWords } from '../contacts/index.ts'
import { counted, type Localized, say } from '../core/index.ts'
import { listed, type ResolvedBook } from '../rules/index.ts'
import type { CanonicalPart } from './rules.ts'
import { type Section, sectionsOf, type SectionText, type Settled } from './section.ts'

/**
 * What the two settled, section by section as it is printed; an empty one is left out. How often they meet stands with
 * the meetings, and how long with the term.
 */
export const partsOf = (book: ResolvedBook, settled: Settled, texts: readonly SectionText[]): CanonicalPart[] =>
  sectionsOf(book).flatMap((section) => {
    const text = texts.find(({ code }) => code === section.code)?.text.trim() ?? ''
    const items = section.kind === 'list' ? linesOf(text) : []
    const sentences = sentencesOf(section, settled)
    const words = section.kind === 'list' ? '' : text
    if (sentences.length === 0 && items.length === 0 && words === '') return []
    return [{ code: section.code, title: section.label, sentences, items, text: words }]
  })

/** One entry a line; what people put before one to make it a list is taken away. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '')

function sentencesOf({ kind }: Section, { means, hoursAMonth }: Settled): Localized[] {
  if (kind === 'means' && means.length > 0) {
    const ways = means.map((mode) => contactModeWords[mode])
    return [
      {
        en: `We stay in touch ${listed(ways, 'en')}.`,
        fr: `Nous échangeons ${listed(ways, 'fr')}.`,
      },
    ]
  }
  if (kind === 'hours' && hoursAMonth !== null)
    return [
      say(
        `We set aside about ${counted(hoursAMonth, 'hour', 'hours', 'en')} a month.`,
        `Nous y consacrons environ ${counted(hoursAMonth, 'heure', 'heures', 'fr')} par mois.`,
      ),
    ]
  return []
}
