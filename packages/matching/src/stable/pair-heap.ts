/**
 * Pairs in a binary heap (Williams 1964), on top the most liked, or the least liked. A pair is liked more for its score, and
 * among equals for its number, so that the order is strict.
 */
export class PairHeap {
  private readonly score: Int32Array
  private readonly sign: 1 | -1
  readonly pairs: Int32Array
  size = 0

  /** Of pairs that come later, as many as there is room for. */
  constructor(score: Int32Array, top: 'most liked' | 'least liked', room: Int32Array) {
    this.score = score
    this.sign = top === 'most liked' ? 1 : -1
    this.pairs = room
  }

  /** All pairs of the room, in no order, become the heap. O(size). */
  fill(): void {
    this.size = this.pairs.length
    for (let at = (this.size >> 1) - 1; at >= 0; at--) this.sink(at, this.pairs[at])
  }

  top(): number {
    return this.pairs[0]
  }

  /** O(log(size)), as is `pop`. */
  push(pair: number): void {
    let at = this.size++
    for (; at > 0; at = (at - 1) >> 1) {
      const above = this.pairs[(at - 1) >> 1]
      if (this.isAbove(above, pair)) break
      this.pairs[at] = above
    }
    this.pairs[at] = pair
  }

  pop(): number {
    const top = this.pairs[0]
    this.size--
    if (this.size > 0) this.sink(0, this.pairs[this.size])
    return top
  }

  private sink(from: number, pair: number): void {
    let at = from
    for (let below = 2 * at + 1; below < this.size; below = 2 * at + 1) {
      if (below + 1 < this.size && this.isAbove(this.pairs[below + 1], this.pairs[below])) below++
      if (this.isAbove(pair, this.pairs[below])) break
      this.pairs[at] = this.pairs[below]
      at = below
    }
    this.pairs[at] = pair
  }

  private isAbove(one: number, other: number): boolean {
    const more = this.score[one] - this.score[other]
    return this.sign * (more === 0 ? other - one : more) > 0
  }
}
