/** The pairs that a receiver holds, the least liked on top: a binary heap (Williams 1964) by rank. */
export class WorstFirst {
  readonly pairs: number[] = []
  private readonly rank: Int32Array

  constructor(rank: Int32Array) {
    this.rank = rank
  }

  get size(): number {
    return this.pairs.length
  }

  worst(): number {
    return this.pairs[0]
  }

  push(pair: number): void {
    const { pairs, rank } = this
    let at = pairs.length
    for (; at > 0; at = (at - 1) >> 1) {
      const above = pairs[(at - 1) >> 1]
      if (rank[above] >= rank[pair]) break
      pairs[at] = above
    }
    pairs[at] = pair
  }

  pop(): number {
    const { pairs, rank } = this
    const worst = pairs[0]
    const last = pairs.pop()
    if (last === undefined || pairs.length === 0) return worst
    let at = 0
    for (let below = 1; below < pairs.length; below = 2 * at + 1) {
      if (below + 1 < pairs.length && rank[pairs[below + 1]] > rank[pairs[below]]) below++
      if (rank[pairs[below]] <= rank[last]) break
      pairs[at] = pairs[below]
      at = below
    }
    pairs[at] = last
    return worst
  }
}
