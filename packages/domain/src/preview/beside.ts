import type { Day, Locale } from '../core/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import type { Occasion, Reader, ReadLine } from './lines.ts'
import { reading } from './reading.ts'

export type MarkedLine = ReadLine & { isNew: boolean }
export type MarkedReading = {
  reader: Reader
  groups: readonly { occasion: Occasion; lines: readonly MarkedLine[] }[]
  /** What they read today and would not any more. */
  gone: readonly ReadLine[]
}

/** What somebody will read, marked with what is otherwise than they read it under an older book; without one nothing is. */
export function readingBeside(
  { newer, older }: { newer: ResolvedBook; older: ResolvedBook | null },
  reader: Reader,
  today: Day,
  locale: Locale,
): MarkedReading {
  const groups = reading(newer, reader, today, locale)
  const before = older === null ? [] : older === newer ? groups : reading(older, reader, today, locale)
  const known = before.flatMap(({ lines }) => lines)
  const said = new Set(known.map(told))
  const keys = new Set(groups.flatMap(({ lines }) => lines.map(({ key }) => key)))
  return {
    reader,
    groups: groups.map(({ occasion, lines }) => ({
      occasion,
      lines: lines.map((line) => ({ ...line, isNew: older !== null && !said.has(told(line)) })),
    })),
    gone: known.filter(({ key }) => !keys.has(key)),
  }
}

const told = ({ strength, sentence }: ReadLine) => `${strength} ${sentence}`
