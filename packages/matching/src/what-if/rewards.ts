import type { Assignment } from '../assignment.ts'
import type { ChosenPairs } from '../priced.ts'
import { placeOfPartner, setScore } from '../sparse/change-market.ts'
import type { Watch } from '../watch.ts'
import type { LiveMarket } from './live-market.ts'
import type { Way } from './mix.ts'

const KEY = 2 ** 20

/** The pairs of a former result that can still be chosen, and the market with a reward for each of them. */
export class Rewards {
  private readonly live: LiveMarket
  /** Scores without reward, more is better, by key. */
  private readonly scores = new Map<number, number>()
  /** How many of the former pairs are locked now: they are kept whatever comes. */
  readonly locked: number

  constructor(live: LiveMarket, before: Assignment) {
    this.live = live
    live.bringIn()
    let locked = 0
    before.row.forEach((row, pair) => {
      const column = before.column[pair]
      const [x, y] = [live.rowPlace[row], live.columnPlace[column]]
      const at = placeOfPartner(live.market.rows, x, y)
      if (at >= 0) this.scores.set(x * KEY + y, live.market.rows.score[at])
      if (live.ledger.at(row, column)?.is === 'locked') locked++
    })
    this.locked = locked
  }

  get size(): number {
    return this.scores.size
  }

  readonly isBefore = (key: number): boolean => this.scores.has(key)

  /** Rows from 0, columns behind every row there may be. */
  readonly membersOf = (key: number): readonly [number, number] => [Math.floor(key / KEY), KEY + (key % KEY)]

  /** The best way where each of these pairs is worth so much more. */
  solve(reward: number, watch: Watch): Way {
    const { live } = this
    live.reward = reward
    for (const [key, score] of this.scores) setScore(live.market, Math.floor(key / KEY), key % KEY, score + reward)
    live.solve(watch)
    const { rows } = live.market
    const pairs = new Map<number, number>()
    let [kept, total] = [0, 0]
    for (let x = 0; x < rows.count; x++) {
      for (let at = rows.slotStart[x], end = at + rows.used[x]; at < end; at++) {
        const key = x * KEY + rows.slotHead[at]
        const score = this.scores.get(key) ?? rows.slotScore[at]
        pairs.set(key, score)
        if (this.scores.has(key)) kept++
        total += score
      }
    }
    return { pairs, kept, total }
  }

  /** The pairs of the way and the locked ones, by row, then column, as the problem numbers and scores them. */
  chosen(way: Way): ChosenPairs {
    const { rowAt, columnAt, ledger, instance } = this.live
    const all = ledger.all('locked').map(({ row, column, score = 0 }) => ({ row, column, score }))
    for (const [key, score] of way.pairs)
      all.push({ row: rowAt[Math.floor(key / KEY)], column: columnAt[key % KEY], score: instance.sign * score })
    all.sort((one, other) => one.row - other.row || one.column - other.column)
    return {
      row: Int32Array.from(all, ({ row }) => row),
      column: Int32Array.from(all, ({ column }) => column),
      score: Int32Array.from(all, ({ score }) => score),
    }
  }

  lockedTotal(): number {
    return this.live.ledger.all('locked').reduce((sum, { score = 0 }) => sum + score, 0)
  }
}
