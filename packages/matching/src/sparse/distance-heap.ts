/**
 * A binary heap of nodes by distance, the nearest first, equal ones by number: what comes out never depends on chance. A
 * node may be pushed again with a smaller distance; the reader skips what is out of date. O(log size) each.
 */
export class DistanceHeap {
  private distance = new Float64Array(1024)
  private node = new Int32Array(1024)
  size = 0

  clear(): void {
    this.size = 0
  }

  /** The least distance; undefined behaviour where empty. */
  get nearest(): number {
    return this.distance[0]
  }

  push(distance: number, node: number): void {
    if (this.size === this.node.length) this.grow()
    let at = this.size++
    while (at > 0) {
      const above = (at - 1) >> 1
      if (this.distance[above] < distance || (this.distance[above] === distance && this.node[above] <= node)) break
      this.distance[at] = this.distance[above]
      this.node[at] = this.node[above]
      at = above
    }
    this.distance[at] = distance
    this.node[at] = node
  }

  /** Takes the nearest node out. */
  pop(): number {
    const top = this.node[0]
    const size = --this.size
    const [distance, node] = [this.distance[size], this.node[size]]
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= size) break
      if (below + 1 < size && this.before(below + 1, below)) below++
      if (this.distance[below] > distance || (this.distance[below] === distance && this.node[below] > node)) break
      this.distance[at] = this.distance[below]
      this.node[at] = this.node[below]
      at = below
    }
    this.distance[at] = distance
    this.node[at] = node
    return top
  }

  private before(one: number, two: number): boolean {
    return (
      this.distance[one] < this.distance[two] ||
      (this.distance[one] === this.distance[two] && this.node[one] < this.node[two])
    )
  }

  private grow(): void {
    const [distance, node] = [this.distance, this.node]
    this.distance = new Float64Array(2 * node.length)
    this.distance.set(distance)
    this.node = new Int32Array(2 * node.length)
    this.node.set(node)
  }
}
