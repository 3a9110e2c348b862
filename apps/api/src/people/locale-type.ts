import type { Locale } from '@ithaca/domain/core'
import { builder } from '../graphql/builder.ts'

export const LocaleType = builder.enumType('Locale', {
  description: 'A language the platform speaks.',
  values: ['EN', 'FR'] as const,
})

export const toLocale = (value: 'EN' | 'FR' | null | undefined): Locale | null =>
  value == null ? null : (value.toLowerCase() as Locale)
export const fromLocale = (locale: string): 'EN' | 'FR' => (locale === 'fr' ? 'FR' : 'EN')
