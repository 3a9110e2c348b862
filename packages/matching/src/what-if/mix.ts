/** One way to pair: the score of each pair by its key, without reward; how many pairs of before are kept; more is better. */
export interface Way {
  readonly pairs: ReadonlyMap<number, number>
  readonly kept: number
  readonly total: number
}

/** The numbers of the two members of a pair, no two members alike. */
export type MembersOf = (key: number) => readonly [row: number, column: number]

interface Part {
  readonly taken: number[]
  readonly givenUp: number[]
}

/**
 * Between two ways: where they differ, the pairs fall into parts that have no member in common, and each part can be taken
 * from either way. Takes from `other` the parts that keep more, the cheapest for what they keep first, while the total stays at
 * `least`, and no part that changes the number of pairs where `isNumberFixed`. O(pairs * log pairs).
 */
export function mixed(
  one: Way,
  other: Way,
  isBefore: (key: number) => boolean,
  membersOf: MembersOf,
  least: number,
  isNumberFixed: boolean,
): Way {
  const parts = partsOf(one, other, membersOf)
    .map(({ taken, givenUp }) => ({
      ...{ taken, givenUp },
      kept: taken.filter(isBefore).length - givenUp.filter(isBefore).length,
      loss: sumOf(one, givenUp) - sumOf(other, taken),
    }))
    .filter(({ taken, givenUp, kept }) => kept > 0 && (!isNumberFixed || taken.length === givenUp.length))
    .toSorted((a, b) => a.loss / a.kept - b.loss / b.kept)
  const pairs = new Map(one.pairs)
  let { kept, total } = one
  for (const part of parts) {
    if (total - part.loss < least) continue
    for (const key of part.givenUp) pairs.delete(key)
    for (const key of part.taken) pairs.set(key, other.pairs.get(key) ?? 0)
    kept += part.kept
    total -= part.loss
  }
  return { pairs, kept, total }
}

function sumOf(way: Way, keys: readonly number[]): number {
  return keys.reduce((sum, key) => sum + (way.pairs.get(key) ?? 0), 0)
}

/** The connected parts of what the two do not share (R. E. Tarjan's disjoint sets). */
function partsOf(one: Way, other: Way, membersOf: MembersOf): Part[] {
  const givenUp = [...one.pairs.keys()].filter((key) => !other.pairs.has(key))
  const taken = [...other.pairs.keys()].filter((key) => !one.pairs.has(key))
  const above = new Map<number, number>()
  const rootOf = (member: number): number => {
    let root = member
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    for (let at = member; at !== root;) {
      const next = above.get(at) ?? root
      above.set(at, root)
      at = next
    }
    return root
  }
  for (const key of [...givenUp, ...taken]) {
    const [row, column] = membersOf(key).map(rootOf)
    if (row !== undefined && column !== undefined && row !== column) above.set(row, column)
  }
  const parts = new Map<number, Part>()
  const partOf = (key: number): Part => {
    const root = rootOf(membersOf(key)[0])
    const part = parts.get(root) ?? { taken: [], givenUp: [] }
    parts.set(root, part)
    return part
  }
  for (const key of givenUp) partOf(key).givenUp.push(key)
  for (const key of taken) partOf(key).taken.push(key)
  return [...parts.values()]
}
