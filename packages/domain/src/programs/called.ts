import type { Locale } from '../core/index.ts'
import type { ResolvedBook } from '../rules/index.ts'

/** As the association calls it; in somebody's language where it goes by the name in its rules. */
export function programCalled(name: string, book: ResolvedBook | null, locale: Locale): string {
  const own = book?.settings.identity.name
  return own && Object.values(own).includes(name) ? own[locale] : name
}
