// The only door of the package: what a problem is, how it is solved, and how the answer is checked.
export type {
  Assignment,
  Certificate,
  Cover,
  FairestCertificate,
  PriceCertificate,
  StableCertificate,
} from './assignment.ts'
export { findFlaw } from './check.ts'
export { compare, type Comparison } from './compare/compare.ts'
export type { Figures } from './compare/figures.ts'
export { MatchingError, type MatchingFault, type Place } from './errors.ts'
export type { Change, ScoredPair } from './explain/change.ts'
export { explainPair, type PairExplained } from './explain/explain-pair.ts'
export { explainStability, type Regard, type StabilityExplained } from './explain/explain-stability.ts'
export {
  explainUnmatched,
  type Allow,
  type BetterUsed,
  type Remedy,
  type Someone,
  type WhyUnmatched,
} from './explain/explain-unmatched.ts'
export type { PairState } from './explain/pair-state.ts'
export type { RaiseCapacity } from './explain/raise-capacity.ts'
export type { Flaw } from './flaw.ts'
export { readProblem, type Instance } from './instance.ts'
export {
  CAPACITY_BOUND,
  NOT_ELIGIBLE,
  PAIRS_BOUND,
  SCORE_BOUND,
  SIZE_BOUND,
  type DenseScores,
  type Features,
  type FeatureScores,
  type Integers,
  type Objective,
  type Pair,
  type Problem,
  type Scores,
  type SparseScores,
} from './problem.ts'
export { solve, solveInstance, type SolveOptions } from './solve.ts'
export { unwatched, type Watch } from './watch.ts'
export type { FewestChanges } from './what-if/fewest-changes.ts'
export type { ProblemChange } from './what-if/problem-change.ts'
export { WhatIf } from './what-if/what-if.ts'
export { solveInWorker, type WorkerOptions } from './worker/solve-in-worker.ts'
