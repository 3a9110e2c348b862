import type { Locale } from '../core/index.ts'

/** French signs keep to the word before them: a line never begins with one. For pages; what is signed is left as it is. */
export const spaced = (text: string, locale: Locale): string =>
  locale === 'fr' ? text.replaceAll(/ (?=[:;?!»%])/g, '\u00a0').replaceAll('« ', '«\u00a0') : text
