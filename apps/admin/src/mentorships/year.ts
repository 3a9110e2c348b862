import type { Year } from '@ithaca/ui'

type Silent<Part> = Omit<Part, 'label' | 'flag'>
export type RowYear = Omit<Year, 'spans' | 'marks'> & {
  spans: readonly Silent<Year['spans'][number]>[]
  marks: readonly Silent<Year['marks'][number]>[]
}

/** A year for a row: its marks are drawn and not read, for the row says in words what they come to. */
export const silentYear = ({ spans, marks, ...line }: RowYear): Year => ({
  ...line,
  spans: spans.map((span) => ({ ...span, label: '' })),
  marks: marks.map((mark) => ({ ...mark, label: '' })),
})

const held = new Set(['MEETING', 'IN_PERSON', 'INFORMAL'])

/** What the line says of contacts: how many took place, the last, the next, and of how many nobody has said so. */
export function contactsOn({ marks, today }: Pick<RowYear, 'marks' | 'today'>) {
  const took = marks.filter(({ kind }) => held.has(kind))
  const planned = marks.filter(({ kind }) => kind === 'PLANNED')
  return {
    held: took.length,
    last: took.at(-1)?.on ?? null,
    next: planned.find(({ on }) => on >= today)?.on ?? null,
    unanswered: planned.filter(({ on }) => on < today).length,
  }
}
