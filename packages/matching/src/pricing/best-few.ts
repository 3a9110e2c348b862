/**
 * Keeps the best few of the pairs that it is offered: a binary heap with the least worth at the root. `floor` is what a
 * pair has to be worth more than to be kept; it rises as better ones come. Of equal ones those offered first stay.
 * O(log limit) an offer.
 */
export class BestFew {
  readonly limit: number
  count = 0
  floor = -Infinity
  readonly column: Int32Array
  readonly score: Int32Array
  private readonly worth: Float64Array

  constructor(limit: number) {
    this.limit = limit
    this.column = new Int32Array(limit)
    this.score = new Int32Array(limit)
    this.worth = new Float64Array(limit)
  }

  begin(floor: number): void {
    this.count = 0
    this.floor = floor
  }

  offer(column: number, score: number, worth: number): void {
    if (worth <= this.floor) return
    if (this.count < this.limit) {
      let at = this.count++
      while (at > 0) {
        const above = (at - 1) >> 1
        if (this.worth[above] <= worth) break
        this.move(above, at)
        at = above
      }
      this.put(at, column, score, worth)
    } else this.replaceLeast(column, score, worth)
    if (this.count === this.limit) this.floor = this.worth[0]
  }

  private replaceLeast(column: number, score: number, worth: number): void {
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= this.count) break
      if (below + 1 < this.count && this.worth[below + 1] < this.worth[below]) below++
      if (worth <= this.worth[below]) break
      this.move(below, at)
      at = below
    }
    this.put(at, column, score, worth)
  }

  private move(from: number, to: number): void {
    this.column[to] = this.column[from]
    this.score[to] = this.score[from]
    this.worth[to] = this.worth[from]
  }

  private put(at: number, column: number, score: number, worth: number): void {
    this.column[at] = column
    this.score[at] = score
    this.worth[at] = worth
  }
}
