import type { Watch } from '../watch.ts'
import { PairHeap } from './pair-heap.ts'
import type { Side } from './side.ts'

/**
 * The pairs that hold at the end, in the numbering of the sides: everybody proposes to the most liked that is left until its
 * places are taken; a receiver holds as many as it has places for and gives up the least liked for a better one. Gale and
 * Shapley, "College admissions and the stability of marriage", American Mathematical Monthly 69 (1962); with places on
 * both sides, Roth, Econometrica 52 (1984). No pair blocks, and no proposer could have more liked partners in any stable
 * assignment. O(pairs + proposals * log(pairs of one)).
 */
export function deferredAcceptance(proposers: Side, receivers: Side, watch: Watch): Int32Array {
  const wished = heapsOf(proposers, 'most liked', (list) => list.slice())
  for (const each of wished) each.fill()
  const held = heapsOf(receivers, 'least liked', (list, places) => new Int32Array(Math.min(list.length, places)))
  const places = proposers.capacity.slice()
  const waiting = Array.from(places.keys()).toReversed()
  let proposals = 0
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    while (places[one] > 0 && wished[one].size > 0) {
      if (++proposals % 4096 === 0) watch.look()
      const pair = wished[one].pop()
      const receiver = receivers.member[pair]
      if (receivers.capacity[receiver] === 0) continue
      const own = held[receiver]
      if (own.size === own.pairs.length) {
        if (isLikedMore(receivers.score, own.top(), pair)) continue
        const givenUp: number = proposers.member[own.pop()]
        places[givenUp]++
        waiting.push(givenUp)
      }
      own.push(pair)
      places[one]--
    }
  }
  return Int32Array.from(held.flatMap((each) => Array.from(each.pairs.subarray(0, each.size))))
}

function heapsOf(
  { capacity, score, start, pair }: Side,
  top: 'most liked' | 'least liked',
  roomFor: (list: Int32Array, places: number) => Int32Array,
): PairHeap[] {
  return Array.from(
    capacity,
    (places, one) => new PairHeap(score, top, roomFor(pair.subarray(start[one], start[one + 1]), places)),
  )
}

function isLikedMore(score: Int32Array, one: number, other: number): boolean {
  return score[one] > score[other] || (score[one] === score[other] && one < other)
}
