import type { PricedSolution, SparsePairs } from '../sparse-pairs.ts'
import { unwatched, type Watch } from '../watch.ts'
import { augmentAll } from './augment.ts'
import { auction } from './auction.ts'
import { priceExactly } from './exact-prices.ts'
import { marketBytes } from './market-bytes.ts'
import { openMarket, type Market, type Side } from './side.ts'
import { scalingOf } from './scaling.ts'
import { closeFull, chargeShortage } from './first-prices.ts'
import { solutionOf } from './solution.ts'

/**
 * The assignment with the greatest sum of `score + bonus`, and the prices that prove it. An auction in a few rounds of
 * falling `epsilon` finds prices near the optimum; made exact, the same auction at `epsilon` 0 pairs nearly everybody
 * else, and shortest augmenting paths place the rest from both sides. Whole numbers throughout, so that the result is the
 * optimum itself; the same input gives the same output. O(pairs) memory, some 40 bytes a pair.
 *
 * The auction is D. P. Bertsekas's; scaling prices first and repairing them after is A. V. Goldberg and R. Kennedy,
 * "An efficient cost scaling algorithm for the assignment problem", Mathematical Programming 71 (1995).
 *
 * Throws what `watch` throws.
 */
export function solveSparse(pairs: SparsePairs, bonus: number, watch: Watch = unwatched): PricedSolution {
  watch.claim?.(marketBytes(pairs))
  const market = startPrices(openMarket(pairs, bonus), watch)
  makeOptimal(market, watch)
  return solutionOf(market)
}

/** Prices near the optimum, and most pairs, of a market that was just opened: the auction with falling `epsilon`. */
export function startPrices(market: Market, watch: Watch): Market {
  closeFull(market)
  if (market.bonus > 0) chargeShortage(market, watch)
  const rounds = scalingOf(market)
  rounds.forEach((epsilon, round) => {
    watch.report('auction', round, rounds.length)
    priceExactly(market.rows, market.columns, market.bonus, epsilon)
    auction(market.rows, market.columns, market, epsilon, watch)
    auction(market.columns, market.rows, market, epsilon, watch)
  })
  return market
}

/** From any prices of the columns and any pairs within the capacities to the optimum with exact prices. */
export function makeOptimal(market: Market, watch: Watch): void {
  const { rows, columns, bonus } = market
  watch.report('exact', 0, 1)
  priceExactly(rows, columns, bonus, 0)
  for (let left = Infinity, now = unplaced(rows) + unplaced(columns); now > 0 && now < left / 2;) {
    left = now
    auction(rows, columns, market, 0, watch)
    auction(columns, rows, market, 0, watch)
    now = unplaced(rows) + unplaced(columns)
  }
  watch.report('augment', 0, 2)
  augmentAll(rows, columns, market, watch)
  watch.report('augment', 1, 2)
  augmentAll(columns, rows, market, watch)
}

/** Places that a price above 0 says are used, and are not. */
function unplaced({ count, capacity, used, price }: Side): number {
  let places = 0
  for (let x = 0; x < count; x++) if (price[x] > 0) places += capacity[x] - used[x]
  return places
}
