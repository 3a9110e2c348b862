import type { Locale } from '@ithaca/domain/core'

/** Where a public page is, in a language or in that of who asks; the list of programs, or one of them. */
export const placesOf = (slug: string, program: string | null) => (locale: Locale | null) =>
  `/o/${slug}${locale === null ? '' : `/${locale}`}/programs${program === null ? '' : `/${program}`}`
