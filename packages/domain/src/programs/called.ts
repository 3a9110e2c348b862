import type { Locale } from '../core/index.ts'
import type { ResolvedBook, RuleBook } from '../rules/index.ts'

/** As the association calls it; in somebody's language where it goes by the name in its rules, if those speak it. */
export function programCalled(name: string, book: ResolvedBook | null, locale: Locale): string {
  const own = book?.settings.identity.name
  return own && Object.values(own).includes(name) ? own[locale].trim() || name : name
}

/** As a program is called in its own language, and where it is, by the rules it has not published yet. */
export function calledAsDrafted(
  { settings: { identity } }: RuleBook,
  locale: Locale,
): { name: string; timeZone: string } {
  const { name, locales, timeZone } = identity
  // Of a language that it speaks there is a name; it need not be the one it began in.
  const spoken = [locale, ...locales].find((one) => name[one].trim() !== '') ?? locale
  return { name: name[spoken].trim(), timeZone }
}
