/** Where a word begins beside the line it belongs to, in pixels from it, and on which side. */
export type Beside = { side: 'before' | 'after'; gap: number }

const GAP = 6
/** Farther away it would be taken for the word of something else. */
const FAR = 64
/** Half of a mark that is due, and a little air. */
const MARK = 9

function gapFrom(distances: readonly number[], length: number): number {
  let gap = GAP
  for (const distance of distances.toSorted((one, other) => one - other))
    if (distance > gap - MARK && distance < gap + length + MARK) gap = distance + MARK
  return gap
}

/** Before the line, or after it where that is nearer or before it is no room; past every mark that hangs near. */
export function beside(
  at: number,
  marks: readonly number[],
  { length, width }: { length: number; width: number },
): Beside {
  const before: Beside = {
    side: 'before',
    gap: gapFrom(
      marks.map((mark) => at - mark),
      length,
    ),
  }
  const after: Beside = {
    side: 'after',
    gap: gapFrom(
      marks.map((mark) => mark - at),
      length,
    ),
  }
  const hasBefore = at - before.gap - length >= 0
  const hasAfter = at + after.gap + length <= width
  const nearer = after.gap < before.gap ? after : before
  const found = hasBefore === hasAfter ? nearer : hasBefore ? before : after
  if ((hasBefore || hasAfter) && found.gap <= FAR) return found
  // So many marks hang there that the word would stand far from its line: then it stands over them.
  return { side: at - GAP - length >= 0 ? 'before' : 'after', gap: GAP }
}
