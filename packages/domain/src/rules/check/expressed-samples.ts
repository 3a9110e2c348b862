import type { Norm } from '../norm.ts'
import { checkBook } from '../check-book.ts'
import { csce } from '../presets/csce.ts'
import { resolve } from '../resolve.ts'
import { type RuleBook, ruleBook } from '../rule-book.ts'
import { normSentence } from '../sentences.ts'
import type { GivenSettings } from '../settings.ts'
import { settingLines } from '../setting-lines.ts'

/** What an association asks, as data, and the sentences of it in English and French. */
export type Expressed = {
  norms?: Norm[]
  settings?: Omit<GivenSettings, 'identity'>
  identity?: Partial<GivenSettings['identity']>
  says: [string, string][]
}

/** The sentences of a book with these norms and settings, written and read once, and what stands in the way of it. */
export function told({ norms = [], settings = {}, identity: more = {} }: Omit<Expressed, 'says'>) {
  const { identity, ...rest } = csce.settings
  const written: RuleBook = { ...csce, settings: { ...rest, ...settings, identity: { ...identity, ...more } }, norms }
  const book = resolve(ruleBook.parse(JSON.parse(JSON.stringify(written))))
  const said = (locale: 'en' | 'fr') => [
    ...book.norms.map((norm) => normSentence(norm, book, locale)),
    ...settingLines(book, locale).map(({ sentence }) => sentence.replaceAll('\u00a0', ' ')),
  ]
  const french = said('fr')
  return { book, problems: checkBook(book), sentences: said('en').map((en, index) => [en, french[index]]) }
}
