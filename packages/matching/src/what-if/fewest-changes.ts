import type { Assignment } from '../assignment.ts'
import { MatchingError } from '../errors.ts'
import { integer } from '../integers.ts'
import type { ChosenPairs } from '../priced.ts'
import { SCORE_BOUND } from '../problem.ts'
import type { Watch } from '../watch.ts'
import type { LiveMarket } from './live-market.ts'
import { mixed, type Way } from './mix.ts'
import { Rewards } from './rewards.ts'

/** A result that gives up few of the pairs there were, and what is proved of it. */
export interface FewestChanges {
  /** As many pairs as the best result (objective `pairs`), and a total that is worse by at most the loss allowed. */
  readonly chosen: ChosenPairs
  readonly total: number
  /** By how much the total is worse than the best. */
  readonly loss: number
  /** How many of the pairs before are given up; those that cannot be any more are among them. */
  readonly givenUp: number
  /** Proved: no result within the loss gives up fewer. Where it equals `givenUp`, there is nothing left to find. */
  readonly atLeast: number
  /**
   * The proof: the best result, with its certificate, where every pair of before that still may be is worth `reward` more (in
   * a problem of costs: less). Whatever is within the loss keeps at most `(total with rewards - least total) / reward`.
   */
  readonly proof: { readonly reward: number; readonly assignment: Assignment }
}

/**
 * As few of the pairs of `before` given up as can be for a total at most `loss` worse than the best. A reward for each pair
 * kept is searched for by halves, re-solving warm each time. Where the result of a reward greater than the loss is within it,
 * it is the fewest. Else, since with a bound on the loss this is no assignment problem any more, the two results on both
 * sides of the bound are mixed, and `atLeast` (Lagrange's bound) says how far from the fewest that may be.
 * O(log loss) warm solutions. Leaves the market at its own optimum.
 *
 * H. Everett, "Generalized Lagrange multiplier method", Operations Research 11 (1963); Ahuja, Magnanti and Orlin,
 * "Network Flows" (1993), 16.
 *
 * Throws `malformed` where `before` has other members, `not-an-integer` or `out-of-bounds` for the loss.
 */
export function fewestChanges(live: LiveMarket, before: Assignment, loss: number, watch: Watch): FewestChanges {
  integer(loss, [0, Number.MAX_SAFE_INTEGER], 'loss')
  if (before.rows > live.rows || before.columns > live.columns)
    throw new MatchingError('malformed', 'it has members that are not there', { field: 'before' })
  const rewards = new Rewards(live, before)
  const best = rewards.solve(0, watch)
  const least = best.total - loss
  let proof = { reward: 1, assignment: before, most: Infinity }
  const attempt = (reward: number): Way => {
    const way = rewards.solve(reward, watch)
    const most = Math.floor((way.total + reward * way.kept - least) / reward)
    if (most < proof.most) proof = { reward, assignment: live.assignment(), most }
    return way
  }

  let [low, high] = [0, Math.max(1, Math.min(loss + 1, SCORE_BOUND - live.reach))]
  let [within, beyond] = [best, attempt(high)]
  if (beyond.total >= least) [low, within] = [high, beyond]
  while (high - low > 1) {
    const reward = Math.floor((low + high) / 2)
    const way = attempt(reward)
    if (way.total >= least) [low, within] = [reward, way]
    else [high, beyond] = [reward, way]
  }
  if (low < high) {
    const isNumberFixed = live.instance.objective === 'pairs'
    within = mixed(within, beyond, rewards.isBefore, rewards.membersOf, least, isNumberFixed)
  }
  rewards.solve(0, watch)
  const { sign } = live.instance
  const free = before.row.length - rewards.locked
  const total = sign * within.total + rewards.lockedTotal()
  const { reward, assignment, most } = proof
  return {
    chosen: rewards.chosen(within),
    total,
    loss: best.total - within.total,
    givenUp: free - within.kept,
    atLeast: free - Math.min(most, rewards.size),
    proof: { reward, assignment },
  }
}
