import { assignmentOf } from '../assign.ts'
import type { Assignment } from '../assignment.ts'
import { bonusOf } from '../bonus.ts'
import { MatchingError } from '../errors.ts'
import type { Instance } from '../instance.ts'
import { orderOf, placeOf } from '../order.ts'
import { mergePairs } from '../pricing/merge-pairs.ts'
import { sparsePairsOf } from '../sparse-pairs-of.ts'
import type { SparsePairs } from '../sparse-pairs.ts'
import { carryOver } from '../sparse/carry-over.ts'
import { pairsOf } from '../sparse/change-market.ts'
import { closeFull } from '../sparse/first-prices.ts'
import { openMarket, type Market } from '../sparse/side.ts'
import { settlePrices } from '../sparse/solution.ts'
import { makeOptimal, startPrices } from '../sparse/solve-sparse.ts'
import type { Watch } from '../watch.ts'
import { Ledger } from './ledger.ts'
import { pairList, type NewPair } from './pair-list.ts'

/**
 * A problem that stays open: the market with its prices and pairs, which changes are made in, and what the market does
 * not know of, the settled pairs and the numbering. Members are numbered by places here, whatever the methods' names
 * say of the problem's numbers is in `rowAt` and `columnAt`.
 */
export class LiveMarket {
  readonly instance: Instance
  readonly ledger: Ledger
  market: Market
  /** The problem's number of the member at each place, and the other way round. */
  readonly rowAt: number[]
  readonly columnAt: number[]
  readonly rowPlace: number[]
  readonly columnPlace: number[]
  /** Comes in when the market is next brought up to date. */
  private readonly newPairs = new Map<number, NewPair>()
  private readonly newRows: number[] = []
  private readonly newColumns: number[] = []
  private isCramped = false
  private readonly range: [least: number, greatest: number] = [0, 0]
  /** What some pairs are worth more than their score, for a while. */
  reward = 0

  constructor(instance: Instance, watch: Watch) {
    if (instance.objective !== 'pairs' && instance.objective !== 'score')
      throw new MatchingError('unknown-name', 'what-if is for the objectives pairs and score', { field: 'objective' })
    const order = orderOf(instance.seed, instance.rows, instance.columns)
    this.instance = instance
    this.ledger = new Ledger(instance)
    this.rowAt = [...order.row]
    this.columnAt = [...order.column]
    this.rowPlace = [...placeOf(order.row)]
    this.columnPlace = [...placeOf(order.column)]
    const pairs = sparsePairsOf(instance, order)
    for (const score of pairs.score) this.widen(score)
    this.market = startPrices(openMarket(pairs, this.bonusNeeded(2)), watch)
    this.solve(watch)
  }

  get rows(): number {
    return this.rowPlace.length
  }

  get columns(): number {
    return this.columnPlace.length
  }

  addRow(capacity: number): void {
    this.rowAt.push(this.rows)
    this.rowPlace.push(this.rows)
    this.newRows.push(capacity)
  }

  addColumn(capacity: number): void {
    this.columnAt.push(this.columns)
    this.columnPlace.push(this.columns)
    this.newColumns.push(capacity)
  }

  addPair(pair: NewPair): void {
    this.newPairs.set(pair.row * 2 ** 20 + pair.column, pair)
    this.widen(pair.score)
  }

  /** A member has more places than the market was opened with. */
  makeRoom(): void {
    this.isCramped = true
  }

  widen(score: number): void {
    this.range[0] = Math.min(this.range[0], score)
    this.range[1] = Math.max(this.range[1], score)
  }

  /** Brings in what is new: members, pairs, room. O(pairs) where there is any. */
  bringIn(): void {
    if (this.newPairs.size + this.newRows.length + this.newColumns.length === 0 && !this.isCramped) return
    const { rows, columns } = this
    const now = pairsOf(this.market)
    const grown: SparsePairs = {
      rows,
      columns,
      rowStart: extended(now.rowStart, this.newRows, now.column.length),
      column: now.column,
      score: now.score,
      rowCapacity: Int32Array.from([...now.rowCapacity, ...this.newRows]),
      columnCapacity: Int32Array.from([...now.columnCapacity, ...this.newColumns]),
    }
    const pairs = mergePairs(grown, pairList(rows, [...this.newPairs.values()]))
    this.market = carryOver(this.market, openMarket(pairs, this.market.bonus))
    this.newPairs.clear()
    this.newRows.length = 0
    this.newColumns.length = 0
    this.isCramped = false
  }

  /** To the optimum of what is there now, from the prices and pairs that are there. */
  solve(watch: Watch): void {
    this.bringIn()
    if (this.market.bonus < this.bonusNeeded(1))
      this.market = startPrices(openMarket(pairsOf(this.market), this.bonusNeeded(2)), watch)
    closeFull(this.market)
    makeOptimal(this.market, watch)
    settlePrices(this.market)
  }

  /** The result as the problem numbers it. O(members + pairs chosen). */
  assignment(): Assignment {
    const { rows, columns, bonus } = this.market
    const { sign } = this.instance
    let count = 0
    for (let x = 0; x < rows.count; x++) count += rows.used[x]
    const chosen = { row: new Int32Array(count), column: new Int32Array(count), score: new Int32Array(count) }
    for (let x = 0; x < rows.count; x++) {
      for (let at = rows.slotStart[x], end = at + rows.used[x]; at < end; at++) {
        chosen.row[--count] = this.rowAt[x]
        chosen.column[count] = this.columnAt[rows.slotHead[at]]
        chosen.score[count] = sign * rows.slotScore[at]
      }
    }
    const locked = this.ledger.all('locked').map(({ row, column, score = 0 }) => ({ row, column, score }))
    const instance = { ...this.instance, rows: rows.count, columns: columns.count, locked }
    const rowPrice = numbered(rows.price, this.rowAt)
    const columnPrice = numbered(columns.price, this.columnAt)
    return assignmentOf(instance, chosen, { kind: 'prices', bonus, rowPrice, columnPrice })
  }

  /** No score is further from 0. */
  get reach(): number {
    return Math.max(-this.range[0], this.range[1])
  }

  /** So many times the bonus that the objective needs. */
  private bonusNeeded(times: number): number {
    return this.instance.objective === 'score'
      ? 0
      : times * bonusOf(this.rows, this.columns, this.range[0], this.range[1] + this.reward)
  }
}

function numbered(prices: Float64Array, numberAt: readonly number[]): Float64Array {
  const price = new Float64Array(prices.length)
  for (let place = 0; place < prices.length; place++) price[numberAt[place]] = prices[place]
  return price
}

function extended(rowStart: Int32Array, newRows: readonly number[], end: number): Int32Array {
  return Int32Array.from([...rowStart, ...newRows.map(() => end)])
}
