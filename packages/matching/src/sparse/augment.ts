import type { Watch } from '../watch.ts'
import { DistanceHeap } from './distance-heap.ts'
import { join, leave, type Market, type Side } from './side.ts'

/** Looked at in about a millisecond. */
const PAIRS_BETWEEN_LOOKS = 2 ** 17

/**
 * Places every member of `side` that has room and a price above 0: along a shortest alternating path, by reduced costs, to
 * an end that pays least, which is a partner with room, a member that gives its pair up, or the member itself
 * going without. All prices on the way move by what is left of the shortest distance; a search never changes what holds
 * already, and takes one unit of what does not:
 *
 * - a chosen pair has `score + bonus >= price + price`, any other `<=`; prices are not below 0.
 *
 * Once for the rows and once for the columns, the assignment is optimal and the prices prove it. Each search
 * O(pairs * log members), as a rule far less: prices near the optimum keep it near its start.
 *
 * Successive shortest paths with node potentials: R. Jonker and A. Volgenant, Computing 38 (1987); R. K. Ahuja, T. L.
 * Magnanti and J. B. Orlin, "Network Flows" (1993), 9.7, for capacities.
 */
export function augmentAll(side: Side, others: Side, market: Market, watch: Watch): number {
  const search = new Search(side, others, market.bonus, watch)
  let searches = 0
  for (let x = 0; x < side.count; x++) {
    while (side.used[x] < side.capacity[x] && side.price[x] > 0) {
      search.from(x)
      searches++
    }
  }
  return searches
}

class Search {
  private readonly near: Side
  private readonly far: Side
  private readonly bonus: number
  private readonly watch: Watch
  private readonly nearDistance: Float64Array
  private readonly farDistance: Float64Array
  /** The node of the other side that the shortest path comes from. */
  private readonly nearFrom: Int32Array
  private readonly farFrom: Int32Array
  private readonly farScore: Int32Array
  private readonly partnerAt: Int32Array
  private readonly nearSeen: number[] = []
  private readonly farSeen: number[] = []
  private readonly heap = new DistanceHeap()
  private best = 0
  private bestFar = -1
  private bestNear = -1
  private seen = 0
  private scans = 0

  constructor(near: Side, far: Side, bonus: number, watch: Watch) {
    this.near = near
    this.far = far
    this.bonus = bonus
    this.watch = watch
    this.nearDistance = new Float64Array(near.count).fill(Infinity)
    this.farDistance = new Float64Array(far.count).fill(Infinity)
    this.nearFrom = new Int32Array(near.count)
    this.farFrom = new Int32Array(far.count)
    this.farScore = new Int32Array(far.count)
    this.partnerAt = new Int32Array(far.count)
  }

  from(source: number): void {
    const { near, heap } = this
    this.best = near.price[source]
    this.bestFar = -1
    this.bestNear = source
    this.nearDistance[source] = 0
    this.nearFrom[source] = -1
    this.nearSeen.push(source)
    this.scan(source, 0)
    while (heap.size > 0 && heap.nearest < this.best) {
      if (this.seen > PAIRS_BETWEEN_LOOKS) {
        this.seen = 0
        this.watch.look()
      }
      const distance = heap.nearest
      const node = heap.pop()
      if (node < near.count) {
        if (distance === this.nearDistance[node]) this.scan(node, distance)
      } else if (distance === this.farDistance[node - near.count]) this.release(node - near.count, distance)
    }
    heap.clear()
    this.movePrices()
    this.swapAlong()
  }

  /** Reaches the partners that `x` does not have. */
  private scan(x: number, distance: number): void {
    const { near, far, farDistance, farFrom, farScore, partnerAt, farSeen, heap } = this
    const { start, ends, head, score } = near
    const farPrice = far.price
    const scan = ++this.scans
    this.seen += ends[x] - start[x]
    for (let at = near.slotStart[x], end = at + near.used[x]; at < end; at++) partnerAt[near.slotHead[at]] = scan
    const base = distance + near.price[x] - this.bonus
    let best = this.best
    for (let pair = start[x], end = ends[x]; pair < end; pair++) {
      const y = head[pair]
      const reached = base + farPrice[y] - score[pair]
      if (reached >= best || reached >= farDistance[y] || partnerAt[y] === scan) continue
      if (farDistance[y] === Infinity) farSeen.push(y)
      farDistance[y] = reached
      farFrom[y] = x
      farScore[y] = score[pair]
      if (far.used[y] < far.capacity[y]) {
        best = reached
        this.bestFar = y
        this.bestNear = -1
      } else heap.push(reached, near.count + y)
    }
    this.best = best
  }

  /** Reaches the members that `y` could let go. */
  private release(y: number, distance: number): void {
    const { near, far, nearDistance, nearFrom, heap } = this
    this.seen += far.used[y]
    for (let at = far.slotStart[y], end = at + far.used[y]; at < end; at++) {
      const x = far.slotHead[at]
      const reached = distance + far.slotScore[at] + this.bonus - near.price[x] - far.price[y]
      if (reached >= nearDistance[x] || reached >= this.best) continue
      if (nearDistance[x] === Infinity) this.nearSeen.push(x)
      nearDistance[x] = reached
      nearFrom[x] = y
      if (reached + near.price[x] < this.best) {
        this.best = reached + near.price[x]
        this.bestNear = x
        this.bestFar = -1
      }
      if (reached === distance) this.scan(x, distance)
      else heap.push(reached, x)
    }
  }

  private movePrices(): void {
    for (const x of this.nearSeen) {
      const left = this.best - this.nearDistance[x]
      if (left > 0) this.near.price[x] -= left
      this.nearDistance[x] = Infinity
    }
    for (const y of this.farSeen) {
      const left = this.best - this.farDistance[y]
      if (left > 0) this.far.price[y] += left
      this.farDistance[y] = Infinity
    }
    this.nearSeen.length = 0
    this.farSeen.length = 0
  }

  private swapAlong(): void {
    const { near, far, nearFrom, farFrom, farScore } = this
    let y = this.bestFar
    if (y < 0) {
      y = nearFrom[this.bestNear]
      if (y < 0) return
      leave(near, this.bestNear, y)
      leave(far, y, this.bestNear)
    }
    while (y >= 0) {
      const x = farFrom[y]
      const given = nearFrom[x]
      if (given >= 0) {
        leave(near, x, given)
        leave(far, given, x)
      }
      join(near, x, y, farScore[y])
      join(far, y, x, farScore[y])
      y = given
    }
  }
}
