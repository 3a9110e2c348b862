import type { Locale } from '../core/index.ts'
import type { ResolvedBook } from './rule-book.ts'
import { agreementLines } from './setting-lines/agreement.ts'
import { betweenLines } from './setting-lines/between.ts'
import { closingLines } from './setting-lines/closing.ts'
import { asLine, type SettingLine, type Told } from './setting-lines/line.ts'
import { matchingLines } from './setting-lines/matching.ts'
import { whoLines } from './setting-lines/who.ts'

export type { SettingLine } from './setting-lines/line.ts'

/**
 * The settings as sentences: what the program has set, each with the document it comes from, and of Ithaca's defaults those
 * that something acts on.
 */
export const settingLines = (book: ResolvedBook, locale: Locale): SettingLine[] =>
  settingsTold(book).map((told) => asLine(told, book, locale))

/** The same before it is put into one language. */
export const settingsTold = (book: ResolvedBook): Told[] => [
  ...whoLines(book),
  ...matchingLines(book),
  ...agreementLines(book),
  ...betweenLines(book),
  ...closingLines(book),
]
