import { checkText, isTimeZone, locales, type Refusal, type TextRefusalCode } from '../../core/index.ts'
import type { RuleBook } from '../rule-book.ts'

/** Of what a program is called, in characters. */
export const longestName = 200

/** What a program cannot be called, or where it cannot be: it goes by both from its first draft on. */
export function unusableIdentity(
  { settings: { identity } }: RuleBook,
  at = 'book',
): Refusal<TextRefusalCode | 'time-zone-unknown'>[] {
  const place = `${at}.settings.identity`
  const names = locales.flatMap(
    (locale) =>
      checkText(identity.name[locale], {
        ...{ at: `${place}.name.${locale}`, max: longestName, needed: identity.locales.includes(locale) },
      }).refusals,
  )
  return isTimeZone(identity.timeZone) ? names : [...names, { code: 'time-zone-unknown', at: `${place}.timeZone` }]
}
