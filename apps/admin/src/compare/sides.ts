/** One side of a comparison: an edition by its number, or the draft. */
export type Side = number | 'draft'

export const sideIn = (text: string | undefined, known: readonly Side[]): Side | undefined =>
  known.find((side) => String(side) === text)

/** What an address asks for and there is not, each once. */
export const missingIn = (asked: readonly (string | undefined)[], known: readonly Side[]): string[] => [
  ...new Set(asked.flatMap((side) => (side === undefined || sideIn(side, known) !== undefined ? [] : [side]))),
]

/** The number of an edition for the query, which means the draft by nothing. */
export const numberOf = (side: Side): number | null => (side === 'draft' ? null : side)

/** What is compared where nothing is chosen: the newest with what was before it. */
export function usualSides(known: readonly Side[], current: number | null): { from: Side; to: Side } | null {
  const [newest, before] = known
  if (newest === undefined || before === undefined) return null
  return { from: newest === 'draft' && current !== null ? current : before, to: newest }
}
