import type { Watch } from '../watch.ts'
import type { Rankings } from './rankings.ts'
import { WorstFirst } from './worst-first.ts'

/** The pairs that hold at the end, with both members. */
export interface Accepted {
  readonly pair: Int32Array
  readonly proposer: Int32Array
  readonly receiver: Int32Array
}

/**
 * Everybody proposes down its list until its places are taken; a receiver holds the most liked that it has places for and
 * gives up the least liked for a better one. Gale and Shapley, "College admissions and the stability of marriage", American
 * Mathematical Monthly 69 (1962); with places on both sides, Roth, Econometrica 52 (1984). No pair blocks, and no proposer
 * could have more liked partners in any stable assignment. O(pairs * log(capacity)).
 */
export function deferredAcceptance(proposers: Rankings, receivers: Rankings, watch: Watch): Accepted {
  const held = Array.from(receivers.capacity, () => new WorstFirst(receivers.rank))
  const places = proposers.capacity.slice()
  const next = proposers.start.slice()
  const waiting = Array.from(places.keys()).toReversed()
  let proposals = 0
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    while (places[one] > 0 && next[one] < proposers.start[one + 1]) {
      if (++proposals % 4096 === 0) watch.look()
      const pair: number = proposers.pair[next[one]++]
      const other = receivers.member[pair]
      const own = held[other]
      if (receivers.capacity[other] === 0) continue
      if (own.size === receivers.capacity[other]) {
        if (receivers.rank[own.worst()] < receivers.rank[pair]) continue
        const givenUp = proposers.member[own.pop()]
        places[givenUp]++
        waiting.push(givenUp)
      }
      own.push(pair)
      places[one]--
    }
  }
  const pair = Int32Array.from(held.flatMap((each) => each.pairs))
  return {
    pair,
    proposer: pair.map((each) => proposers.member[each]),
    receiver: pair.map((each) => receivers.member[each]),
  }
}
