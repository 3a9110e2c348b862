/** Lets whoever started a run follow and end it; a solver calls it every few milliseconds. */
export interface Watch {
  /** Throws a `MatchingError` (`cancelled`) where the run is to end. */
  readonly look: () => void
  /** Says how far a stage has come; `done` and `of` count what the stage counts. */
  readonly report: (stage: string, done: number, of: number) => void
}

export const unwatched: Watch = { look: () => undefined, report: () => undefined }
