/**
 * The bonus that makes one pair more outweigh every change of the total. An augmenting path over the smaller side's
 * `k` takes at most `k` pairs in and `k - 1` out, so that it changes the total by at most `k * (greatest - least) +
 * max(|greatest|, |least|)`: one more than that is enough. O(1); exact, because of `SCORE_BOUND` and `SIZE_BOUND`.
 */
export function bonusOf(rows: number, columns: number, least: number, greatest: number): number {
  return Math.min(rows, columns) * (greatest - least) + Math.max(Math.abs(greatest), Math.abs(least)) + 1
}
