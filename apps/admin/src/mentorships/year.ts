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

/** How many contacts on the line took place. */
export const heldOn = ({ marks }: Pick<RowYear, 'marks'>): number => marks.filter(({ kind }) => held.has(kind)).length
