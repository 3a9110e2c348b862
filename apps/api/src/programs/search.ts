/** A text as names are searched: without accents, in small letters. The same fold fills `person.search`. */
export const searchFor = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
