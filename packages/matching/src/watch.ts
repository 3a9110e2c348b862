/** Lets whoever started a run follow, bound and end it; a solver calls it every few milliseconds. */
export interface Watch {
  /** Throws a `MatchingError` (`cancelled`) where the run is to end. */
  readonly look: () => void
  /** Says how far a stage has come; `done` and `of` count what the stage counts. */
  readonly report: (stage: string, done: number, of: number) => void
  /** Told before a solver holds so many bytes in all; throws a `MatchingError` (`over-memory-bound`) where that is too much. */
  readonly claim?: (bytes: number) => void
}

export const unwatched: Watch = { look: () => undefined, report: () => undefined }
