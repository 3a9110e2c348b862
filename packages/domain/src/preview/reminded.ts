import type { Day, Party } from '../core/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import { lived, type Morning } from './lived.ts'

/** The mails that would remind an invented pair, the first about each thing, in the order of their days. */
export function remindedOf(book: ResolvedBook, today: Day): Morning[] {
  const told = new Set<string>()
  return lived(book, today).mornings.filter(({ party, due, line }) => {
    const kinds = due.map(({ obligation }) => [party, line, obligation.normId, obligation.ask.code].join(' '))
    if (kinds.every((kind) => told.has(kind))) return false
    for (const kind of kinds) told.add(kind)
    return true
  })
}

/** The first of them that goes to one of the two, about a norm where one is named; null where none does. */
export function reminderOn(
  book: ResolvedBook,
  { party, normId, today }: { party: Party; normId: string | null; today: Day },
): Morning | null {
  const mine = remindedOf(book, today).filter((morning) => morning.party === party)
  if (normId === null) return mine[0] ?? null
  return mine.find(({ due }) => due.some(({ obligation }) => obligation.normId === normId)) ?? null
}
