import type { Instance } from '../instance.ts'
import { NOT_ELIGIBLE } from '../problem.ts'
import type { Watch } from '../watch.ts'

/**
 * Reads the scores of one slot with all slots of the other side, `NOT_ELIGIBLE` where the pair is excluded. With
 * `isTurned` the few are columns of the problem. O(many) for each slot; a plain copy where nothing is rearranged.
 */
export function scoresOfSlots(
  { columns, excluded }: Instance,
  values: Int32Array,
  few: Int32Array,
  many: Int32Array,
  isTurned: boolean,
  watch: Watch,
): (slot: number, into: Int32Array) => void {
  const isStraight = !isTurned && many.length === columns && many.every((column, slot) => column === slot)
  const closed = isTurned ? turned(excluded) : excluded
  return (slot, into) => {
    if (slot % 128 === 0) watch.look()
    const one = few[slot]
    if (isStraight) into.set(values.subarray(one * columns, (one + 1) * columns))
    else if (isTurned) for (let at = 0; at < many.length; at++) into[at] = values[many[at] * columns + one]
    else for (let at = 0; at < many.length; at++) into[at] = values[one * columns + many[at]]
    const gone = closed.get(one)
    if (gone) for (let at = 0; at < many.length; at++) if (gone.has(many[at])) into[at] = NOT_ELIGIBLE
  }
}

/** From rows to columns. */
function turned(excluded: Instance['excluded']): Instance['excluded'] {
  const byColumn = new Map<number, Set<number>>()
  for (const [row, columns] of excluded)
    for (const column of columns) byColumn.set(column, (byColumn.get(column) ?? new Set()).add(row))
  return byColumn
}
